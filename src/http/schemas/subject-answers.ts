import { z } from 'zod';
import { opaqueIdSchema } from '../../domain/identifiers.js';
import { subjectStates } from '../../office/register/subject-view.js';
import { caseRowSchema, jsonSchema } from './case-answers.js';
import { countSchema } from './count.js';

const entryNumber = z.int().nonnegative();

export const subjectParamsSchema = z.strictObject({
  ref: opaqueIdSchema.describe('Ref of the unit or person in the register.'),
});

export const subjectsQuerySchema = z.strictObject({
  q: z.string().min(1).max(200).optional().describe('Part of a ref or of a name.'),
  kind: z.string().min(1).max(64).optional(),
  unit: z.string().min(1).max(64).optional().describe('Those that belong to this ref.'),
  cursor: z.string().min(1).max(64).optional().describe('That of the page before.'),
  limit: countSchema(1, 100).optional().describe('Subjects on a page, 50 unless said.'),
});

export const subjectQuerySchema = z.strictObject({
  cursor: z.string().min(1).max(200).optional().describe('That of the page of cases before.'),
  limit: countSchema(1, 100).optional().describe('Cases on a page, 20 unless said.'),
});

export const openedSchema = z
  .union([z.strictObject({ value: jsonSchema }), z.strictObject({ hidden: z.enum(['erased', 'withheld']) })])
  .nullable()
  .describe('`{ "value": … }`, or `{ "hidden": "erased" }` once it was erased; null where none was given.');

export const subjectRowSchema = z.strictObject({
  ref: z.string(),
  kind: z.string().nullable(),
  name: openedSchema,
  unit: z.string().nullable().describe('The organisation that it belongs to.'),
  stages: z.array(z.string()).readonly().nullable().describe('The stages that are its duty; null: all.'),
  state: z.enum(subjectStates).describe('On what was merged or split no case is opened.'),
  into: z.array(z.string()).readonly().describe('The refs that go on in its place.'),
  registered: entryNumber.describe('Its first entry.'),
  latest: entryNumber.describe('Its latest entry of the register.'),
});

export const subjectsSchema = z.strictObject({
  subjects: z.array(subjectRowSchema).readonly().describe('By ref.'),
  cursor: z.string().nullable().describe('For the next page; null on the last.'),
});

const recordedSchema = z.strictObject({
  entry: entryNumber,
  kind: z.string(),
  time: z.int().describe('Milliseconds since 1970, UTC, by the clock of the service.'),
  actor: z.strictObject({ id: z.string(), authenticated: z.boolean() }),
});

const subjectCaseSchema = z.strictObject({
  case: z.string(),
  subject: z.string(),
  ref: z.string().describe('The ref that the case names; another one where the history is carried.'),
  rulebook: z.string(),
  unit: z.string().nullable(),
  found_on: z.string(),
  status: z.string(),
  standing: caseRowSchema.shape.subjects.unwrap().element.nullable(),
  events: z
    .array(
      recordedSchema.extend({ about: jsonSchema.describe('Ids, days and typed values; nothing personal.') }),
    )
    .readonly()
    .describe('What happened, by entry: recommendations, decisions, orders, appeals, corrections.'),
});

export const subjectHistorySchema = subjectRowSchema.extend({
  risk_note: openedSchema,
  survivor: z.string().describe('The ref that goes on in its place after all merges; else itself.'),
  carried: z
    .array(z.strictObject({ ref: z.string(), entry: entryNumber, name: openedSchema }))
    .readonly()
    .describe('Refs whose history counts for it too, with the entry of the merge or split that made it so.'),
  entries: z
    .array(recordedSchema.extend({ body: jsonSchema }))
    .readonly()
    .describe('Its entries of the register.'),
  cases: z
    .array(subjectCaseSchema)
    .readonly()
    .describe('The newest first, those of carried refs among them.'),
  cursor: z.string().nullable().describe('For the next page of cases; null on the last.'),
  commendations: z
    .array(
      z.strictObject({ entry: entryNumber, ref: z.string(), case: z.string().nullable(), on: z.string() }),
    )
    .readonly()
    .describe('The newest first. They make up for no lapse.'),
});

/** The answer to what adds one entry to the register. */
export const subjectWrittenSchema = z.strictObject({
  ref: z.string(),
  entry: entryNumber.describe('Number of the entry that records it.'),
});
