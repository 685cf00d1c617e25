import { useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useEffect, useState } from 'react';
import type { CaseView } from '#client';
import { kindName } from '../../domain/kind-names.js';
import { problemOf } from '../api/problem-of.js';
import { instantText } from '../words/days.js';
import { defineWords } from '../words/define-words.js';
import { useLanguage } from '../words/language.js';
import { usePeople } from '../words/use-names.js';
import { useWords } from '../words/use-words.js';
import type { CaseEntry } from './case-entries.js';

const words = defineWords({
  title: { zh: '案件在您填写期间有了变化', en: 'The case has moved while you were writing' },
  text: {
    zh: '本页所示案情已更新为最新。您填写的内容都还在；请核对后再次提交。',
    en: 'What this page shows of the case is up to date again. All that you wrote is still here: check it and send it again.',
  },
  since: { zh: '您打开本页之后的记录：', en: 'What was recorded since you opened this page:' },
  entry: { zh: '{kind}：{who}，{when}（第{n}条）', en: '{kind}: {who}, {when} (entry {n})' },
});

const hasMoved = (error: unknown): boolean => [409, 412].includes(problemOf(error).status);

/** Reads everything anew after a write was refused because the case has moved, so that the page shows what is. */
export function useReadAnew(error: unknown): void {
  const client = useQueryClient();
  useEffect(() => {
    if (hasMoved(error)) void client.invalidateQueries();
  }, [error, client]);
}

/** What was recorded in a case since this reader opened a page about it. */
export function useNews({ entries }: Pick<CaseView, 'entries'>): readonly CaseEntry[] {
  const [seen] = useState(() => entries.at(-1)?.entry ?? -1);
  return entries.filter(({ entry }) => entry > seen);
}

export interface MovedProps {
  readonly error: unknown;
  readonly news: readonly CaseEntry[];
}

/** After a refusal because something was recorded meanwhile: what that was, and that nothing written is lost. */
export function Moved({ error, news }: MovedProps) {
  const say = useWords(words);
  const people = usePeople();
  const language = useLanguage();
  if (!hasMoved(error)) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={say('title')}
      description={
        <>
          <p className="moved-text">{say('text')}</p>
          {news.length > 0 ? (
            <>
              <p className="moved-text">{say('since')}</p>
              <ul>
                {news.map(({ entry, kind, actor, time }) => (
                  <li key={entry}>
                    {say('entry', {
                      kind: kindName(kind)?.[language] ?? kind,
                      who: people.actor(actor),
                      when: instantText(time, language),
                      n: String(entry),
                    })}
                  </li>
                ))}
              </ul>
            </>
          ) : null}
        </>
      }
    />
  );
}
