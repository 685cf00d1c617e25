import { z } from 'zod';
import { factTypes, verdicts } from './fact.js';
import { basisSchema } from './text.js';

const factValueSchema = z.union([z.boolean(), z.number(), z.string(), z.array(z.string())]);
const factSchema = factValueSchema.nullable();
const idsSchema = z.array(z.string());

/**
 * A class of values that no condition of the rulebook tells apart. The bounds of an `interval` are inclusive
 * unless open; a null bound is none. `set`: holds all of `contains` and none of `lacks`.
 */
export const cellSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('values'), values: z.array(z.union([z.boolean(), z.string()])) }),
  z.strictObject({
    kind: z.literal('interval'),
    from: z.union([z.number(), z.string()]).nullable(),
    to: z.union([z.number(), z.string()]).nullable(),
    from_open: z.boolean(),
    to_open: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('set'), contains: idsSchema, lacks: idsSchema }),
]);
export type FactCell = z.infer<typeof cellSchema>;

export const rangeSchema = z.strictObject({
  /** Null when no completion gives a response. */
  mildest: z.string().nullable(),
  severest: z.string().nullable(),
  no_rule: z.boolean(),
  exact: z.boolean(),
});
export type ResponseRange = z.infer<typeof rangeSchema>;

export const outcomeSchema = z.enum(['recommended', 'no_rule', 'settled']);
export type Outcome = z.infer<typeof outcomeSchema>;

const leafTraceSchema = z.strictObject({
  verdict: z.enum(verdicts),
  fact: z.string(),
  operator: z.string(),
  /** The value compared with; null when it is an unknown fact. */
  expected: factSchema,
  /** The parameter or fact that `expected` was taken from. */
  expected_from: z
    .union([z.strictObject({ parameter: z.string() }), z.strictObject({ fact: z.string() })])
    .optional(),
  actual: factSchema,
});
export type LeafTrace = z.infer<typeof leafTraceSchema>;

const verdictSchema = z.enum(verdicts);

/** A condition with the verdict of every node, in the shape in which the rules file has it. */
export type ConditionTrace =
  | LeafTrace
  | { verdict: z.infer<typeof verdictSchema>; all: ConditionTrace[] }
  | { verdict: z.infer<typeof verdictSchema>; any: ConditionTrace[] }
  | { verdict: z.infer<typeof verdictSchema>; not: ConditionTrace }
  | { verdict: z.infer<typeof verdictSchema>; condition: string; of: ConditionTrace };

export const conditionTraceSchema: z.ZodType<ConditionTrace> = z.lazy(() =>
  z.union([
    leafTraceSchema,
    z.strictObject({ verdict: verdictSchema, all: z.array(conditionTraceSchema) }),
    z.strictObject({ verdict: verdictSchema, any: z.array(conditionTraceSchema) }),
    z.strictObject({ verdict: verdictSchema, not: conditionTraceSchema }),
    z.strictObject({ verdict: verdictSchema, condition: z.string(), of: conditionTraceSchema }),
  ]),
);

export const ruleTraceSchema = z.strictObject({
  id: z.string(),
  effect: z.string(),
  verdict: verdictSchema,
  when: conditionTraceSchema,
});
export type RuleTrace = z.infer<typeof ruleTraceSchema>;

export const stepNames = [
  'settle',
  'base',
  'aggravate',
  'mitigate',
  'floor',
  'ceiling',
  'exempt',
  'bounded',
  'track',
  'deadline',
] as const;

/** One step of the procedure that something happened in, in the procedure's order. */
export const stepSchema = z.strictObject({
  step: z.enum(stepNames),
  /** The rules of this step that were met. */
  rules: idsSchema,
  /** Those among them that gave the step its result. */
  by: idsSchema,
  /** The response before and after; null is none. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  /**
   * `limit`: cut to the rulebook's limit. `clamped`: the ladder ended. `collision`: a ceiling beat a floor.
   * `no_change`: nothing moved. `not_reached`: the rules were met, but an earlier step ended the way.
   */
  notes: z.array(z.enum(['limit', 'clamped', 'collision', 'no_change', 'not_reached'])),
});
export type DerivationStep = z.infer<typeof stepSchema>;

