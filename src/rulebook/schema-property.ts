import { z } from 'zod';
import { conditionSchema } from './schema-condition.js';
import { name, ruleId, rung, text } from './schema-words.js';

const bound = z.strictObject({ when: conditionSchema, at_least: rung });

export const claimNames = ['monotone', 'never', 'always', 'indifferent', 'complete'] as const;

export const propertySchema = z
  .strictObject({
    id: ruleId,
    title: text,
    monotone: z
      .strictObject({
        fact: name,
        direction: z.enum(['up', 'down']).describe('up unless said: more of it is never milder.').optional(),
      })
      .describe('More of this fact alone never makes the response milder.')
      .optional(),
    never: bound.describe('Where the condition holds, the response stays below this rung.').optional(),
    always: bound
      .describe('Where the condition holds, the response is this rung or a severer one.')
      .optional(),
    indifferent: z
      .strictObject({ facts: z.array(name).min(1).max(50) })
      .describe('These facts change nothing.')
      .optional(),
    complete: z.literal(true).describe('No case with known facts ends in no_rule.').optional(),
    unknown: z.boolean().describe('Whether cases with unknown facts are meant too.').optional(),
  })
  .meta({ oneOf: claimNames.map((claim) => ({ required: [claim] })) });
export type PropertyFile = z.infer<typeof propertySchema>;
