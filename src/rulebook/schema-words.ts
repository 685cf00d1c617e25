import { z } from 'zod';
import { dateSchema } from '../domain/calendar.js';
import { nameSchema, ruleIdSchema } from '../domain/identifiers.js';
import { basisSchema, textSchema } from '../domain/text.js';

/** Names that a property of every JavaScript object has; an id of that name could be read without being there. */
export const name = nameSchema.refine(
  (id) => id !== 'constructor' && id !== 'prototype',
  'a name that is not reserved',
);

export const ruleId = ruleIdSchema;

export const day = dateSchema.describe('A day as YYYY-MM-DD.');

const oneText = { type: 'string', minLength: 1, maxLength: 2000 } as const;

/** The languages that editors offer; a rulebook may have others. */
const languageKeys = {
  zh: { ...oneText, description: 'The text in Chinese.' },
  en: { ...oneText, description: 'The text in English.' },
};

/** A text in each language of the rulebook. Editors show what it is for. */
export const textFor = (description: string) =>
  textSchema.meta({
    description: `${description} One text per language of the rulebook, such as { en: Reminder, zh: 提醒 }.`,
    properties: languageKeys,
  });

/** What editors show for each value of a choice, in the order of the values. */
export const saying = <Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, string>>,
): { readonly enumDescriptions: readonly string[] } => ({
  enumDescriptions: values.map((value) => words[value]),
});

export const basis = z
  .strictObject({
    cite: basisSchema.shape.cite.describe(
      'The source by name: the act and its article, the plan, the decision.',
    ),
    url: basisSchema.shape.url.describe('Where it can be read, with https://.'),
    unverified: basisSchema.shape.unverified.describe('true where nobody here has read it in its own text.'),
  })
  .meta({
    id: 'basis',
    description: 'The source this rests on; `unverified: true` when nobody has read it there.',
  });

export const parameterName = name.describe('The name of a parameter of `parameters`.');

export const factName = name.describe('The id of a fact of `facts`, or a built-in day such as found_on.');

export const bases = z.array(basis).min(1).describe('The sources that this rests on.');

export const rung = name.describe('The id of a rung of the ladder.');

/** A literal of any type; which one fits is the fact's to say. */
export const literal = z.union([
  z.boolean().describe('true or false.'),
  z.number().describe('A number.'),
  z.string().max(200).describe('A value of a choice or scale, an element of a set, or a day as YYYY-MM-DD.'),
]);

export const literals = z.array(literal).min(1).max(500).describe('Several values.');

export const fileSpan = z
  .strictObject({
    from: day.describe('The first day on which it holds, as YYYY-MM-DD.'),
    until: day.describe('The first day on which it no longer holds.').optional(),
  })
  .describe('The days on which the version holds; a later version supersedes it from its own day.');

export const ruleSpan = z
  .strictObject({
    from: day.describe('The first day on which it holds, as YYYY-MM-DD.').optional(),
    until: day.describe('The first day on which it no longer holds.').optional(),
  })
  .describe("The days on which this rule holds, within the file's own.");
