import { byCodeUnit } from '../domain/identifiers.js';
import { type Problem, quoted } from '../domain/problem.js';
import { shownText } from '../domain/shown.js';
import { allConditions } from './check-conditions.js';
import { type Draft, idOf, type PlacedCondition } from './draft.js';
import { findings } from './finding.js';
import { walkCondition } from './walk-condition.js';

interface Usage {
  /** The rules and tables that read a fact, by the fact. */
  readonly readers: ReadonlyMap<string, ReadonlySet<string>>;
  /** Named conditions that a rule uses, directly or through another. */
  readonly conditions: ReadonlySet<string>;
  /** Facts that a source takes in. */
  readonly inputs: ReadonlySet<string>;
  readonly parameters: ReadonlySet<string>;
}

function readersOf(draft: Draft): Pick<Usage, 'readers' | 'conditions'> {
  const readers = new Map<string, Set<string>>();
  const conditions = new Set<string>();
  const read = (fact: string, reader: string): void => {
    readers.set(fact, (readers.get(fact) ?? new Set()).add(reader));
  };
  for (const rule of draft.rules) {
    const reader = idOf(rule) ?? '';
    const entered = new Set<string>();
    const visit = ({ condition, at }: PlacedCondition): void =>
      walkCondition(condition, at, {
        leaf: ({ fact, value }) => {
          read(fact, reader);
          if (typeof value === 'object' && 'fact' in value) read(value.fact, reader);
        },
        named: (name) => {
          conditions.add(name);
          if (entered.has(name)) return;
          entered.add(name);
          draft.conditions.get(name)?.forEach(visit);
        },
      });
    rule.when.forEach(visit);
  }
  for (const table of draft.tables) {
    for (const column of table.value.columns ?? []) read(column, idOf(table) ?? '');
  }
  return { readers, conditions };
}

function usageOf(draft: Draft): Usage {
  const inputs = new Set<string>();
  const parameters = new Set<string>();
  for (const { value } of draft.factParts.values()) {
    const { source } = value;
    if (!source) continue;
    const names =
      'days_between' in source ? source.days_between : source.history === 'count' ? source.same : [];
    for (const name of names) inputs.add(name);
    if ('within_days' in source && typeof source.within_days === 'object')
      parameters.add(source.within_days.parameter);
  }
  for (const { condition, at } of allConditions(draft)) {
    walkCondition(condition, at, {
      leaf: ({ value }) => {
        if (typeof value === 'object' && 'parameter' in value) parameters.add(value.parameter);
      },
    });
  }
  return { ...readersOf(draft), inputs, parameters };
}

/** Warnings: what is declared and used by nothing, and personal data that decide. */
export function checkUsage(draft: Draft): readonly Problem[] {
  const { readers, conditions, inputs, parameters } = usageOf(draft);
  return findings(
    draft.source,
    (report) => {
      for (const [name, { at, value }] of draft.factParts) {
        const mayBeUnread = value.never_decides || value.right || value.type === 'text' || inputs.has(name);
        const read = readers.get(name);
        if (!read && !mayBeUnread) report('fact_unread', at, { fact: quoted(name) }, 'key');
        if (read && value.personal) {
          const rules = [...read].sort(byCodeUnit).map(shownText).join(', ');
          report('personal_read', at, { fact: quoted(name), rules }, 'key');
        }
      }
      for (const [name, { at }] of draft.parameters) {
        if (!parameters.has(name)) report('parameter_unused', at, { parameter: quoted(name) }, 'key');
      }
      for (const name of draft.conditions.keys()) {
        if (!conditions.has(name))
          report('condition_unused', ['conditions', name], { condition: quoted(name) }, 'key');
      }
    },
    'warning',
  );
}
