import type { Cell, Condition, Effective, Rule, Row, Rulebook, Table } from '../../rulebook/model.js';

/** The rulebook with one of its rules as `change` makes it. */
export const withRule = (rulebook: Rulebook, id: string, change: (rule: Rule) => Rule): Rulebook => ({
  ...rulebook,
  rules: rulebook.rules.map((rule) => (rule.id === id ? change(rule) : rule)),
});

const withRows = (
  rulebook: Rulebook,
  id: string,
  change: (rows: readonly Row[], row: Row) => readonly Row[],
): Rulebook => ({
  ...rulebook,
  tables: rulebook.tables.map((table): Table => {
    const row = table.rows.find((one) => one.id === id);
    return row ? { ...table, rows: change(table.rows, row) } : table;
  }),
});

/** The rulebook with one row of its tables as `change` makes it. */
const withRow = (rulebook: Rulebook, id: string, change: (row: Row) => Row): Rulebook =>
  withRows(rulebook, id, (rows, row) => rows.map((one) => (one === row ? change(row) : one)));

export const withResult = (rulebook: Rulebook, row: string, result: Row['then']): Rulebook =>
  // biome-ignore lint/suspicious/noThenProperty: the format of rules files calls the result of a row so
  withRow(rulebook, row, (one) => ({ ...one, then: result }));

export const withCell = (rulebook: Rulebook, row: string, column: number, cell: Cell): Rulebook =>
  withRow(rulebook, row, (one) => ({
    ...one,
    cells: one.cells.map((old, at) => (at === column ? cell : old)),
  }));

/** The rulebook without the rule or row of this id. */
export function without(rulebook: Rulebook, id: string): Rulebook {
  const less = { ...rulebook, rules: rulebook.rules.filter((rule) => rule.id !== id) };
  return withRows(less, id, (rows, row) => rows.filter((one) => one !== row));
}

/** A condition in which what one name stands for is another, wherever it is used. */
export function redefined(condition: Condition, name: string, by: Condition): Condition {
  switch (condition.kind) {
    case 'leaf':
      return condition;
    case 'named':
      return condition.name === name
        ? { ...condition, of: by }
        : { ...condition, of: redefined(condition.of, name, by) };
    case 'not':
      return { ...condition, of: redefined(condition.of, name, by) };
    default:
      return { ...condition, of: condition.of.map((child) => redefined(child, name, by)) };
  }
}

/** The rulebook with a named condition that says something else, in every rule that uses it. */
export const withDefinition = (rulebook: Rulebook, name: string, by: Condition): Rulebook => ({
  ...rulebook,
  rules: rulebook.rules.map((rule) => ({ ...rule, when: redefined(rule.when, name, by) })),
});

/** The rulebook with a span changed where it is this one: of a rule, of a table, or of all that follow the version. */
export function withSpan(
  rulebook: Rulebook,
  isMeant: (part: { readonly id: string; readonly effective: Effective }) => boolean,
  change: (span: Effective) => Effective,
): Rulebook {
  const moved = <Part extends { readonly id: string; readonly effective: Effective }>(part: Part): Part =>
    isMeant(part) ? { ...part, effective: change(part.effective) } : part;
  return { ...rulebook, rules: rulebook.rules.map(moved), tables: rulebook.tables.map(moved) };
}
