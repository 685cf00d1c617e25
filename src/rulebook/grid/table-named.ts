import { type Problem, problem, quoted } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { shownText } from '../../domain/shown.js';
import { suggest } from '../finding.js';
import type { Rulebook, Table } from '../model.js';
import type { ReadRulebook } from '../read-rulebook.js';

/** The rulebook of a file in which no error is; else its errors. */
export const soundRulebook = ({ rulebook, problems }: ReadRulebook): Result<Rulebook> =>
  rulebook ? ok(rulebook) : fail(problems.filter(({ severity }) => severity === 'error'));

const noTables = { en: 'no tables', zh: '没有决策表' } as const;

/** A table of a rulebook by its id; if there is none, the ids that it has and a near one. */
export function tableNamed(
  rulebook: Rulebook,
  table: string,
  file: string,
): Result<Table, readonly Problem[]> {
  const found = rulebook.tables.find(({ id }) => id === table);
  if (found) return ok(found);
  const ids = rulebook.tables.map(({ id }) => id);
  return fail([
    problem(
      'table_unknown',
      {
        rulebook: quoted(rulebook.id),
        found: shownText(table),
        tables_en: ids.map(quoted).join(', ') || noTables.en,
        tables_zh: ids.map(quoted).join('、') || noTables.zh,
        ...suggest(table, ids),
      },
      { file },
    ),
  ]);
}
