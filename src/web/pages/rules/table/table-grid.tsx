import { Alert } from 'antd';
import { type ClipboardEvent, type KeyboardEvent, useId, useMemo, useRef } from 'react';
import { ScrollX } from '../../../ui/scroll-x.js';
import { Bilingual, textIn } from '../../../words/bilingual.js';
import { defineWords } from '../../../words/define-words.js';
import { useLanguage } from '../../../words/language.js';
import { useWords } from '../../../words/use-words.js';
import type { Finding } from '../editor/check-text.js';
import type { Vocabulary } from '../read-vocabulary.js';
import { cellsOfClipboard, withCells } from './edit-table-text.js';
import { findingsIn } from './findings-in-table.js';
import { GridCell } from './grid-cell.js';
import type { FileTable, TableCell } from './read-tables.js';
import { RowActions } from './row-actions.js';
import { TableFiles } from './table-files.js';

const words = defineWords({
  row: { zh: '行', en: 'Row' },
  response: { zh: '处置', en: 'Response' },
  steps: { zh: '步数', en: 'Steps' },
  actions: { zh: '行操作', en: 'Row' },
  caption: { zh: '决策表 {id}', en: 'Decision table {id}' },
  cell: { zh: '{row}：{column}', en: '{row}: {column}' },
});

export interface TableGridProps {
  readonly table: FileTable;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly findings: readonly Finding[];
  readonly isSound: boolean | null;
  readonly vocabulary: Vocabulary;
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Whether an arrow leads out of the cell: sideways from the end of what is written in it, or where all of it is chosen. */
function leavesCell(key: string, { selectionStart, selectionEnd, value }: HTMLInputElement): boolean {
  if (selectionStart === 0 && selectionEnd === value.length) return true;
  if (key === 'ArrowLeft') return selectionStart === 0 && selectionEnd === 0;
  if (key === 'ArrowRight') return selectionStart === value.length;
  return true;
}

/** What a cell says in the words of the rulebook: `>= careless` with the label of the value. */
function saidIn(text: string, labels: ReadonlyMap<string, string> | undefined): string | undefined {
  const said = text.replace(/[a-z_][a-z0-9_]*/g, (word) => labels?.get(word) ?? word);
  return said === text ? undefined : said;
}

/** One decision table to write in. */
export function TableGrid({ table, text, onChange, findings, isSound, vocabulary }: TableGridProps) {
  const say = useWords(words);
  const language = useLanguage();
  const box = useRef<HTMLTableElement>(null);
  const id = useId();
  const found = useMemo(() => findingsIn(table, findings), [table, findings]);
  const takesSteps = table.effect === 'aggravate' || table.effect === 'mitigate';
  const answer = say(takesSteps ? 'steps' : 'response');
  const titles = table.columns.map(
    (column) => textIn(vocabulary.facts[column]?.label ?? {}, language).text || column,
  );
  const cellsAt = (row: number): readonly (TableCell | null)[] => {
    const { cells = [], answer: last = null } = table.rows[row] ?? {};
    return [...table.columns.map((_, column) => cells[column] ?? null), last];
  };
  const choices = (column: number): readonly string[] => {
    const fact = vocabulary.facts[table.columns[column] ?? ''];
    if (column === table.columns.length) return takesSteps ? [] : vocabulary.rungs.map((rung) => rung.id);
    return fact?.type === 'boolean' ? ['-', 'true', 'false'] : fact ? ['-', ...fact.values] : [];
  };
  const widths = [...table.columns, 'then'].map((_, column) =>
    Math.max(6, ...table.rows.map((_row, at) => cellsAt(at)[column]?.text.length ?? 0)),
  );
  const labelsOf = (column: number): ReadonlyMap<string, string> => {
    const fact = vocabulary.facts[table.columns[column] ?? ''];
    const rungs = vocabulary.rungs.map(({ id: rung, label }) => [rung, label] as const);
    const all = column === table.columns.length ? rungs : Object.entries(fact?.valueLabels ?? {});
    return new Map(all.map(([value, label]) => [value, textIn(label, language).text]));
  };
  const labels = widths.map((_, column) => labelsOf(column));
  const focus = (row: number, column: number): void => {
    box.current?.querySelector<HTMLInputElement>(`[data-cell="${row} ${column}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>): void => {
    const { target, key, altKey, nativeEvent } = event;
    const step = steps[key];
    // With Alt the browser shows what may be chosen.
    if (!step || altKey || !(target instanceof HTMLInputElement) || nativeEvent.isComposing) return;
    if (!leavesCell(key, target)) return;
    const [row = 0, column = 0] = (target.dataset['cell'] ?? '').split(' ').map(Number);
    event.preventDefault();
    focus(row + step[0], column + step[1]);
  };
  const onPaste = (event: ClipboardEvent<HTMLTableElement>): void => {
    const { target, clipboardData } = event;
    if (!(target instanceof HTMLInputElement)) return;
    const pasted = cellsOfClipboard(clipboardData.getData('text/plain'));
    if (pasted.length <= 1 && (pasted[0]?.length ?? 0) <= 1) return;
    event.preventDefault();
    const [top = 0, left = 0] = (target.dataset['cell'] ?? '').split(' ').map(Number);
    const changes = pasted.flatMap((values, down) =>
      values.flatMap((value, right) => {
        const cell = cellsAt(top + down)[left + right];
        return cell ? [{ cell, value }] : [];
      }),
    );
    onChange(withCells(text, changes));
  };
  return (
    <section aria-labelledby={id} className="rules-table">
      <h2 id={id}>
        <Bilingual of={table.title} /> <small>{table.id}</small>
      </h2>
      <TableFiles table={table.id} text={text} isSound={isSound} onChange={onChange} />
      {found.others.length > 0 ? <Alert type="error" showIcon title={found.others.join(' ')} /> : null}
      {table.columns.concat('then').map((name, column) => (
        <datalist key={name} id={`${id}-${column}`}>
          {choices(column).map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      ))}
      <ScrollX label={say('caption', { id: table.id })}>
        <table ref={box} className="plain rules-grid" onKeyDown={onKeyDown} onPaste={onPaste}>
          <caption className="unseen">{say('caption', { id: table.id })}</caption>
          <thead>
            <tr>
              <th scope="col">{say('row')}</th>
              {table.columns.map((column, at) => (
                <th key={column} scope="col">
                  {titles[at]}
                  <div>
                    <code>{column}</code>
                  </div>
                </th>
              ))}
              <th scope="col">{answer}</th>
              <th scope="col">{say('actions')}</th>
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, at) => (
              <tr key={row.id || row.from}>
                <th scope="row">
                  <code>{row.id}</code>
                </th>
                {cellsAt(at).map((cell, column) => (
                  <GridCell
                    key={table.columns[column] ?? 'then'}
                    place={`${at} ${column}`}
                    label={say('cell', { row: row.id, column: titles[column] ?? answer })}
                    list={`${id}-${column}`}
                    value={cell?.text ?? ''}
                    width={widths[column] ?? 6}
                    said={saidIn(cell?.text ?? '', labels[column])}
                    problem={found.at(at, column)}
                    onCommit={(value) => {
                      if (cell) onChange(withCells(text, [{ cell, value }]));
                    }}
                  />
                ))}
                <td>
                  <RowActions table={table} at={at} text={text} onChange={onChange} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </section>
  );
}
