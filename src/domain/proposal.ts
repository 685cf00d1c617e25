import { z } from 'zod';
import { dateSchema } from './calendar.js';
import { actorIdSchema, opaqueIdSchema } from './identifiers.js';

const freeText = (most: number) => z.string().min(1).max(most);

/** A text in Chinese, English or both. */
const wordsSchema = (most: number) =>
  z
    .strictObject({ zh: freeText(most).optional(), en: freeText(most).optional() })
    .refine(({ zh, en }) => zh !== undefined || en !== undefined, 'a text in `zh` or `en`');
export type ProposalWords = z.infer<ReturnType<typeof wordsSchema>>;

const titleSchema = wordsSchema(300);
const textSchema = wordsSchema(20_000);

/** Their ids stand in one entry. */
export const mostProposalCases = 2000;

/**
 * A draft of a proposal to the superior body (建议). It rests on weak links as they were found on `on`, and then its
 * words are drafted where none are given; or on cases, with words of its own.
 */
export const proposalSchema = z.strictObject({
  /** Ids of weak links as the list of `on` has them. */
  weak_links: z.array(freeText(64)).min(1).max(50).optional(),
  /** The day on which they were found; today if left out. */
  on: dateSchema.optional(),
  cases: z.array(opaqueIdSchema).min(1).max(mostProposalCases).optional(),
  title: titleSchema.optional(),
  text: textSchema.optional(),
  /** Whom it goes to, as opaque ids; the office's distribution list if left out. */
  to: z.array(opaqueIdSchema).min(1).max(100).optional(),
  /** Who follows it up until its effect is seen, as an opaque id. */
  owner: actorIdSchema,
});
export type SentProposal = z.infer<typeof proposalSchema>;

/** Where a proposal stands. After `drafted` and before an end its owner has it to follow up. */
export const superiorProposalStates = [
  'drafted',
  'issued',
  'replied',
  'adopted',
  'declined',
  'effective',
  'withdrawn',
] as const;
export type SuperiorProposalState = (typeof superiorProposalStates)[number];

/** What can be recorded of a proposal. `forwarded` and `reminded` leave it where it stands. */
export const proposalSteps = [
  'issued',
  'forwarded',
  'reminded',
  'replied',
  'adopted',
  'declined',
  'effective',
  'withdrawn',
] as const;
export type ProposalStep = (typeof proposalSteps)[number];

/**
 * One thing that happened to a proposal. `title`, `text` and the reply's deadline belong to `issued` alone, `to` to
 * `issued` and `forwarded`. The note says what was replied, what effect was seen, why it was declined or withdrawn.
 */
export const proposalStepSchema = z.strictObject({
  what: z.enum(proposalSteps),
  on: dateSchema,
  /** Whose act it was, where that is not who records it; an opaque id. */
  by: opaqueIdSchema.nullable().optional(),
  to: z.array(opaqueIdSchema).min(1).max(100).optional(),
  note: freeText(10_000).nullable().optional(),
  title: titleSchema.optional(),
  text: textSchema.optional(),
  /** The last day for a reply; left out: the office's period, counted from `on`. */
  reply_due_on: dateSchema.optional(),
});
export type SentProposalStep = z.infer<typeof proposalStepSchema>;
