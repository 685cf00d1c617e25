import type { FactDeclaration, Rulebook, Table } from '../model.js';

/**
 * A column of a table's grid. `key` is the machine-readable heading: a fact's own id, and for what is no fact a name
 * with a full stop, which no id of a fact can have.
 */
export type TableColumn =
  | { readonly kind: 'id'; readonly key: string }
  | { readonly kind: 'fact'; readonly key: string; readonly fact: FactDeclaration }
  | { readonly kind: 'outcome'; readonly key: string }
  | { readonly kind: 'because'; readonly key: string; readonly language: string }
  | { readonly kind: 'basis'; readonly key: string };

export const idKey = 'row.id';
export const thenKey = 'row.then';
export const basisKey = 'row.basis';
export const becauseKey = (language: string): string => `row.because.${language}`;

/** The facts of a table's columns, in their order. */
export function factsOf(table: Table, { facts }: Pick<Rulebook, 'facts'>): readonly FactDeclaration[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return table.columns.flatMap((id) => byId.get(id) ?? []);
}

/** The columns of a table's grid: row id, its facts, the response or steps, the reasons in each language, the sources. */
export const tableColumns = (table: Table, rulebook: Rulebook): readonly TableColumn[] => [
  { kind: 'id', key: idKey },
  ...factsOf(table, rulebook).map((fact) => ({ kind: 'fact', key: fact.id, fact }) as const),
  { kind: 'outcome', key: thenKey },
  ...rulebook.languages.map(
    (language) => ({ kind: 'because', key: becauseKey(language), language }) as const,
  ),
  { kind: 'basis', key: basisKey },
];
