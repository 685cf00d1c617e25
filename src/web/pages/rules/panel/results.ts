import { z } from 'zod';
import { cellSchema, outcomeSchema } from '../../../../domain/recommendation.js';

/** What the commands print, as far as these pages show it. */
const text = z.record(z.string(), z.string());
const place = z.looseObject({ line: z.int(), column: z.int().optional() });

/** What a case wants and what came, each a rung, a list, a truth value or nothing. */
const differenceSchema = z.looseObject({ what: z.string(), wanted: z.json(), found: z.json() });
const subjectSchema = z.looseObject({
  kind: z.string(),
  subject: z.string().optional(),
  differences: z.array(differenceSchema).default([]),
  met: z.array(z.string()).default([]),
  problems: z.array(z.looseObject({ message: z.string() })).default([]),
});
export const testResultSchema = z.looseObject({
  skipped: z.int(),
  never_met: z.array(z.string()),
  cases: z.array(
    z.looseObject({
      name: z.string(),
      passed: z.boolean(),
      proposed: z.boolean().default(false),
      at: z.looseObject({ file: z.string(), line: z.int() }),
      subjects: z.array(subjectSchema),
    }),
  ),
  coverage: z
    .looseObject({
      kinds: z.array(z.looseObject({ kind: z.string(), covered: z.int(), of: z.int(), percent: z.number() })),
      rules: z.array(
        z.looseObject({ rule: z.string(), verdicts: z.looseObject({ met: z.int() }), at: place }),
      ),
    })
    .optional(),
});
export type TestResult = z.infer<typeof testResultSchema>;

const factValueSchema = z.union([z.boolean(), z.number(), z.string(), z.array(z.string()), z.null()]);
export const witnessSchema = z.looseObject({
  decided_on: z.string(),
  found_on: z.string().nullable().default(null),
  conduct: z
    .object({ from: z.string().nullable(), until: z.string().nullable() })
    .default({ from: null, until: null }),
  facts: z.record(z.string(), factValueSchema),
  outcome: outcomeSchema,
  response: z.string().nullable(),
  met: z.array(z.string()).default([]),
});
export type Witness = z.infer<typeof witnessSchema>;

export const regionFactsSchema = z.array(
  z.object({ facts: z.array(z.string()), ways: z.array(z.array(cellSchema.nullable())) }),
);
export type RegionFacts = z.infer<typeof regionFactsSchema>;

export const proveResultSchema = z.looseObject({
  proofs: z.array(
    z.looseObject({
      id: z.string(),
      title: text.nullable().default(null),
      claim: z.string(),
      verdict: z.enum(['proved', 'refuted', 'undecided']),
      cells: z.string(),
      counterexample: z
        .looseObject({
          fact: z.string().nullable(),
          rule: z.string().nullable(),
          cases: z.array(witnessSchema),
        })
        .nullable(),
    }),
  ),
  analysis: z.looseObject({
    findings: z.array(
      z.looseObject({
        kind: z.string(),
        severity: z.string(),
        rules: z.array(z.string()),
        response: z.string().nullable(),
        witness: witnessSchema.nullable(),
      }),
    ),
  }),
});
export type ProveResult = z.infer<typeof proveResultSchema>;

export const changeSchema = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('response'), old: z.string().nullable(), new: z.string().nullable() }),
  z.looseObject({ kind: z.literal('track'), track: z.string(), added: z.boolean() }),
  z.looseObject({ kind: z.literal('deadline'), old: z.array(z.string()), new: z.array(z.string()) }),
  z.looseObject({ kind: z.literal('exemption'), rule: z.string(), added: z.boolean() }),
]);
export type Change = z.infer<typeof changeSchema>;
const directionSchema = z.enum(['milder', 'severer', 'other']);
export type Direction = z.infer<typeof directionSchema>;
export const ruleChangeSchema = z.object({
  rule: z.string(),
  change: z.enum(['added', 'removed', 'condition', 'effect', 'days']),
});
export type RuleChange = z.infer<typeof ruleChangeSchema>;

export const diffResultSchema = z.looseObject({
  equal: z.boolean(),
  rules: z.array(ruleChangeSchema),
  answers: z.array(
    z.looseObject({
      change: changeSchema,
      direction: directionSchema,
      cells: z.string(),
      regions: z.array(
        z.looseObject({
          facts: regionFactsSchema,
          cells: z.string(),
          old: witnessSchema,
          new: witnessSchema,
          causes: z.array(z.string()),
        }),
      ),
      left: z.string(),
    }),
  ),
});
export type DiffResult = z.infer<typeof diffResultSchema>;
