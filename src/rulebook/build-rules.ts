import { parseDuration } from '../domain/duration.js';
import { byCodeUnit } from '../domain/identifiers.js';
import type { Condition, Effect, Effective, Property, PropertyClaim, Rule, Table } from './model.js';
import type { RulebookFile } from './schema.js';
import type { ConditionFile } from './schema-condition.js';
import type { PropertyFile } from './schema-property.js';
import type { RuleFile } from './schema-rule.js';
import type { TableFile } from './schema-table.js';

type Build = (condition: ConditionFile) => Condition;

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => byCodeUnit(a.id, b.id);

function present<T>(value: T | undefined, what: string): T {
  // INVARIANT: the checks have passed, so an effect has what it needs.
  if (value === undefined) throw new Error(`an effect without its ${what}`);
  return value;
}

function effectOf({ effect, response, steps, track, within }: RuleFile): Effect {
  switch (effect) {
    case 'settle':
    case 'exempt':
      return { effect };
    case 'base':
    case 'floor':
    case 'ceiling':
      return { effect, response: present(response, 'response') };
    case 'aggravate':
    case 'mitigate':
      return { effect, steps: steps ?? 1 };
    case 'track':
      return { effect, track: present(track, 'track') };
    case 'deadline':
      return { effect, within: present(parseDuration(present(within, 'within')), 'within') };
  }
}

/** A part's own span, and where it says nothing the file's. */
const spanOf = (own: RuleFile['effective'], file: RulebookFile['effective']): Effective => ({
  from: own?.from ?? file.from,
  until: own?.until ?? file.until ?? null,
});

export const rulesOf = (file: RulebookFile, build: Build): readonly Rule[] =>
  (file.rules ?? [])
    .map((rule) => ({
      ...effectOf(rule),
      id: rule.id,
      title: rule.title,
      because: rule.because,
      basis: rule.basis,
      when: build(rule.when),
      effective: spanOf(rule.effective, file.effective),
      table: null,
    }))
    .sort(byId);

const rowOf = ({ when, because, basis, ...rest }: TableFile['rows'][number]): Table['rows'][number] => ({
  ...rest,
  cells: when,
  because: because ?? null,
  basis: basis ?? null,
});

export const tablesOf = (file: RulebookFile): readonly Table[] =>
  (file.tables ?? [])
    .map((table) => ({
      id: table.id,
      effect: table.effect,
      hit: table.hit ?? 'severest',
      title: table.title,
      because: table.because,
      basis: table.basis,
      columns: table.columns,
      rows: table.rows.map(rowOf),
      effective: spanOf(table.effective, file.effective),
    }))
    .sort(byId);

function claimOf(property: PropertyFile, build: Build): PropertyClaim {
  const { monotone, never, always, indifferent } = property;
  if (monotone) return { kind: 'monotone', fact: monotone.fact, direction: monotone.direction ?? 'up' };
  if (never) return { kind: 'never', when: build(never.when), atLeast: never.at_least };
  if (always) return { kind: 'always', when: build(always.when), atLeast: always.at_least };
  if (indifferent) return { kind: 'indifferent', facts: [...indifferent.facts].sort(byCodeUnit) };
  return { kind: 'complete' };
}

export const propertiesOf = (file: RulebookFile, build: Build): readonly Property[] =>
  (file.properties ?? [])
    .map((property) => ({
      ...claimOf(property, build),
      id: property.id,
      title: property.title,
      unknown: property.unknown ?? false,
    }))
    .sort(byId);
