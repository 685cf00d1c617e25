import { z } from 'zod';
import { conditionSchema } from './schema-condition.js';
import { bases, name, ruleId, ruleSpan, rung, text } from './schema-words.js';

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
    title: text,
    effect: z.enum(effectNames).describe('What the rule does when it is met.'),
    when: conditionSchema,
    response: rung.optional(),
    steps: steps.describe('How many rungs; 1 unless said.').optional(),
    track: name.describe('The id of a track.').optional(),
    within: z.string().max(40).describe('immediate, 5 working_days, P7D or P1M.').optional(),
    because: text.describe('One sentence for the person concerned.'),
    basis: bases,
    effective: ruleSpan.optional(),
  })
  .meta({ allOf: effectRules });
export type RuleFile = z.infer<typeof ruleSchema>;
