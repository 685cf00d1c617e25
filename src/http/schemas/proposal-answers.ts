import { z } from 'zod';
import { dateSchema } from '../../domain/calendar.js';
import { opaqueIdSchema } from '../../domain/identifiers.js';
import { proposalSteps, superiorProposalStates } from '../../domain/proposal.js';
import { basisSchema, textSchema } from '../../domain/text.js';
import { factsSchema } from '../../office/projections/declare.js';
import { jsonSchema } from './case-answers.js';
import { countSchema } from './count.js';

const entryNumber = z.int().nonnegative();
const actorSchema = z.strictObject({ id: z.string(), authenticated: z.boolean() });
const both = z.strictObject({ zh: z.string(), en: z.string() });
const openedSchema = jsonSchema
  .nullable()
  .describe('`{ "value": … }`, `{ "hidden": "erased" }`, or null where nothing was written.');
const openedWords = z.strictObject({ zh: openedSchema, en: openedSchema });

export const weakLinksQuerySchema = z.strictObject({
  on: dateSchema.optional().describe('The last day of the windows; today unless said.'),
});

const weakLinkSchema = z.strictObject({
  id: z.string().describe('The same for the same rule, rulebook and values on every day; a draft names it.'),
  rule: z.string(),
  title: textSchema,
  rulebook: z.string(),
  values: z
    .array(z.strictObject({ fact: z.string(), value: jsonSchema, label: both, said: both }))
    .readonly()
    .describe('What its cases share.'),
  from: z.string(),
  until: z.string(),
  first_on: z.string().describe('When the first of its cases was found.'),
  last_on: z.string(),
  units: z
    .array(z.strictObject({ unit: z.string(), cases: entryNumber }))
    .readonly()
    .describe('In the order of their ids.'),
  cases: z.array(z.string()).readonly(),
  proposals: z
    .array(
      z.strictObject({
        proposal: entryNumber,
        state: z.enum(superiorProposalStates),
        cases: entryNumber.describe('How many of its cases the proposal names.'),
      }),
    )
    .readonly()
    .describe('Proposals about it that were not withdrawn.'),
  uncovered: z.array(z.string()).readonly().describe('Its cases that none of them names.'),
});

export const weakLinksSchema = z.strictObject({
  on: z.string(),
  rules: z
    .array(
      z.strictObject({
        id: z.string(),
        title: textSchema,
        same: z.array(z.string()).readonly(),
        where: z.record(z.string(), z.array(z.union([z.string(), z.number(), z.boolean()]))),
        units: entryNumber,
        cases: entryNumber,
        within_days: entryNumber,
        basis: basisSchema.nullable(),
        never_known: z
          .array(z.string())
          .readonly()
          .describe('Facts of the rule that no published rulebook declares: it finds nothing.'),
      }),
    )
    .readonly(),
  weak_links: z.array(weakLinkSchema).readonly().describe('Those that concern the most units first.'),
});

export const proposalParamsSchema = z.strictObject({
  n: countSchema(0).describe('Entry of the draft.'),
});

export const proposalQuerySchema = z.strictObject({
  state: z.enum(superiorProposalStates).optional(),
  cursor: z.string().min(1).max(64).optional().describe('That of the page before.'),
  limit: countSchema(1, 100).optional().describe('Proposals on a page, 50 unless said.'),
});

export const draftedProposalSchema = z.strictObject({
  proposal: entryNumber.describe('Entry of the draft, by which it is read and followed up.'),
});

export const followedProposalSchema = z.strictObject({
  proposal: entryNumber,
  entry: entryNumber,
  state: z.enum(superiorProposalStates),
  reply_due_on: z.string().nullable(),
  warnings: z.array(z.strictObject({ code: z.string(), message: z.string() })).readonly(),
});

export const listedSuperiorProposalSchema = z.strictObject({
  proposal: entryNumber,
  state: z.enum(superiorProposalStates),
  owner: z.string(),
  to: z.array(z.string()).readonly(),
  title: openedWords,
  cases: entryNumber,
  weak_links: entryNumber,
  drafted_on: z.string(),
  issued_on: z.string().nullable(),
  reply_due_on: z.string().nullable(),
  overdue: z.boolean().describe('Issued, the day for a reply has passed, and none is recorded.'),
  replied_on: z.string().nullable(),
  concluded_on: z.string().nullable().describe('Adopted, declined or withdrawn.'),
  effective_on: z.string().nullable(),
  declined_without_reason: z
    .boolean()
    .describe('A matter of its own for a person to judge; nothing follows by itself.'),
  reminders: entryNumber,
});

export const superiorProposalsSchema = z.strictObject({
  proposals: z.array(listedSuperiorProposalSchema).readonly().describe('The newest first.'),
  cursor: z.string().nullable().describe('For the next page; null on the last.'),
});

export const superiorProposalSchema = listedSuperiorProposalSchema.extend({
  next: z.array(z.enum(proposalSteps)).readonly().describe('What can be recorded of it as it now stands.'),
  drafted_by: actorSchema,
  text: openedWords,
  cases: z.array(z.string()).readonly(),
  weak_links: z
    .array(
      z.strictObject({
        id: z.string(),
        rule: z.string(),
        rulebook: z.string(),
        values: factsSchema,
        from: z.string(),
        until: z.string(),
        units: entryNumber,
        cases: entryNumber,
      }),
    )
    .readonly()
    .describe('As they were when it was drafted.'),
  steps: z
    .array(
      z.strictObject({
        entry: entryNumber,
        time: z.int().describe('Milliseconds since 1970, UTC, by the clock of the service.'),
        actor: actorSchema,
        what: z.enum(proposalSteps),
        on: z.string(),
        by: z.string().nullable(),
        to: z.array(z.string()).readonly(),
        state: z.enum(superiorProposalStates),
        reply_due_on: z.string().nullable(),
        reply_within: z.string().nullable(),
        note: openedSchema,
      }),
    )
    .readonly(),
});

export const commendationsQuerySchema = z.strictObject({
  ref: opaqueIdSchema
    .optional()
    .describe('Of this unit or person alone; merges of the register are followed.'),
  cursor: z.string().min(1).max(64).optional().describe('That of the page before.'),
  limit: countSchema(1, 100).optional().describe('Commendations on a page, 50 unless said.'),
});

export const commendationsSchema = z.strictObject({
  commendations: z
    .array(
      z.strictObject({
        entry: entryNumber,
        ref: z.string(),
        case: z.string().nullable(),
        on: z.string(),
        what: openedSchema,
      }),
    )
    .readonly()
    .describe('The latest recorded first.'),
  cursor: z.string().nullable().describe('For the next page; null on the last.'),
});

export const recordedSchema = z.strictObject({
  entry: entryNumber.describe('Number of the entry that records it.'),
});
