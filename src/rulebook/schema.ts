import { z } from 'zod';
import { rulebookIdSchema, versionSchema } from '../domain/identifiers.js';
import { appealSchema } from './schema-appeal.js';
import { calendarSchema } from './schema-calendar.js';
import { conditionSchema } from './schema-condition.js';
import { factSchema } from './schema-fact.js';
import { propertySchema } from './schema-property.js';
import { ruleSchema } from './schema-rule.js';
import { tableSchema } from './schema-table.js';
import { basis, fileSpan, literal, literals, name, saying, textFor } from './schema-words.js';

export const requirements = ['hearing', 'second_person', 'two_officers'] as const;

const requirementWords = {
  hearing: 'The subject was heard.',
  second_person: 'A second person agreed.',
  two_officers: 'Two officers took part.',
};

export const rungSchema = z.strictObject({
  id: name.describe('The rung, by which rules name it; the same in all versions.'),
  label: textFor('How the response is called.'),
  requires: z
    .array(
      z
        .enum(requirements)
        .meta({ description: 'What the office must do.', ...saying(requirements, requirementWords) }),
    )
    .max(requirements.length)
    .describe('What the office must do before a decision for this rung stands.')
    .optional(),
  was: name.describe('The id that this rung had in the version before.').optional(),
});

export const trackSchema = z.strictObject({
  id: name.describe('The track, by which rules name it.'),
  label: textFor('How the track is called.'),
  adverse: z.boolean().describe('Whether it burdens the subject.').optional(),
});

export const parameterSchema = z
  .strictObject({
    value: z.union([literal, literals]).describe('A literal of the type of the facts it is compared with.'),
    basis: basis.optional(),
  })
  .describe('A threshold and the source it rests on.');

export const versionChoices = ['milder', 'at_conduct', 'at_decision'] as const;

const versionWords = {
  milder: 'The one that is milder for the subject.',
  at_conduct: 'The one in force when it happened.',
  at_decision: 'The one in force when it is decided.',
};

/** The checks follow them from one to the next, and so no deeper than this. */
export const mostConditions = 1000;

const limit = z.int().min(0).max(100);

/**
 * The format of a rules file, and its only definition: the published JSON Schema is generated from it. Defaults
 * are applied when the model is built, so that what is hashed is what was written.
 */
export const rulebookFileSchema = z.strictObject({
  format: z.literal('gradus/1').describe('The format of the file.'),
  id: rulebookIdSchema.describe('The rulebook, in kebab-case; the same in all its versions.'),
  version: versionSchema.describe('Semantic version; major: a response can change for a known case.'),
  title: textFor('How the rulebook is called.'),
  languages: z
    .array(z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'a language code such as zh or en'))
    .min(1)
    .max(10)
    .describe('Every title, label, help and because must have these.'),
  effective: fileSpan,
  codifies: z
    .strictObject({
      cite: z.string().min(1).max(500).describe('The rule by name, and where and when it was published.'),
    })
    .describe(
      'The rule, public on the first day, that this version writes down. Needed to publish into the past.',
    )
    .optional(),
  version_choice: z
    .enum(versionChoices)
    .meta({
      description:
        'Which version decides when that of the conduct and that of the decision differ; milder unless said.',
      ...saying(versionChoices, versionWords),
    })
    .optional(),
  limits: z
    .strictObject({
      aggravate: limit.describe('The most steps up, 1 unless said.').optional(),
      mitigate: limit.describe('The most steps down, 1 unless said.').optional(),
    })
    .describe(
      'How many steps the aggravating and the mitigating rules may take in total; 1 each unless said.',
    )
    .optional(),
  appeal: appealSchema.optional(),
  calendar: calendarSchema.optional(),
  parameters: z.record(name, parameterSchema).describe('Thresholds, apart from conditions.').optional(),
  ladder: z
    .array(rungSchema)
    .min(2)
    .max(20)
    .describe('The responses, mildest first; the first means that nothing is done to the subject.'),
  tracks: z.array(trackSchema).max(100).describe('What can run beside the response.').optional(),
  facts: z.record(name, factSchema).describe('The facts that conditions may read.'),
  conditions: z
    .record(name, conditionSchema)
    .refine((each) => Object.keys(each).length <= mostConditions, 'at most 1000 conditions')
    .describe('Conditions with a name, for use in several rules: { condition: name }.')
    .optional(),
  rules: z.array(ruleSchema).max(5000).describe('The rules, in any order.').optional(),
  tables: z.array(tableSchema).max(500).describe('Decision tables: rules written densely.').optional(),
  properties: z
    .array(propertySchema)
    .max(500)
    .describe('What must hold for every possible case; proved, with a counterexample if not.')
    .optional(),
});
export type RulebookFile = z.infer<typeof rulebookFileSchema>;
