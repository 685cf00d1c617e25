import { z } from 'zod';
import { appealResults, suspensions } from '../../domain/appeal.js';
import { commitmentSchema } from '../../domain/commitment.js';
import { correctionGrounds } from '../../domain/correction.js';
import { departures } from '../../domain/decision.js';
import { sealedSchema } from '../case-body.js';
import { agreedSchema } from '../decision-body.js';

const suspendedSchema = z.array(z.enum(suspensions));

/** The body of `appeal_lodged`. */
export const appealBodySchema = z.object({
  subject: z.string(),
  decision: z.int(),
  lodged_on: z.string(),
  statement: sealedSchema,
  /** The last day on which it is to be decided; null where the rulebook does not say how soon. */
  due_on: z.string().nullable().default(null),
  /** What it suspends. Entries that do not say suspend everything. */
  suspends: suspendedSchema.default([...suspensions]),
});

/** Somebody who has read a decision: a recipient of a letter, or null for whoever the letter went to. */
export const readerSchema = z.object({ letter: z.int(), recipient: z.string().nullable() });
export type Reader = Readonly<z.infer<typeof readerSchema>>;

/** What a varied decision is from then on. */
const variedSchema = {
  response: z.string().nullable().default(null),
  above_first: z.boolean().default(false),
  departure: z.enum(departures).nullable().default(null),
};

/** The body of `appeal_decided`. */
export const appealOutcomeBodySchema = z.object({
  subject: z.string(),
  appeal: z.int(),
  decision: z.int(),
  result: z.enum(appealResults),
  reasons: commitmentSchema,
  decided_on: z.string().nullable().default(null),
  ...variedSchema,
  /**
   * The last day on which it could be appealed against, as the decision said: one that was appealed against counts no
   * sooner than one that was not. Entries that do not say count at once.
   */
  appeal_until: z.string().nullable().default(null),
  tell: z.array(readerSchema).default([]),
  /** Orders that it suspended and that go on, with their new last days. */
  orders: z.array(z.object({ order: z.int(), due_on: z.string() })).default([]),
});

/** The body of `correction`. */
export const correctionBodySchema = z.object({
  subject: z.string(),
  decision: z.int(),
  ground: z.enum(correctionGrounds),
  effect: z.enum(['set_aside', 'varied']),
  ...variedSchema,
  corrected_on: z.string(),
  reasons: commitmentSchema,
  restores: sealedSchema,
  /** Who agreed, where who corrects named them. */
  second_person: sealedSchema,
  seconding: agreedSchema,
  tell: z.array(readerSchema),
});
export type CorrectionBody = Readonly<z.infer<typeof correctionBodySchema>>;

/** The body of `correction_proposed`: what was sent, and what it would change. */
export const proposedCorrectionSchema = correctionBodySchema
  .pick({ subject: true, decision: true, ground: true, effect: true, reasons: true, restores: true })
  .extend({
    ref: z.string().nullable(),
    /** As it was sent; null where the decision is to fall. */
    response: z.string().nullable(),
    proposed_on: z.string(),
  });
export type ProposedCorrection = Readonly<z.infer<typeof proposedCorrectionSchema>>;

/** The body of `correction_told`. */
export const toldBodySchema = z.object({
  subject: z.string(),
  correction: z.int(),
  told: z.array(readerSchema),
  told_on: z.string(),
  how: commitmentSchema,
});
