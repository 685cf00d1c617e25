import { z } from 'zod';
import { proposalSteps, superiorProposalStates } from '../../domain/proposal.js';
import { sealedSchema } from '../case-body.js';
import { beyondCalendarSchema } from '../counted-deadline.js';
import { factsSchema } from '../projections/declare.js';

const wordsSchema = z.object({ zh: sealedSchema, en: sealedSchema });

/** A weak link as it was when the proposal was drafted. */
const linkSchema = z.object({
  id: z.string(),
  rule: z.string(),
  rulebook: z.string(),
  values: factsSchema,
  from: z.string(),
  until: z.string(),
  units: z.int().nonnegative(),
  cases: z.int().nonnegative(),
});

/** The body of `proposal`: a draft. Its words are commitments. */
export const proposalBodySchema = z.object({
  state: z.literal('drafted'),
  drafted_on: z.string(),
  weak_links: z.array(linkSchema),
  cases: z.array(z.string()),
  to: z.array(z.string()),
  owner: z.string(),
  title: wordsSchema,
  text: wordsSchema,
});
export type ProposalBody = Readonly<z.infer<typeof proposalBodySchema>>;

/** The body of `proposal_followed`, with the state that it led to. */
export const followedBodySchema = z.object({
  proposal: z.int(),
  what: z.enum(proposalSteps),
  on: z.string(),
  by: z.string().nullable(),
  /** Whom it was sent to; empty where the step sends nothing. */
  to: z.array(z.string()),
  note: sealedSchema,
  state: z.enum(superiorProposalStates),
  /** Of `issued`: the words as they were issued where they differ from the draft's, and until when to reply. */
  title: wordsSchema.nullable(),
  text: wordsSchema.nullable(),
  reply_due_on: z.string().nullable(),
  /** The office's period that the day was counted by; null where the day was named. */
  reply_within: z.string().nullable(),
  beyond_calendar: beyondCalendarSchema,
});
export type FollowedBody = Readonly<z.infer<typeof followedBodySchema>>;

/** The body of `commendation`. */
export const commendationBodySchema = z.object({
  ref: z.string(),
  on: z.string(),
  what: sealedSchema,
});
