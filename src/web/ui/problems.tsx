import { useEffect, useRef } from 'react';
import { problemOf } from '../api/problem-of.js';
import { defineWords } from '../words/define-words.js';
import { useWords } from '../words/use-words.js';
import { Notice } from './notice.js';

const words = defineWords({
  not_reached: { zh: '未能连接到系统', en: 'The service could not be reached' },
  not_reached_hint: {
    zh: '请检查网络后重试；已填写的内容保留在本页，重复提交不会重复办理。',
    en: 'Check the connection and try again. What you wrote is still here, and sending it again does nothing twice.',
  },
  count: { zh: '{n} 处有误', en: '{n} {n|thing|things} to put right' },
  cell: { zh: '第 {row} 行 {column} 列（{cell}）：', en: 'Row {row}, column {column} ({cell}): ' },
  request: { zh: '请求编号 {id}', en: 'request {id}' },
});

export interface ProblemsProps {
  /** What a query or a write failed with. */
  readonly error: unknown;
  /** Where each place of the request stands on the page, so that a click leads there. */
  readonly fieldOf?: (at: string) => string | undefined;
}

/** Row and column of a cell as spreadsheet programs name it: B7. */
function placeOf(cell: string) {
  const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  return { cell, column, row };
}

/** Why something was not done, each reason with what to do about it. It takes the focus when it appears. */
export function Problems({ error, fieldOf }: ProblemsProps) {
  const say = useWords(words);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Each refusal is read anew, also one that says the same as that before.
    if (error) box.current?.focus();
  }, [error]);
  if (!error) return null;
  const { problem } = problemOf(error);
  return (
    <div ref={box} tabIndex={-1} className="problems">
      {problem ? (
        <Notice
          type="error"
          title={problem.problems.length > 1 ? say('count', { n: problem.problems.length }) : problem.title}
        >
          <ul>
            {problem.problems.map(({ code, detail, hint, at, cell }) => {
              const field = at === undefined ? undefined : fieldOf?.(at);
              return (
                <li key={`${code} ${at} ${cell} ${detail}`}>
                  {cell === undefined ? null : <strong>{say('cell', placeOf(cell))}</strong>}
                  {field ? <a href={`#${field}`}>{detail}</a> : detail}
                  {hint ? <span className="hint"> {hint}</span> : null}
                </li>
              );
            })}
          </ul>
          {problem.request ? <small>{say('request', { id: problem.request })}</small> : null}
        </Notice>
      ) : (
        <Notice type="warning" title={say('not_reached')}>
          {say('not_reached_hint')}
        </Notice>
      )}
    </div>
  );
}