export const askSchema = z.strictObject({
  fact: z.string(),
  rules: idsSchema,
  could: z.enum(['milder', 'severer', 'both', 'other']),
  /** What each answer would leave possible; `value` is one value of the cell. */
  answers: z.array(z.strictObject({ cell: cellSchema, value: factValueSchema, range: rangeSchema })),
});
export type Ask = z.infer<typeof askSchema>;

export const nearSchema = z.strictObject({
  rule: z.string(),
  cost: z.number().int(),
  leaves: z.array(leafTraceSchema.extend({ path: z.string() })),
});
export type Near = z.infer<typeof nearSchema>;

export const changeSchema = z.strictObject({
  fact: z.string(),
  from: factValueSchema,
  to: cellSchema,
  /** The value of the cell nearest to `from`. */
  value: factValueSchema,
  steps: z.number().int(),
  /** The fact tells of the past, and nothing that is done now changes it. */
  past: z.boolean(),
});

export const counterfactualSideSchema = z.strictObject({
  /** The least number of facts that must change together; null when none suffices within four. */
  facts: z.number().int().nullable(),
  sets: z.array(
    z.strictObject({
      changes: z.array(changeSchema),
      outcome: outcomeSchema,
      response: z.string().nullable(),
    }),
  ),
  /** How many further sets of the same size and distance there are. */
  more: z.number().int(),
  none_within: z.number().int().optional(),
  exact: z.boolean(),
});
export type CounterfactualSide = z.infer<typeof counterfactualSideSchema>;

export const rejectedVersionSchema = z.strictObject({ version: z.string(), reason: z.string() });

export const versionUseSchema = z.strictObject({
  id: z.string(),
  version: z.string(),
  hash: z.string(),
  /** The day for which the rules were read. */
  day: z.string(),
  chosen_because: z.string(),
  rejected: z.array(rejectedVersionSchema),
});
export type VersionUse = z.infer<typeof versionUseSchema>;

/** What the pair of version and day that was not chosen says. */
export const alternativeSchema = z.strictObject({
  version: z.string(),
  hash: z.string(),
  day: z.string(),
  outcome: outcomeSchema,
  response: z.string().nullable(),
  tracks: idsSchema,
  deadline: z.string().nullable(),
  exemption: idsSchema.nullable(),
  met: idsSchema,
});
export type Alternative = z.infer<typeof alternativeSchema>;

export const sectionNames = [
  'answer',
  'why',
  'why_not_milder',
  'why_not_severer',
  'would_change',
  'unknown',
  'beside',
  'procedure',
  'rules_used',
  'sources',
] as const;

export const sectionSchema = z.strictObject({
  section: z.enum(sectionNames),
  sentences: z.array(z.string()),
});
/** Sentences for the person concerned; which sections there are depends on what there is to say. */
export type Section = z.infer<typeof sectionSchema>;

/** What Gradus answers for one subject. Stable under hashing: no clock, no random ids. */
export const recommendationSchema = z.strictObject({
  semantics: z.number().int(),
  wording: z.number().int(),
  subject: z.string(),
  subject_kind: z.string().nullable(),
  evaluated_on: z.string(),
  outcome: outcomeSchema,
  reason: z.enum(['no_version_at_conduct']).nullable(),
  response: z.string().nullable(),
  range: rangeSchema,
  provisional: z.boolean(),
  ask: z.array(askSchema),
  tracks: idsSchema,
  deadline: z
    .strictObject({ within: z.string(), rule: z.string(), due_if_ordered_on: z.string() })
    .nullable(),
  exemption: z.strictObject({ rules: idsSchema, if_confirmed: z.string() }).nullable(),
  requires: idsSchema,
  derivation: z.array(stepSchema),
  met: idsSchema,
  decisive: idsSchema,
  near: z.array(nearSchema),
  counterfactuals: z.strictObject({ milder: counterfactualSideSchema, severer: counterfactualSideSchema }),
  rules: z.array(ruleTraceSchema),
  /** Rules of the version that do not hold on the day. */
  not_in_force: idsSchema,
  rulebook: versionUseSchema,
  alternatives: z.array(alternativeSchema),
  basis: z.array(basisSchema.extend({ rules: idsSchema })),
  facts: z.record(z.string(), z.strictObject({ value: factSchema, origin: z.string() })),
  warnings: z.array(z.string()),
  text: z.record(z.string(), z.array(sectionSchema)),
});
export type Recommendation = z.infer<typeof recommendationSchema>;

export const factTypeSchema = z.enum(factTypes);
