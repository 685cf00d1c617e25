import { z } from 'zod';
import { cellSchema, outcomeSchema } from '../domain/recommendation.js';

const count = z.int().nonnegative();
const hash = z.string();
/** How many cases, as far as conditions can tell them apart; more than a number of JSON holds. */
const cells = z.string().regex(/^\d+$/);

/** How the cases of a rulebook came out; a version is proposed only if all pass and every rule is met by one. */
const testsSchema = z.object({
  cases: count,
  passed: count,
  /** Cases of other versions, or about a choice among versions that are not all published. */
  skipped: count,
  never_met: z.array(z.string()),
  /** The files of cases, sorted by name, by the SHA-256 of their texts. */
  files: z.array(z.object({ file: z.string(), sha256: hash })),
  /** SHA-256 of the canonical JSON of the report on every case. */
  report_sha256: hash,
});

/** The properties that the file claims, and the built-in invariants; a version with a refuted one is not proposed. */
const proofSchema = z.object({
  property: z.string(),
  claim: z.enum(['monotone', 'never', 'always', 'indifferent', 'complete', 'invariant']),
  verdict: z.enum(['proved', 'refuted', 'undecided']),
  /** Cases that the verdict speaks of. */
  cells,
});

const answerSchema = z.object({ outcome: outcomeSchema, response: z.string().nullable() });

const changeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('response'),
    old: z.string().nullable(),
    new: z.string().nullable(),
    outcomes: z.tuple([outcomeSchema, outcomeSchema]),
  }),
  z.object({ kind: z.literal('track'), track: z.string(), added: z.boolean() }),
  z.object({ kind: z.literal('deadline'), old: z.array(z.string()), new: z.array(z.string()) }),
  z.object({ kind: z.literal('exemption'), rule: z.string(), added: z.boolean() }),
]);

const factValueSchema = z.union([z.boolean(), z.number(), z.string(), z.array(z.string())]);

/** One way in which answers differ: how many cases, and the simplest region of them with a case. */
const changedAnswerSchema = z.object({
  change: changeSchema,
  direction: z.enum(['milder', 'severer', 'other']),
  cells,
  regions: count,
  region: z.object({
    /** For each fact, or facts compared with each other, the ways in which they are; null is unknown. */
    facts: z.array(z.object({ facts: z.array(z.string()), ways: z.array(z.array(cellSchema.nullable())) })),
    cells,
    /** The changed rules that are met in it. */
    causes: z.array(z.string()),
  }),
  witness: z.object({
    decided_on: z.string(),
    /** Known facts. */
    facts: z.record(z.string(), factValueSchema),
    old: answerSchema,
    new: answerSchema,
  }),
});

/** What the version answers otherwise than the one that it follows on, over all cases, each version alone. */
const differenceSchema = z.object({
  against: z.string(),
  /** Proved to answer every case alike. */
  equal: z.boolean(),
  /** Whether all cases could be compared. */
  complete: z.boolean(),
  rules: z.array(
    z.object({ rule: z.string(), change: z.enum(['added', 'removed', 'condition', 'effect', 'days']) }),
  ),
  /** Of which cases: those whose facts are all known, or, where these are answered alike, of all. */
  cells_of: z.enum(['known', 'all']),
  /** Cases that are answered otherwise, and how many were compared. */
  cells,
  compared: cells,
  /** Of the told ways, the cases whose response is milder, severer, and those that differ in something else. */
  milder: cells,
  severer: cells,
  changed_other: cells,
  regions: count,
  /** The ways in which answers differ, the first of them. */
  first: z.array(changedAnswerSchema),
  more: count,
});

/** The version on the recorded cases, by the facts as they were recorded. */
const backtestSchema = z.object({
  /** Entries of the trail that were read, and the root of the tree over them, base64. */
  entries: count,
  root: z.string(),
  /** Subjects, each with the latest that was recommended for it. */
  cases: count,
  moved: count,
  milder: count,
  severer: count,
  /** Subjects whose recorded facts the version cannot read. */
  not_read: count,
});

/** What was found about a proposed version, which the second person is shown and signs by its hash. */
export const reviewSummarySchema = z.object({
  /** Warnings of the static checks, by code. */
  warnings: z.record(z.string(), count),
  tests: testsSchema,
  proofs: z.array(proofSchema),
  /** What the analysis of all cases found, by kind. */
  findings: z.record(z.string(), count),
  /** Stretches of days whose rules could not be analysed in full. */
  not_looked_at: count,
  /** Null for the first version. */
  difference: differenceSchema.nullable(),
  /** Null where nothing was recorded under the rulebook. */
  backtest: backtestSchema.nullable(),
});
export type ReviewSummary = z.infer<typeof reviewSummarySchema>;
