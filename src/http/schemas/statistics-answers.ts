import { z } from 'zod';
import { basisSchema } from '../../domain/text.js';
import { attributeKinds, testResults } from '../../office/statistics/attributes.js';
import { differenceKinds } from '../../office/statistics/unlike.js';
import { jsonSchema } from './case-answers.js';
import { count, figureSchema, intervalSchema, notesSchema, periodSchema, share } from './statistics-parts.js';

const list = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).readonly();
const days = count.describe('Whole days.');

const firstResponseSchema = z
  .strictObject({
    responded: figureSchema,
    none_yet: figureSchema,
    quartiles: z
      .tuple([days, days, days])
      .readonly()
      .nullable()
      .describe('So many days or fewer were enough for a quarter, a half and three quarters.'),
    longest: days.nullable(),
    longest_of: figureSchema,
  })
  .describe('From the day of finding to the first decision, order or urging.');

const correctedSchema = z
  .strictObject({
    corrected: figureSchema.describe('Closed by a verification that found it corrected.'),
    in_time: figureSchema,
    late: figureSchema,
    not_complied: figureSchema,
    open: figureSchema.describe('Not checked since it was due.'),
    reopened: figureSchema.describe('A correction was found not to hold, at least once.'),
  })
  .describe('Orders that were due in the period, as they now stand.');

const escalatedSchema = z.strictObject({
  of_decisions: figureSchema,
  interval: intervalSchema.describe('Exact (Clopper-Pearson), of the share of decisions.'),
  of_found: figureSchema,
  line: z
    .strictObject({ warn_above: share, basis: basisSchema })
    .describe("The office's own line, for orientation: no aim."),
  above_line: z.boolean().describe('The whole interval lies above the line.'),
});

const directions = { all: figureSchema, milder: figureSchema, severer: figureSchema, other: figureSchema };
const ruleName = { rulebook: z.string(), rule: z.string() };

const departuresSchema = z.strictObject({
  ...directions,
  interval: intervalSchema,
  by_rule: list(z.strictObject({ ...ruleName, ...directions })).describe(
    'By the rules that the recommendation rested on.',
  ),
  by_decider: list(z.strictObject({ decider: z.string(), ...directions })).describe(
    'In the order of the ids.',
  ),
  quick: figureSchema.describe('Decided as recommended within a few minutes.'),
  quick_minutes: count,
  few: z.strictObject({ below: share, least_decisions: count, basis: basisSchema, noted: z.boolean() }),
});

const reversed = { all: figureSchema, by_appeal: figureSchema, by_correction: figureSchema };

const personsSchema = list(
  z.strictObject({
    kind: z.string().nullable(),
    times: figureSchema.describe('Decisions above the first rung (人次).'),
    different: count.describe('Different ids of the register among them (人).'),
    without_id: figureSchema.describe('How many they are cannot be told.'),
  }),
);

const sideSchema = z.strictObject({
  case: z.string(),
  subject: z.string(),
  decision: count,
  response: z.string().nullable(),
  exempted: z.boolean(),
});

const unlikeSchema = z
  .strictObject({
    groups: count.describe('Of like decisions, among which more than one response was decided.'),
    decisions: figureSchema,
    pairs: list(
      z.strictObject({
        rulebook: z.string(),
        recommended: z.string().nullable(),
        rules: list(z.string()),
        one: sideSchema,
        other: sideSchema,
        differs: list(
          z.strictObject({
            what: z.enum(differenceKinds),
            fact: z.string().nullable(),
            one: jsonSchema,
            other: jsonSchema,
          }),
        ).describe('What is recorded differently of them and no rule tells apart.'),
      }),
    ),
    more: count.describe('Pairs that are not listed.'),
  })
  .describe('Like cases that were decided otherwise.');

const attributeSchema = z.strictObject({
  kind: z.enum(attributeKinds),
  name: z.string(),
  by: z.enum(['response', 'departure']),
  result: z.enum(testResults),
  groups: count,
  subjects: count,
  too_few: list(z.strictObject({ value: z.string(), subjects: count })),
  too_few_groups: count,
  unknown: count,
  test: z
    .strictObject({
      strata: count,
      responses: list(list(z.string())),
      statistic: z.number().nonnegative(),
      degrees_of_freedom: count,
      p: share,
      p_adjusted: share.describe('For all tests of this answer (Holm).'),
      stands_out: z.boolean(),
      largest: z.strictObject({
        value: z.string().nullable(),
        subjects: count,
        responses: list(z.string()),
        observed: share,
        expected: share,
      }),
    })
    .nullable()
    .describe('Generalised Cochran-Mantel-Haenszel, within the same recommendation by the same rules.'),
});

const responses = list(z.strictObject({ response: z.string().nullable(), count: figureSchema }));
const spreadRows = list(z.strictObject({ value: z.string().nullable(), responses }));

export const statisticsSchema = z.strictObject({
  as_of: count.describe('Entries of the trail that were counted.'),
  settings: z.string().describe("SHA-256 of the office's settings."),
  period: periodSchema,
  rulebook: z.string().nullable(),
  counted: z.strictObject({ found: count, decided: count, reversed: count, due: count }),
  first_response: firstResponseSchema,
  corrected: correctedSchema,
  escalated: escalatedSchema,
  departures: departuresSchema,
  reversals: z.strictObject({ ...reversed, by_rule: list(z.strictObject({ ...ruleName, ...reversed })) }),
  persons: personsSchema,
  unlike: unlikeSchema,
  attributes: list(attributeSchema).describe('Whether what was decided differs by what must not matter.'),
  spread: z.strictObject({
    stage: spreadRows,
    party: spreadRows,
    unit: spreadRows,
    months: list(
      z.strictObject({ month: z.string(), found: figureSchema, decided: figureSchema, responses }),
    ),
  }),
  notes: notesSchema,
  sha256: z.string().describe('Of the canonical JSON of all the rest.'),
});
