import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { type CaseView, readCase } from '#client';
import { kindName } from '../../../domain/kind-names.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { usePeople } from '../../words/use-names.js';
import { useWords } from '../../words/use-words.js';

const words = defineWords({
  moved: { zh: '本案有新的记录：{kind}，{who}', en: 'The case has moved on: {kind}, by {who}' },
  note: {
    zh: '本页显示的是此前的情况；已填写的内容不会丢失。',
    en: 'This page shows how it stood before. What you have written is not lost.',
  },
  show: { zh: '显示最新情况', en: 'Show how it stands now' },
});

const everyMs = 20_000;

/** Says when somebody else has added to the case; what is shown changes only when this reader wants it. */
export function MovedOn({ view }: { readonly view: CaseView }) {
  const say = useWords(words);
  const people = usePeople();
  const language = useLanguage();
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: ['watchCase', view.case],
    queryFn: () => readCase(view.case),
    refetchInterval: everyMs,
    staleTime: 0,
    // What failed is tried again soon; the page has its own words for a service that cannot be reached.
    retry: false,
  });
  const [shown, latest] = [view.entries.at(-1), data?.entries.at(-1)];
  const isNewer = shown !== undefined && latest !== undefined && latest.entry > shown.entry;
  return (
    <div aria-live="polite">
      {isNewer ? (
        <Alert
          type="info"
          showIcon
          title={say('moved', {
            kind: kindName(latest.kind)?.[language] ?? latest.kind,
            who: people.actor(latest.actor),
          })}
          description={say('note')}
          action={<Button onClick={() => client.invalidateQueries()}>{say('show')}</Button>}
        />
      ) : null}
    </div>
  );
}
