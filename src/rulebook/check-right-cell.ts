import { quoted } from '../domain/problem.js';
import type { CellTest } from './cell.js';
import type { KnownFact } from './draft.js';
import type { Report } from './finding.js';
import type { Path } from './source.js';

/** A cell of a right says `true`, `not false` or nothing. */
export function checkRightCell(test: CellTest, fact: KnownFact, at: Path, report: Report): void {
  if (!fact.right || test.kind === 'dash') return;
  const equal = test.kind === 'not' ? test.of : test;
  if (equal.kind === 'equal' && equal.value === (test.kind !== 'not')) return;
  report('right_cell_must_help', at, { fact: quoted(fact.id) });
}
