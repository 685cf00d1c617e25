import { canonicalJson } from '../../domain/canonical-json.js';
import { type Problem, problem, quoted } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { Rulebook } from '../model.js';
import { type ReadOptions, readRulebook } from '../read-rulebook.js';
import { readYaml } from '../read-yaml.js';
import { yamlDocument } from '../yaml-document.js';
import { editTable } from './edit-table.js';
import { expectedData } from './expected-data.js';
import { inSheet } from './findings-in-sheet.js';
import type { Grid } from './grid.js';
import { readGrid } from './read-grid.js';
import { planTable, type TablePlan } from './row-plan.js';
import { type TableChanges, tableChanges } from './table-changes.js';
import { soundRulebook, tableNamed } from './table-named.js';

/** A rules file with a table read back from a spreadsheet. */
export interface ImportedTable {
  /** The text of the file; the same text where nothing differs. */
  readonly text: string;
  readonly rulebook: Rulebook;
  readonly warnings: readonly Problem[];
  readonly changed: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly isReordered: boolean;
  /** The same cell by cell. */
  readonly cells: TableChanges;
}

const mark = '\uFEFF';

/**
 * The text with the plan carried out. It is read again and must say what was planned and nothing else: an anchor in a
 * row, say, can stand for other parts of the file, and those must not change with it.
 */
function edited(text: string, file: string, table: string, plan: TablePlan): Result<string> {
  const shared = fail([problem('table_shared', { table: quoted(table) }, { file })]);
  const [document, before] = [yamlDocument(text, file), readYaml(text, file)];
  if (!document.ok || !before.ok) return shared;
  const next = editTable(text, document.value.document, table, plan);
  const after = next === null ? null : readYaml(next, file);
  if (next === null || !after?.ok || after.value.problems.length > 0) return shared;
  const expected = canonicalJson(expectedData(before.value.data, table, plan));
  return canonicalJson(after.value.data) === expected ? ok(next) : shared;
}

/**
 * Reads a table's sheet back into the text of its rules file. Fails with all that is wrong: with the file before, with
 * the sheet, by its cells, or with the file that would result, whose findings are placed in the cells they come from.
 * @param text the file as it is, with its byte order mark if it has one.
 */
export function importTable(
  text: string,
  table: string,
  grid: Grid,
  options: ReadOptions,
): Result<ImportedTable> {
  const before = soundRulebook(readRulebook(text, options));
  if (!before.ok) return before;
  const found = tableNamed(before.value, table, options.file);
  if (!found.ok) return found;
  const sheet = readGrid(grid, found.value, before.value);
  if (!sheet.ok) return sheet;
  const plan = planTable(found.value, sheet.value, before.value);
  const { added, removed, isReordered } = plan;
  const what = {
    changed: plan.changed.map(({ row }) => row.id),
    added: added.map(({ id }) => id),
    removed,
    isReordered,
  };
  const isSame = plan.changed.length + added.length + removed.length === 0;
  const was = [before.value, found.value] as const;
  if (isSame)
    return ok({ text, rulebook: before.value, warnings: [], ...what, cells: tableChanges(was, was) });
  const bare = text.startsWith(mark) ? text.slice(1) : text;
  const next = edited(bare, options.file, table, plan);
  if (!next.ok) return next;
  const whole = bare === text ? next.value : `${mark}${next.value}`;
  const after = readRulebook(whole, options);
  const { rulebook, problems } = after;
  if (!rulebook) {
    const errors = problems.filter(({ severity }) => severity === 'error');
    return fail(inSheet(errors, next.value, options.file, table, sheet.value));
  }
  const now = tableNamed(rulebook, table, options.file);
  if (!now.ok) return now;
  const cells = tableChanges(was, [rulebook, now.value]);
  return ok({ text: whole, rulebook, warnings: problems, ...what, cells });
}
