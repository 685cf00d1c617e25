import { z } from 'zod';
import { dateSchema } from '../calendar.js';

/** Nothing that XML 1.0 cannot hold, or that a page cannot show: a letter with it would not open. */
const oneLine = /^[^\p{Cc}\p{Cs}\ufffe\uffff\u2028\u2029]*\S[^\p{Cc}\p{Cs}\ufffe\uffff\u2028\u2029]*$/u;
const severalLines = /^(?:[^\p{Cc}\p{Cs}\ufffe\uffff]|\n)*$/u;

export const line = (most: number) => z.string().max(most).regex(oneLine, 'one line of text');

/** Text in the office's own words; a line break begins a new paragraph. */
export const prose = z
  .string()
  .max(20_000)
  .regex(severalLines, 'text without control characters')
  .regex(/\S/, 'text that says something');

export const factSchema = z.strictObject({
  /** The first or only day. */
  on: dateSchema.nullable().optional(),
  until: dateSchema.nullable().optional(),
  place: line(100).nullable().optional(),
  text: prose,
});
export type LetterFact = z.infer<typeof factSchema>;

/** Names of laws and documents with their articles, as the rulebook cites them. */
const citations = z.array(line(600)).max(50);

/** What rests on no document, as the words of who decided, has an empty `basis`. */
export const reasonSchema = z.strictObject({ text: prose, basis: citations });
export type LetterReason = z.infer<typeof reasonSchema>;

export const demandSchema = z.strictObject({ text: prose, by: dateSchema.nullable().optional() });

export const deadlineSchema = z.discriminatedUnion('kind', [
  /** Due when the letter is received. */
  z.strictObject({ kind: z.literal('immediate') }),
  z.strictObject({
    kind: z.literal('by'),
    by: dateSchema,
    /** How many working days that is, or how many days in all, to be told beside the date. */
    working_days: z.int().min(0).max(9999).nullable().optional(),
    days: z.int().min(1).max(99_999).nullable().optional(),
  }),
]);
export type Deadline = z.infer<typeof deadlineSchema>;

export const replySchema = z.strictObject({ to: line(100), by: dateSchema.nullable().optional() });

/** One way to have a decision looked at again, in the order in which they are open. */
const remedySchema = z
  .strictObject({
    /** What it is called: 复审, 复核, 申诉, appeal. */
    name: line(30),
    to: line(100),
    /** From the day on which the letter, or the decision on the remedy before, is received. */
    within: z
      .strictObject({
        count: z.int().min(1).max(9999),
        unit: z.enum(['days', 'working_days', 'months']),
      })
      .optional(),
    /** The last day, where the decision itself has set it. */
    until: dateSchema.optional(),
  })
  .refine(({ within, until }) => (within === undefined) !== (until === undefined), {
    error: 'either `within` or `until`',
    path: ['within'],
  });
export const reviewSchema = z.strictObject({
  remedies: z.array(remedySchema).min(1).max(5),
  /** Whether the decision waits for the answer. */
  suspends: z.boolean(),
});
export type Review = z.infer<typeof reviewSchema>;

export const personSchema = z.strictObject({
  name: line(100),
  unit: line(100).nullable().optional(),
  position: line(100).nullable().optional(),
});
export type Person = z.infer<typeof personSchema>;

export const outcomeSchema = z.strictObject({ kind: prose, basis: citations.min(1) });
export const heardSchema = z.strictObject({ on: dateSchema, said: prose });
export const earlierStepSchema = z.strictObject({ on: dateSchema, text: prose });
export const subjectDecisionSchema = z.strictObject({
  title: line(100),
  number: line(60),
  on: dateSchema,
  outcome: prose,
});
