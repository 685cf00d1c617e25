import { Alert } from 'antd';
import { useMemo } from 'react';
import { defineWords } from '../../../words/define-words.js';
import { useWords } from '../../../words/use-words.js';
import type { Finding } from '../editor/check-text.js';
import type { Vocabulary } from '../read-vocabulary.js';
import { readTables } from './read-tables.js';
import { TableGrid } from './table-grid.js';

const words = defineWords({
  none: {
    zh: '此文件没有可在表格中编辑的决策表。',
    en: 'This file has no decision table that can be edited as a grid.',
  },
  how: {
    zh: '单元格写法：- 不论；字面值；逗号列表；>= 2；1..3；not …。方向键移动，Enter 向下，Alt+↓ 显示可选的值，Esc 取消所写；可从 Excel 粘贴。',
    en: 'Cells: - any; a literal; a list with commas; >= 2; 1..3; not …. Arrow keys move, Enter goes down, Alt+↓ shows what may be chosen, Esc takes back what was typed; paste from Excel.',
  },
});

export interface TableViewProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly findings: readonly Finding[];
  /** Whether the text as it is passes every check; null while that is not known. */
  readonly isSound: boolean | null;
  readonly vocabulary: Vocabulary;
}

/** Every decision table of the file as a grid of cells; what is written into a cell changes the text, and nothing else of it. */
export function TableView({ text, onChange, findings, isSound, vocabulary }: TableViewProps) {
  const say = useWords(words);
  const tables = useMemo(() => readTables(text), [text]);
  return (
    <div className="rules-tables">
      {tables.length === 0 ? <Alert type="info" showIcon title={say('none')} /> : <p>{say('how')}</p>}
      {tables.map((table) => (
        <TableGrid
          key={`${table.index} ${table.id}`}
          table={table}
          text={text}
          onChange={onChange}
          isSound={isSound}
          findings={findings}
          vocabulary={vocabulary}
        />
      ))}
    </div>
  );
}
