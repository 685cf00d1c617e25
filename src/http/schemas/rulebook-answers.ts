import { z } from 'zod';
import { factTypes } from '../../domain/fact.js';
import { sentFileSchema } from '../../domain/publishing.js';
import { textSchema } from '../../domain/text.js';
import { versionStates } from '../../office/version-standing.js';
import { toldProblemSchema } from '../problem-document.js';

export const effectiveSchema = z.strictObject({
  from: z.string().describe('First day.'),
  until: z.string().nullable().describe('The day before which it ends.'),
});
const basisSchema = z.strictObject({
  cite: z.string(),
  url: z.string().optional(),
  unverified: z.boolean().optional(),
});

export const versionRowSchema = z.strictObject({
  version: z.string(),
  state: z.enum(versionStates).describe('Where it stands today. `approved`: its first day is to come.'),
  in_force: effectiveSchema
    .nullable()
    .describe('The days on which it holds, beside the other versions; null when it was withdrawn.'),
  title: textSchema,
  hash: z.string().describe('SHA-256 of the content; comments and line ends do not count.'),
  effective: effectiveSchema,
  codifies: z.string().nullable().describe('The rule, public before, that it writes down.'),
  withdrawn_on: z.string().nullable(),
  published: z.int().describe('Entry that published it.'),
});

export const rulebookSchema = z.strictObject({
  id: z.string(),
  versions: z.array(versionRowSchema).readonly().describe('Sorted by the day from which they hold.'),
});

export const rulebooksSchema = z.strictObject({ rulebooks: z.array(rulebookSchema).readonly() });

const factSchema = z.strictObject({
  id: z.string(),
  type: z.enum(factTypes),
  values: z
    .array(z.string())
    .readonly()
    .describe('Of choice, scale and set; a scale is ordered, mildest first.'),
  value_labels: z.record(z.string(), textSchema),
  min: z.number().nullable(),
  max: z.number().nullable(),
  label: textSchema,
  help: textSchema.nullable(),
  scope: z.enum(['case', 'subject']),
  sourced: z.boolean().describe('Computed by the service, and not to be sent.'),
  right: z.boolean(),
  never_decides: z.boolean(),
  personal: z.boolean(),
  read_by: z
    .array(z.string())
    .readonly()
    .describe('Rules that compare it, by id; none: it is recorded alone.'),
});

export const rulebookVersionSchema = versionRowSchema.extend({
  id: z.string(),
  languages: z.array(z.string()).readonly(),
  ladder: z
    .array(z.strictObject({ id: z.string(), label: textSchema, requires: z.array(z.string()).readonly() }))
    .readonly()
    .describe('Responses, mildest first.'),
  tracks: z.array(z.strictObject({ id: z.string(), label: textSchema, adverse: z.boolean() })).readonly(),
  facts: z.array(factSchema).readonly().describe('Facts that it declares, sorted by id.'),
  rules: z
    .array(
      z.strictObject({
        id: z.string(),
        effect: z.string(),
        title: textSchema,
        because: textSchema,
        basis: z.array(basisSchema).readonly(),
        table: z.string().nullable().describe('The table whose row it is.'),
        effective: effectiveSchema,
      }),
    )
    .readonly()
    .describe('Rules and rows of tables, sorted by id.'),
  text: z.string().describe('The rules file as it was published.'),
});

export const rulebookCasesSchema = z.strictObject({
  cases: z.array(sentFileSchema).describe('Files of cases, YAML texts.'),
  of: z
    .string()
    .nullable()
    .describe('The published version that they were tested with; null: those that the program brings along.'),
});

export const begunRulebookSchema = z.strictObject({
  id: z.string(),
  version: z.string(),
  text: z.string().describe('The rules file.'),
  cases: z.array(sentFileSchema).describe('Files of cases that meet its rules.'),
});

export const rulesFindingsSchema = z.strictObject({
  sound: z.boolean().describe('Whether it could be published as far as the file alone tells.'),
  id: z.string().nullable(),
  version: z.string().nullable(),
  hash: z.string().nullable(),
  findings: z.array(toldProblemSchema).readonly().describe('Errors and warnings, sorted by place.'),
});
