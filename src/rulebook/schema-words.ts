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

export const text = textSchema.meta({
  id: 'text',
  description: 'One text per language of the rulebook, such as { en: Reminder, zh: 提醒 }.',
});

export const basis = basisSchema.meta({
  id: 'basis',
  description: 'The source this rests on; `unverified: true` when nobody has read it there.',
});

export const bases = z.array(basis).min(1).describe('The sources that this rests on.');

export const rung = name.describe('The id of a rung of the ladder.');

/** A literal of any type; which one fits is the fact's to say. */
export const literal = z.union([z.boolean(), z.number(), z.string().max(200)]);

export const literals = z.array(literal).min(1).max(500);

export const fileSpan = z
  .strictObject({
    from: day,
    until: day.describe('The first day on which it no longer holds.').optional(),
  })
  .describe('The days on which the version holds; a later version supersedes it from its own day.');

export const ruleSpan = z
  .strictObject({
    from: day.optional(),
    until: day.describe('The first day on which it no longer holds.').optional(),
  })
  .describe("The days on which this rule holds, within the file's own.");
