import { useEffect, useId, useState } from 'react';

export interface GridCellProps {
  /** Row and column, for moving by arrows. */
  readonly place: string;
  readonly label: string;
  /** The list of what may be chosen. */
  readonly list: string;
  readonly value: string;
  /** In characters. */
  readonly width: number;
  /** The same in the words of the rulebook, where it has any. */
  readonly said: string | undefined;
  readonly problem: string | undefined;
  readonly onCommit: (value: string) => void;
}

/** A cell to write in. What is written counts when the cell is left, or with Enter; Escape takes it back. */
export function GridCell({ place, label, list, value, width, said, problem, onCommit }: GridCellProps) {
  const id = useId();
  const [written, setWritten] = useState(value);
  useEffect(() => setWritten(value), [value]);
  const described = [...(said ? [`${id}said`] : []), ...(problem ? [id] : [])].join(' ');
  return (
    <td className={problem ? 'rules-cell rules-cell-bad' : 'rules-cell'}>
      <input
        aria-label={label}
        aria-invalid={problem !== undefined}
        aria-describedby={described || undefined}
        data-cell={place}
        list={list}
        autoComplete="off"
        spellCheck={false}
        value={written}
        style={{ minWidth: `calc(${width}ch + 46px)` }}
        onChange={({ target }) => setWritten(target.value)}
        onFocus={({ target }) => target.select()}
        onBlur={() => {
          if (written !== value) onCommit(written);
        }}
        onKeyDown={({ key }) => {
          if (key === 'Escape') setWritten(value);
        }}
      />
      {said && written === value ? (
        <div id={`${id}said`} className="rules-cell-said">
          {said}
        </div>
      ) : null}
      {problem ? (
        <div id={id} className="rules-cell-problem">
          {problem}
        </div>
      ) : null}
    </td>
  );
}
