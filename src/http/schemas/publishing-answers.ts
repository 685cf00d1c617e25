import { z } from 'zod';
import { sentFileSchema } from '../../domain/publishing.js';
import { secondings } from '../../office/decide.js';
import { proposalStates } from '../../office/projections/rulebooks.js';
import { reviewSummarySchema } from '../../office/review-summary.js';
import { effectiveSchema } from './rulebook-answers.js';

const entryNumber = z.int().nonnegative();
const hash = z.string();

export const proposalSchema = z.strictObject({
  id: z.string(),
  version: z.string(),
  hash: hash.describe('SHA-256 of the content; an approval names it.'),
  effective: effectiveSchema,
  codifies: z.string().nullable(),
  state: z.enum(proposalStates),
  proposal: entryNumber.describe('Entry that proposed it; an approval names it.'),
  proposed_by: z.string(),
  proposed_on: z.string(),
  file: z.string(),
  supersedes: z
    .object({ version: z.string(), hash, withdrawn: z.boolean() })
    .nullable()
    .describe('The version whose days it takes over.'),
  review_sha256: hash.describe(
    'SHA-256 of the canonical JSON of `review`; the approval is recorded with it.',
  ),
  review: reviewSummarySchema,
});

export const readableProposalSchema = proposalSchema.extend({
  text: z.string().describe('The rules file as it was proposed.'),
  cases: z.array(sentFileSchema).describe('The cases that it was tested with.'),
  note: z.string().nullable().describe('What changes for whom, as who proposed it wrote.'),
});

export const proposalsSchema = z.strictObject({
  proposals: z
    .array(
      z.strictObject({
        id: z.string(),
        version: z.string(),
        hash,
        effective: effectiveSchema,
        proposal: entryNumber,
      }),
    )
    .readonly()
    .describe('Those that wait for a second person, sorted by rulebook and version.'),
});

export const approvedSchema = z.strictObject({
  id: z.string(),
  version: z.string(),
  hash,
  effective: effectiveSchema,
  proposal: entryNumber.describe('Entry of the proposal.'),
  approved: entryNumber.describe('Entry of the approval.'),
  published: entryNumber.describe('Entry of the publication.'),
});

export const withdrawalSchema = z.strictObject({
  id: z.string(),
  version: z.string(),
  entry: entryNumber.describe('Entry of the proposal.'),
  seconding: z.enum(secondings).describe('A second person is awaited.'),
});

export const withdrawnSchema = z.strictObject({
  id: z.string(),
  version: z.string(),
  entry: entryNumber.describe('Entry that withdrew it.'),
});
