import { z } from 'zod';
import { commitmentSchema } from '../domain/commitment.js';
import { reviewCountsSchema } from './review-counts.js';
import { textRefSchema } from './text-parts.js';

/** Where the texts of a rules file stand: in the `rulebook_text` entries before the one that refers to them. */
const keptTextsSchema = z.object({
  file: z.string(),
  text: textRefSchema,
  /** Null where the calendar stands in the rules file itself. */
  calendar: z.object({ id: z.string(), file: z.string(), text: textRefSchema }).nullable(),
});
export type KeptTexts = Readonly<z.infer<typeof keptTextsSchema>>;

/** What a version is, as far as an entry says it itself. */
const versionSchema = z.object({
  id: z.string(),
  version: z.string(),
  /** Of the content; comments and line ends do not count. */
  hash: z.string(),
  effective: z.object({ from: z.string(), until: z.string().nullable() }),
  codifies: z.string().nullable(),
  ...keptTextsSchema.shape,
});
export type KeptVersion = Readonly<z.infer<typeof versionSchema>>;

/** The body of `rulebook_published`. */
export const publishedBodySchema = versionSchema.extend({
  published_on: z.string(),
  /** The entry of the approval; left out where the first start published the file. */
  approval: z.int().nonnegative().optional(),
});
export type PublishedBody = Readonly<z.infer<typeof publishedBodySchema>>;

/** A version that another one follows on, as it stood when that one was reviewed. */
const supersededSchema = z.object({ version: z.string(), hash: z.string(), withdrawn: z.boolean() });
export type Superseded = Readonly<z.infer<typeof supersededSchema>>;

/** The body of `rulebook_proposed`. */
export const proposedBodySchema = versionSchema.extend({
  proposed_on: z.string(),
  /** The version whose days it takes over, which the review compares it with; null for the first. */
  supersedes: supersededSchema.nullable(),
  /** What was found about it, canonical JSON of a `ReviewSummary`; kept as the texts are, and signed by its hash. */
  review: textRefSchema,
  /** The files of cases that it was tested with; left out by proposals of before they were kept. */
  cases: z.array(z.object({ file: z.string(), text: textRefSchema })).optional(),
  /** What changes for whom, as who proposed it wrote; public like the rules themselves. */
  note: textRefSchema.optional(),
  found: reviewCountsSchema,
});
export type ProposedBody = Readonly<z.infer<typeof proposedBodySchema>>;

/** The body of `rulebook_approved`: what the second person signed. */
export const approvedBodySchema = z.object({
  id: z.string(),
  version: z.string(),
  hash: z.string(),
  /** The entry that proposed it. */
  proposal: z.int().nonnegative(),
  /** SHA-256 of the canonical JSON of what was found about it. */
  review_sha256: z.string(),
  approved_on: z.string(),
});

/** The body of `rulebook_proposal_withdrawn`. */
export const takenBackBodySchema = z.object({
  id: z.string(),
  version: z.string(),
  proposal: z.int().nonnegative(),
  withdrawn_on: z.string(),
});

/** The body of `rulebook_withdrawal_proposed`. */
export const proposedWithdrawalSchema = z.object({
  id: z.string(),
  version: z.string(),
  /** The entry that published it. */
  published: z.int(),
  proposed_on: z.string(),
  reason: commitmentSchema,
});
export type ProposedWithdrawal = Readonly<z.infer<typeof proposedWithdrawalSchema>>;

/** The body of `rulebook_withdrawn`. */
export const withdrawnBodySchema = z.object({
  id: z.string(),
  version: z.string(),
  withdrawn_on: z.string(),
});
