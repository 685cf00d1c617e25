import type { Condition, Effect, FactDeclaration, Rule, Rulebook } from '../../src/rulebook/model.js';

/** A boolean fact of that name. */
const flag = (id: string): FactDeclaration => ({
  id,
  type: 'boolean',
  values: [],
  valueLabels: {},
  min: null,
  max: null,
  label: { en: id },
  help: null,
  scope: 'subject',
  source: null,
  right: false,
  neverDecides: false,
  personal: false,
  builtIn: false,
});

export const effective = { from: '2022-01-01', until: null };

export const ruleOf = (
  id: string,
  when: Condition = { kind: 'all', of: [] },
  effect: Effect = { effect: 'base', response: 'low' },
): Rule => ({
  ...effect,
  id,
  title: { en: id },
  because: { en: id },
  basis: [],
  when,
  effective,
  table: null,
});

/** A rulebook over boolean facts with the ladder none, low, middle, high, for tests of the engine alone. */
export const rulebookOf = (facts: readonly string[], rules: readonly Rule[]): Rulebook => ({
  id: 'small',
  version: '1.0.0',
  title: { en: 'Small' },
  languages: ['en'],
  effective,
  codifies: null,
  versionChoice: 'milder',
  appeal: null,
  limits: { aggravate: 1, mitigate: 1 },
  calendar: {
    id: 'inline',
    timeZone: 'UTC',
    covers: { from: '2022-01-01', to: '2022-12-31' },
    holidays: [],
    workingWeekends: [],
  },
  parameters: [],
  ladder: ['none', 'low', 'middle', 'high'].map((id) => ({ id, label: { en: id }, requires: [], was: null })),
  tracks: [{ id: 'follow_up', label: { en: 'follow up' }, adverse: false }],
  facts: facts.map(flag),
  rules,
  tables: [],
  properties: [],
  hash: 'small',
  text: '',
});
