import { z } from 'zod';
import { type FactType, factTypes } from '../domain/fact.js';
import { factName, name, parameterName, saying, textFor } from './schema-words.js';

const withinDays = z
  .union([z.int().min(1).max(36_600), z.strictObject({ parameter: parameterName })])
  .describe('The look-back in days, or the parameter that has it.');

export const sourceSchema = z
  .union([
    z.strictObject({
      history: z.literal('count').describe('How many earlier cases of the subject count.'),
      same: z.array(factName).min(1).max(20).describe('Facts that an earlier case must agree in.'),
      within_days: withinDays,
    }),
    z.strictObject({
      history: z.literal('latest').describe('What the latest earlier case ended with.'),
      of: z
        .literal('order_outcome')
        .describe('How the latest order ended: none, complied, late or not_complied.'),
    }),
    z.strictObject({
      days_between: z
        .tuple([factName, factName])
        .describe('Two date facts: whole days, the second minus the first; unknown if either is.'),
    }),
  ])
  .describe('Computed by the service, and refused in a submitted case.');
export type SourceFile = z.infer<typeof sourceSchema>;

const typeWords: Readonly<Record<FactType, string>> = {
  boolean: 'true or false.',
  integer: 'A whole number.',
  number: 'A number.',
  choice: 'One of `values`.',
  scale: 'One of `values`, which are ordered, mildest first.',
  set: 'Any of `values`, several at once.',
  date: 'A day.',
  text: 'Free text, recorded and read by no rule.',
};

const scopes = ['case', 'subject'] as const;
const scopeWords = { case: 'The same for all subjects of a case.', subject: 'Each subject has its own.' };

export const factSchema = z
  .strictObject({
    type: z.enum(factTypes).meta({
      description: 'What values the fact takes; a scale is a choice with an order.',
      ...saying(factTypes, typeWords),
    }),
    values: z
      .array(name)
      .min(1)
      .max(200)
      .describe('The values of a choice, scale or set; those of a scale mildest first.')
      .optional(),
    value_labels: z
      .record(name, textFor('How this value is called.'))
      .describe('How the values are called in sentences and spreadsheets.')
      .optional(),
    min: z.number().describe('The least number that may be reported.').optional(),
    max: z.number().describe('The greatest number that may be reported.').optional(),
    label: textFor('How the fact is called.'),
    help: textFor('What the fact means, for whoever reports it.').optional(),
    scope: z
      .enum(scopes)
      .meta({
        description: 'Whether all subjects share it; subject unless said.',
        ...saying(scopes, scopeWords),
      })
      .optional(),
    source: sourceSchema.optional(),
    right: z
      .boolean()
      .describe('That a right was used. It can only help: read by favourable rules, where true helps.')
      .optional(),
    never_decides: z.boolean().describe('Recorded, and read by no rule.').optional(),
    personal: z.boolean().describe('Personal data: kept apart from the trail.').optional(),
  })
  .describe('A fact: what it is called, which values it takes, and where it comes from.');
export type FactFile = z.infer<typeof factSchema>;
