import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { defineWords } from '../../../words/define-words.js';
import { useWords } from '../../../words/use-words.js';
import { withNewRow, withoutRow, withRowsSwapped } from './edit-table-text.js';
import type { FileTable } from './read-tables.js';

const words = defineWords({
  up: { zh: '上移 {row}', en: 'Move {row} up' },
  down: { zh: '下移 {row}', en: 'Move {row} down' },
  add: { zh: '在 {row} 之后加一行', en: 'Add a row after {row}' },
  remove: { zh: '删除 {row}', en: 'Remove {row}' },
});

export interface RowActionsProps {
  readonly table: FileTable;
  readonly at: number;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** What can be done with a row beside writing in it. */
export function RowActions({ table, at, text, onChange }: RowActionsProps) {
  const say = useWords(words);
  const row = table.rows[at]?.id ?? '';
  const last = table.rows.length - 1;
  const box = useRef<HTMLDivElement>(null);
  /** Acts, and keeps the focus with the row that was acted on, or with its neighbour where it is gone. */
  const act = (key: string, to: number, next: string): void => {
    const grid = box.current?.closest('table');
    flushSync(() => onChange(next));
    const there = grid?.querySelectorAll<HTMLElement>('.rules-row-actions')[to];
    const same = there?.querySelector<HTMLButtonElement>(`[data-act="${key}"]:not(:disabled)`);
    (same ?? there?.querySelector<HTMLButtonElement>('button:not(:disabled)'))?.focus();
  };
  const actions = [
    {
      key: 'up',
      icon: <ArrowUpOutlined />,
      isOff: at === 0,
      to: at - 1,
      act: () => withRowsSwapped(text, table, at, at - 1),
    },
    {
      key: 'down',
      icon: <ArrowDownOutlined />,
      isOff: at === last,
      to: at + 1,
      act: () => withRowsSwapped(text, table, at, at + 1),
    },
    { key: 'add', icon: <PlusOutlined />, isOff: false, to: at + 1, act: () => withNewRow(text, table, at) },
    {
      key: 'remove',
      icon: <DeleteOutlined />,
      isOff: last === 0,
      to: Math.min(at, last - 1),
      act: () => withoutRow(text, table, at),
    },
  ] as const;
  return (
    <div ref={box} className="rules-row-actions">
      {actions.map(({ key, icon, isOff, to, act: next }) => (
        <Button
          key={key}
          type="text"
          size="small"
          icon={icon}
          disabled={isOff}
          aria-label={say(key, { row })}
          title={say(key, { row })}
          data-act={key}
          onClick={() => act(key, to, next())}
        />
      ))}
    </div>
  );
}
