import { type BuiltInFact, builtInFacts } from '../domain/fact.js';
import { byCodeUnit } from '../domain/identifiers.js';
import type { Text } from '../domain/text.js';
import type { FactDeclaration, FactSource, Parameter } from './model.js';
import type { RulebookFile } from './schema.js';
import type { FactFile, SourceFile } from './schema-fact.js';

const builtInLabels = {
  conduct_from: { en: 'First day of the conduct', zh: '行为起始日' },
  conduct_until: { en: 'Last day of the conduct', zh: '行为终了日' },
  decided_on: { en: 'Day of the evaluation', zh: '评估日' },
  found_on: { en: 'Day of discovery', zh: '发现日' },
} as const satisfies Record<BuiltInFact, Text>;

const plain = {
  values: [],
  valueLabels: {},
  min: null,
  max: null,
  help: null,
  source: null,
  right: false,
  neverDecides: false,
  personal: false,
} as const;

/** The dates that every rulebook can read without declaring them. */
export const builtInDeclarations: readonly FactDeclaration[] = builtInFacts.map((id) => ({
  ...plain,
  id,
  type: 'date',
  label: builtInLabels[id],
  scope: 'case',
  builtIn: true,
}));

function daysOf(within: number | { parameter: string }, parameters: readonly Parameter[]): number {
  if (typeof within === 'number') return within;
  const value = parameters.find(({ id }) => id === within.parameter)?.value;
  // INVARIANT: the checks have passed, so the parameter is there and a whole number.
  if (typeof value !== 'number') throw new Error(`parameter ${within.parameter} is no number of days`);
  return value;
}

function sourceOf(source: SourceFile, parameters: readonly Parameter[]): FactSource {
  if ('days_between' in source) {
    const [from, to] = source.days_between;
    return { kind: 'days_between', from, to };
  }
  if (source.history === 'latest') return { kind: 'latest', of: source.of };
  const same = [...source.same].sort(byCodeUnit);
  return { kind: 'count', same, withinDays: daysOf(source.within_days, parameters) };
}

export const declarationOf = (
  id: string,
  file: FactFile,
  parameters: readonly Parameter[],
): FactDeclaration => ({
  ...plain,
  id,
  type: file.type,
  values: file.values ?? [],
  valueLabels: file.value_labels ?? {},
  min: file.min ?? null,
  max: file.max ?? null,
  label: file.label,
  help: file.help ?? null,
  scope: file.scope ?? 'subject',
  source: file.source ? sourceOf(file.source, parameters) : null,
  right: file.right ?? false,
  neverDecides: file.never_decides ?? false,
  personal: file.personal ?? false,
  builtIn: false,
});

/** Declared and built-in facts, sorted by id. */
export const factsOf = (file: RulebookFile, parameters: readonly Parameter[]): readonly FactDeclaration[] =>
  [
    ...builtInDeclarations,
    ...Object.entries(file.facts).map(([id, fact]) => declarationOf(id, fact, parameters)),
  ].sort((a, b) => byCodeUnit(a.id, b.id));
