import { z } from 'zod';
import { conditionSchema } from './schema-condition.js';
import { factName, ruleId, rung, saying, textFor } from './schema-words.js';

const bound = z.strictObject({
  when: conditionSchema,
  at_least: rung.describe('The id of the rung of the ladder that is the bound.'),
});

const directions = ['up', 'down'] as const;
const directionWords = { up: 'More of it is never milder.', down: 'More of it is never severer.' };

export const claimNames = ['monotone', 'never', 'always', 'indifferent', 'complete'] as const;

export const propertySchema = z
  .strictObject({
    id: ruleId.describe('What the property is called in reports.'),
    title: textFor('What must hold, in one sentence.'),
    monotone: z
      .strictObject({
        fact: factName.describe('A fact with an order: boolean, integer, number, scale or date.'),
        direction: z
          .enum(directions)
          .meta({
            description: 'up unless said: more of it is never milder.',
            ...saying(directions, directionWords),
          })
          .optional(),
      })
      .describe('More of this fact alone never makes the response milder.')
      .optional(),
    never: bound.describe('Where the condition holds, the response stays below this rung.').optional(),
    always: bound
      .describe('Where the condition holds, the response is this rung or a severer one.')
      .optional(),
    indifferent: z
      .strictObject({ facts: z.array(factName).min(1).max(50).describe('Facts by their ids.') })
      .describe('These facts change nothing.')
      .optional(),
    complete: z.literal(true).describe('No case with known facts ends in no_rule.').optional(),
    unknown: z.boolean().describe('Whether cases with unknown facts are meant too.').optional(),
  })
  .meta({ oneOf: claimNames.map((claim) => ({ required: [claim] })) });
export type PropertyFile = z.infer<typeof propertySchema>;
