import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { readCorrections } from '#client';
import { actPath } from '../../case/case-path.js';
import { Loaded } from '../../ui/loaded.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import { entryOf, type Ground } from './ground.js';
import { changesOf } from './changes-of.js';

const words = defineWords({
  tell: {
    zh: '以下收件人看过原决定，须告知其已变更：',
    en: 'These have read the first version and are to be told:',
  },
  reader: { zh: '{who}（第{n}条文书）', en: '{who} (letter in entry {n})' },
  addressee: { zh: '收件人', en: 'the addressee' },
  nobody: { zh: '没有人收到过原决定的文书。', en: 'Nobody has had a letter about it.' },
  all_told: { zh: '看过原决定的都已告知。', en: 'All who have read the first version were told.' },
  untold: { zh: '尚未告知', en: 'Still to be told' },
  record: { zh: '登记已告知', en: 'Record that they were told' },
});

interface Reader {
  readonly letter: number;
  readonly recipient: string | null;
}

export interface Tell {
  readonly entry: number;
  readonly tell: readonly Reader[];
}

function Readers({ of }: { readonly of: readonly Reader[] }) {
  const say = useWords(words);
  return (
    <ul>
      {of.map(({ letter, recipient }) => (
        <li key={`${letter} ${recipient}`}>
          {say('reader', { who: recipient ?? say('addressee'), n: String(letter) })}
        </li>
      ))}
    </ul>
  );
}

/** Who is to be told that a decision was changed. */
export function TellDone({ ground, answer }: { readonly ground: Ground; readonly answer: Tell }) {
  const say = useWords(words);
  if (answer.tell.length === 0) return <p>{say('nobody')}</p>;
  return (
    <>
      <p>{say('tell')}</p>
      <Readers of={answer.tell} />
      <p>
        <Link to={actPath(ground.view.case, 'tell')} search={{ entry: answer.entry }}>
          {say('record')}
        </Link>
      </p>
    </>
  );
}

/** Beside what was told: who is still to be. */
export function TellBeside({ ground }: { readonly ground: Ground }) {
  const say = useWords(words);
  const query = useQuery({
    queryKey: ['readCorrections', ground.view.case],
    queryFn: () => readCorrections(ground.view.case),
  });
  const at = entryOf(ground, changesOf(ground));
  return (
    <section className="act-order">
      <h2>{say('untold')}</h2>
      <Loaded query={query} lines={2}>
        {({ corrections }) => {
          const untold = corrections.find(({ correction }) => correction === at)?.untold ?? [];
          return untold.length === 0 ? <p className="quiet">{say('all_told')}</p> : <Readers of={untold} />;
        }}
      </Loaded>
    </section>
  );
}
