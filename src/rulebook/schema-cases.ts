import { z } from 'zod';
import { dateSchema } from '../domain/calendar.js';
import { conductSchema, sentFactsSchema } from '../domain/case.js';
import { nameSchema, ruleIdSchema, versionSchema } from '../domain/identifiers.js';
import { outcomeSchema } from '../domain/recommendation.js';
import { isVersionRange } from './version-range.js';

const ids = z.array(nameSchema).max(100);
const ruleIds = z.array(ruleIdSchema).max(10_000);
const rung = nameSchema.nullable();

/** What a case expects for one subject; what it leaves out is not checked. */
export const wantSchema = z.strictObject({
  response: rung.optional(),
  outcome: outcomeSchema.optional(),
  /** The ids of the met rules, all of them. */
  met: ruleIds.optional(),
  tracks: ids.optional(),
  /** The facts that are asked for. */
  ask: ids.optional(),
  range: z.tuple([rung, rung]).optional(),
  /** The `within` of the deadline; null: none. */
  deadline: z.string().max(40).nullable().optional(),
  provisional: z.boolean().optional(),
  /** The rules that propose an exemption; null or none: no exemption. */
  exemption: ruleIds.nullable().optional(),
  requires: ids.optional(),
  /** The version that was chosen, where a case is about the choice. */
  version: versionSchema.optional(),
});
export type Want = z.infer<typeof wantSchema>;

export const fixtureSchema = z.strictObject({
  name: z.string().min(1).max(300),
  /** Written by a program from what the rules say today; it fails until an expert has taken the mark away. */
  proposed: z.boolean().optional(),
  version: z
    .string()
    .max(100)
    .refine(isVersionRange, 'a version or range such as 1.1.0, >=1.1.0 or >=1.0.0 <2.0.0')
    .optional(),
  /** The versions that are published, for a case about the choice among them. */
  versions: z.array(versionSchema).min(1).max(100).optional(),
  decided_on: dateSchema,
  found_on: dateSchema.nullable().optional(),
  found_by: nameSchema.nullable().optional(),
  conduct: conductSchema.optional(),
  facts: sentFactsSchema.optional(),
  subjects: z.record(nameSchema, sentFactsSchema),
  want: z.record(nameSchema, wantSchema),
});
export type FixtureFile = z.infer<typeof fixtureSchema>;

export const fixturesSchema = z.array(fixtureSchema).min(1).max(10_000);
