import { Link } from '@tanstack/react-router';
import type { CaseView } from '#client';
import { kindName } from '../../../domain/kind-names.js';
import { objectOf, stringOf } from '../../case/json-parts.js';
import { personalOf } from '../../case/personal.js';
import { departureWords, resultWords } from '../../case/record-words.js';
import { instantText } from '../../words/days.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { useWordOf } from '../../words/use-word-of.js';
import { usePeople } from '../../words/use-names.js';
import { useWords } from '../../words/use-words.js';
import { PersonalText } from './personal-text.js';

const words = defineWords({
  title: { zh: '办理过程', en: 'Course of the case' },
  entry: { zh: '条目{n}', en: 'entry {n}' },
  of: { zh: '对象 {subject}', en: 'subject {subject}' },
  show: { zh: '查看这项建议', en: 'show this recommendation' },
  reasons: { zh: '理由', en: 'Reasons' },
  source: { zh: '来源', en: 'Source' },
  statement: { zh: '陈述', en: 'Statement' },
  done: { zh: '整改情况', en: 'What was done' },
  findings: { zh: '查看情况', en: 'What was seen' },
  how: { zh: '如何告知', en: 'How they were told' },
});

/** Entries that say what was decided of a subject from then on. */
const deciding: readonly string[] = [
  'decision_proposed',
  'decision_recorded',
  'appeal_decided',
  'correction',
];

/** Texts of entries that are read where the entry is. */
const told = ['reasons', 'source', 'statement', 'done', 'findings', 'how'] as const;

type Entry = CaseView['entries'][number];

function About({ of: { kind, body }, rung }: { readonly of: Entry; readonly rung: (id: string) => string }) {
  const say = useWords(words);
  const departure = useWordOf(departureWords);
  const all = objectOf(body);
  const result = useWordOf(resultWords);
  const [subject, response, departs, came] = [
    all['subject'],
    all['response'],
    all['departure'],
    all['result'] ?? all['effect'],
  ].map(stringOf);
  const parts = [
    subject ? say('of', { subject }) : null,
    came ? result(came) : null,
    deciding.includes(kind) && response ? rung(response) : null,
    departs ? departure(departs) : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? <span> · {parts.join(' · ')}</span> : null;
}

function Told({ of: { body } }: { readonly of: Entry }) {
  const say = useWords(words);
  const all = objectOf(body);
  return told.map((name) => {
    const text = personalOf(all[name]);
    return text === null ? null : (
      <p key={name} className="told">
        <span className="quiet">{say(name)}</span> <PersonalText of={text} />
      </p>
    );
  });
}

export interface TimelineProps {
  readonly view: CaseView;
  readonly rung: (id: string) => string;
}

/** All entries of the case, the newest first, with who made them and when. */
export function Timeline({ view, rung }: TimelineProps) {
  const say = useWords(words);
  const people = usePeople();
  const language = useLanguage();
  return (
    <section aria-labelledby="course">
      <h2 id="course">{say('title')}</h2>
      <ol className="timeline" reversed>
        {[...view.entries].reverse().map((each) => {
          const { entry, kind, time, actor, body } = each;
          const subject = stringOf(objectOf(body)['subject']);
          return (
            <li key={entry}>
              <p>
                <strong>{kindName(kind)?.[language] ?? kind}</strong>
                <About of={each} rung={rung} />
              </p>
              <p className="quiet">
                {instantText(time, language)} · {people.actor(actor)} ·{' '}
                <Link to={`/trail/${entry}` as string}>{say('entry', { n: String(entry) })}</Link>
                {kind === 'recommendation_made' && subject ? (
                  <>
                    {' · '}
                    <Link to="/cases/$id" params={{ id: view.case }} search={{ subject, entry }}>
                      {say('show')}
                    </Link>
                  </>
                ) : null}
              </p>
              <Told of={each} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
