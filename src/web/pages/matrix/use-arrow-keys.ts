import { type KeyboardEvent, useState } from 'react';

interface Place {
  readonly row: number;
  readonly column: number;
}

const moves: Readonly<Record<string, Place>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/**
 * One stop for the Tab key in a whole grid, and the arrows from cell to cell (WAI-ARIA, grid). A cell is what carries
 * `data-cell="row column"`.
 */
export function useArrowKeys(rows: number, columns: number) {
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const within = { row: Math.min(place.row, rows - 1), column: Math.min(place.column, columns - 1) };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const { key, ctrlKey, currentTarget } = event;
    const move = moves[key];
    const clamp = (value: number, most: number): number => Math.max(0, Math.min(most - 1, value));
    const next = move
      ? { row: clamp(within.row + move.row, rows), column: clamp(within.column + move.column, columns) }
      : key === 'Home'
        ? { row: ctrlKey ? 0 : within.row, column: 0 }
        : key === 'End'
          ? { row: ctrlKey ? rows - 1 : within.row, column: columns - 1 }
          : null;
    if (!next) return;
    event.preventDefault();
    setPlace(next);
    currentTarget.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.column}"]`)?.focus();
  };
  /** What a cell's own element carries. */
  const cell = (row: number, column: number) => ({
    'data-cell': `${row} ${column}`,
    tabIndex: row === within.row && column === within.column ? 0 : -1,
    onFocus: () => setPlace({ row, column }),
  });
  return { onKeyDown, cell };
}
export type CellOf = ReturnType<typeof useArrowKeys>['cell'];
