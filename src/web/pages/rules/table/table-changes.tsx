import { Alert, Button } from 'antd';
import { Fragment, useEffect, useId, useRef } from 'react';
import type { importTable } from '#client';
import { ScrollX } from '../../../ui/scroll-x.js';
import { defineWords } from '../../../words/define-words.js';
import { useWords } from '../../../words/use-words.js';

const words = defineWords({
  title: { zh: '{name} 将带来的改动', en: 'What {name} would change' },
  none: { zh: '与草稿一致，没有改动。', en: 'It says what the draft says; nothing changes.' },
  sum: {
    zh: '改动 {changed} 行，新增 {added} 行，删除 {removed} 行。草稿尚未改变。',
    en: '{changed} {changed|row|rows} changed, {added} added, {removed} removed. The draft is as it was.',
  },
  reordered: {
    zh: '表中各行的顺序不同；沿用草稿中的顺序，顺序不影响结果。',
    en: 'The rows stand in another order; the draft keeps its own. The order changes no answer.',
  },
  row: { zh: '行', en: 'Row' },
  column: { zh: '列', en: 'Column' },
  old: { zh: '草稿', en: 'Draft' },
  new: { zh: '表格', en: 'Sheet' },
  changed: { zh: '改动', en: 'changed' },
  added: { zh: '新增', en: 'added' },
  removed: { zh: '删除', en: 'removed' },
  take: { zh: '采用到草稿', en: 'Take it into the draft' },
  leave: { zh: '不采用', en: 'Leave the draft as it is' },
  close: { zh: '关闭', en: 'Close' },
  stale: {
    zh: '草稿在此之后已改动。',
    en: 'The draft was changed since.',
  },
  again: { zh: '与当前草稿重新比较', en: 'Compare it with the draft as it is' },
});

export type Imported = Awaited<ReturnType<typeof importTable>>;

export interface TableChangesProps {
  readonly name: string;
  readonly imported: Imported;
  /** The draft has gone on since. */
  readonly isStale: boolean;
  readonly onAgain: () => void;
  readonly onTake: () => void;
  readonly onLeave: () => void;
}

const kinds = ['changed', 'added', 'removed'] as const;

/** What a sheet would change, before anything is changed; it takes the focus when it appears. */
export function TableChanges({ name, imported, isStale, onAgain, onTake, onLeave }: TableChangesProps) {
  const say = useWords(words);
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Each comparison is read anew.
    if (imported) heading.current?.focus();
  }, [imported]);
  const { changed, added, removed, reordered } = imported;
  const isSame = changed.length + added.length + removed.length === 0;
  return (
    <section className="rules-sheet-changes" aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {say('title', { name })}
      </h3>
      <p>
        {isSame
          ? say('none')
          : say('sum', { changed: changed.length, added: added.length, removed: removed.length })}
      </p>
      {reordered ? <p className="quiet">{say('reordered')}</p> : null}
      {isSame ? null : (
        <ScrollX label={say('title', { name })}>
          <table className="plain">
            <caption className="unseen">{say('title', { name })}</caption>
            <thead>
              <tr>
                <th scope="col">{say('row')}</th>
                <th scope="col">{say('column')}</th>
                <th scope="col">{say('old')}</th>
                <th scope="col">{say('new')}</th>
              </tr>
            </thead>
            <tbody>
              {kinds.flatMap((kind) =>
                imported[kind].map((row) => (
                  <Fragment key={`${kind} ${row.id}`}>
                    {row.cells
                      .filter(({ key }) => key !== 'row.id')
                      .map((cell, at, all) => (
                        <tr key={cell.key}>
                          {at === 0 ? (
                            <th scope="rowgroup" rowSpan={all.length}>
                              <code>{row.id}</code> <span className={`rules-row-${kind}`}>{say(kind)}</span>
                            </th>
                          ) : null}
                          <td>{cell.label}</td>
                          <td>{cell.old === '' ? '' : <del>{cell.old}</del>}</td>
                          <td>{cell.new === '' ? '' : <ins>{cell.new}</ins>}</td>
                        </tr>
                      ))}
                  </Fragment>
                )),
              )}
            </tbody>
          </table>
        </ScrollX>
      )}
      {isStale ? <Alert type="warning" showIcon title={say('stale')} /> : null}
      <div className="rules-row">
        {isSame ? null : isStale ? (
          <Button type="primary" onClick={onAgain}>
            {say('again')}
          </Button>
        ) : (
          <Button type="primary" onClick={onTake}>
            {say('take')}
          </Button>
        )}
        <Button onClick={onLeave}>{say(isSame ? 'close' : 'leave')}</Button>
      </div>
    </section>
  );
}
