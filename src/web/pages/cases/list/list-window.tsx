import { Skeleton } from 'antd';
import { useEffect, useRef } from 'react';
import type { CaseRow } from '#client';
import { defineWords } from '../../../words/define-words.js';
import { useWords } from '../../../words/use-words.js';
import { ListRow } from './list-row.js';
import type { SayRung } from './use-rungs.js';
import { useListKeys } from './use-list-keys.js';
import { useWindow } from './use-window.js';

const words = defineWords({
  table: { zh: '案件列表，最新的在前', en: 'Cases, the newest first' },
  choose: { zh: '选择', en: 'Choose' },
  case: { zh: '案号', en: 'Case' },
  unit: { zh: '办理单位', en: 'Unit' },
  found: { zh: '发现于', en: 'Found on' },
  subjects: { zh: '对象', en: 'Subject' },
  response: { zh: '建议 → 决定', en: 'Recommended → decided' },
  due: { zh: '期限', en: 'Due' },
  status: { zh: '状态', en: 'Status' },
});

/** In the size of the page's text, so that rows grow with it and become cards where they no longer fit. */
const sizes = { rowRem: 3.4, cardRem: 9.4, leastRem: 60 } as const;
/** So many rows before the end of what is loaded the next page is asked for. */
const rowsAhead = 40;

export interface ListWindowProps {
  readonly cases: readonly CaseRow[];
  readonly rung: SayRung;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (id: string) => void;
  readonly isWaiting: boolean;
  /** The end of what is loaded comes into sight. */
  readonly onEnd: () => void;
}

const columns = ['choose', 'case', 'unit', 'found', 'subjects', 'response', 'due', 'status'] as const;

/** A list of any length: only what is in sight stands in the document, each row laid at its place by hand. */
export function ListWindow({ cases, rung, chosen, onChoose, isWaiting, onEnd }: ListWindowProps) {
  const say = useWords(words);
  const box = useRef<HTMLTableSectionElement>(null);
  const { from, until, heightPx, total, isNarrow } = useWindow(box, cases.length, sizes);
  useListKeys({ box, cases, heightPx, onChoose });
  const end = useRef(onEnd);
  end.current = onEnd;
  const isNear = until + rowsAhead >= cases.length;
  useEffect(() => {
    if (isNear && cases.length > 0) end.current();
  }, [isNear, cases.length]);
  if (isWaiting) return <Skeleton active title={false} paragraph={{ rows: 12 }} />;
  return (
    <table
      aria-label={say('table')}
      aria-rowcount={cases.length + 1}
      className={isNarrow ? 'case-table is-cards' : 'case-table'}
    >
      <thead>
        <tr aria-rowindex={1} className="case-row case-row-head">
          {columns.map((column) => (
            <th scope="col" key={column}>
              {column === 'choose' ? <span className="unseen">{say(column)}</span> : say(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={box} className="case-rows" style={{ height: total }}>
        {cases.slice(from, until).map((each, place) => (
          <ListRow
            key={each.case}
            row={each}
            index={from + place}
            top={(from + place) * heightPx}
            height={heightPx}
            rung={rung}
            isChosen={chosen.has(each.case)}
            onChoose={onChoose}
          />
        ))}
      </tbody>
    </table>
  );
}
