import { z } from 'zod';
import { conditionSchema } from './schema-condition.js';
import { bases, name, ruleId, ruleSpan, rung, saying, textFor } from './schema-words.js';

export const effectNames = [
  'settle',
  'base',
  'aggravate',
  'mitigate',
  'floor',
  'ceiling',
  'exempt',
  'track',
  'deadline',
] as const;
export type EffectWord = (typeof effectNames)[number];

/** What a rule of each effect does when it is met. */
export const effectWords: Readonly<Record<EffectWord, string>> = {
  settle: 'Nothing is done to the subject, whatever else is met.',
  base: 'Gives `response`; the severest base rule that is met counts.',
  aggravate: 'Raises the response by `steps`, within `limits`.',
  mitigate: 'Lowers the response by `steps`, within `limits`.',
  floor: 'The response is at least `response`.',
  ceiling: 'The response is at most `response`; it wins over a floor.',
  exempt: 'Proposes that nothing is done; a person must confirm it.',
  track: 'Adds `track` beside the response.',
  deadline: 'What was ordered is due `within`; the earliest holds.',
};

/** The key that says what an effect does. `optional`: it has a default. */
export const keyOfEffect = {
  settle: null,
  base: 'response',
  aggravate: 'steps',
  mitigate: 'steps',
  floor: 'response',
  ceiling: 'response',
  exempt: null,
  track: 'track',
  deadline: 'within',
} as const satisfies Record<EffectWord, 'response' | 'steps' | 'track' | 'within' | null>;

export const effectKeys = ['response', 'steps', 'track', 'within'] as const;

/** `steps` alone may be left out: it is 1 then. */
export const isNeeded = (key: (typeof effectKeys)[number]): boolean => key !== 'steps';

/** The keys that may not stand with an effect. */
const strangeKeys = (own: string | null) =>
  Object.fromEntries(effectKeys.filter((key) => key !== own).map((key) => [key, false]));

/** For editors: which key goes with which effect. Our own check says the same in words. */
const effectRules = effectNames.map((effect) => {
  const own = keyOfEffect[effect];
  const required = own && isNeeded(own) ? { required: [own] } : {};
  return Object.fromEntries([
    ['if', { properties: { effect: { const: effect } }, required: ['effect'] }],
    ['then', { ...required, properties: strangeKeys(own) }],
  ]);
});

export const steps = z.int().min(1).max(100);

export const ruleSchema = z
  .strictObject({
    id: ruleId.describe('Stable, and never used again for another rule.'),
    title: textFor('What the rule says, in a few words.'),
    effect: z
      .enum(effectNames)
      .meta({ description: 'What the rule does when it is met.', ...saying(effectNames, effectWords) }),
    when: conditionSchema,
    response: rung.optional(),
    steps: steps.describe('How many rungs; 1 unless said.').optional(),
    track: name.describe('The id of a track.').optional(),
    within: z.string().max(40).describe('immediate, 5 working_days, P7D or P1M.').optional(),
    because: textFor('One sentence for the person concerned.'),
    basis: bases,
    effective: ruleSpan.optional(),
  })
  .meta({ allOf: effectRules });
export type RuleFile = z.infer<typeof ruleSchema>;
