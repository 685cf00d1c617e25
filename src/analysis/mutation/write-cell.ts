import type { CellTest, CellValue, PositiveTest } from '../../rulebook/cell.js';
import type { Cell } from '../../rulebook/model.js';

function positive(test: PositiveTest): Cell {
  switch (test.kind) {
    case 'equal':
      return test.value;
    case 'among':
      return test.values.join(', ');
    case 'compare':
      return `${test.sign} ${String(test.value satisfies CellValue)}`;
    case 'range':
      return `${String(test.from)}..${String(test.to)}`;
  }
}

/** A cell as a rules file writes it; `readCell` reads the same test from it. */
export function writeCell(test: CellTest): Cell {
  if (test.kind === 'dash') return '-';
  return test.kind === 'not' ? `not ${String(positive(test.of))}` : positive(test);
}
