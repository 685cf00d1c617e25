import { HistoryOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import type { RecordedRecommendation } from '#client';
import type { Speaker } from '../../case/speaker.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import type { CaseSearch } from './search.js';

const words = defineWords({
  title: { zh: '哪些事实会改变结论', en: 'What would change it' },
  milder: { zh: '更轻', en: 'Milder' },
  severer: { zh: '更重', en: 'Severer' },
  change: { zh: '“{fact}”为{to}（而不是{from}）', en: '“{fact}” were {to} instead of {from}' },
  and: { zh: '，并且', en: ' and ' },
  if_so: { zh: '如果{changes}，则为{result}。', en: 'If {changes}, it would be {result}.' },
  settled: { zh: '以“{rung}”了结', en: 'settled with “{rung}”' },
  rung: { zh: '“{rung}”', en: '“{rung}”' },
  nothing: { zh: '没有规则给出处置', en: 'no response by any rule' },
  past: { zh: '过去的事实，现在的行为不能改变', en: 'speaks of the past; nothing done now changes it' },
  attempt: { zh: '试试看', en: 'Try it' },
  attempt_name: { zh: '试试看：{what}', en: 'Try it: {what}' },
  none: {
    zh: '改变不超过{n}项已知事实，都不会如此。',
    en: 'No change of up to {n} known {n|fact|facts} would do so.',
  },
  more: { zh: '另有{n}种同类情形。', en: '{n} more of the same kind.' },
  cut: {
    zh: '检索达到上限即停止，可能还有其他情形。',
    en: 'The search was cut off at its bound, so there may be others.',
  },
});

type Side = RecordedRecommendation['counterfactuals']['milder'];
type ChangeSet = Side['sets'][number];

interface SetProps {
  readonly set: ChangeSet;
  readonly speaker: Speaker;
  readonly caseId: string;
  readonly search: CaseSearch;
}

function Change({ set, speaker, caseId, search }: SetProps) {
  const say = useWords(words);
  const changes = set.changes
    .map(({ fact, from, to }) =>
      say('change', {
        fact: speaker.fact(fact),
        from: speaker.value(fact, from),
        to: speaker.cell(fact, to),
      }),
    )
    .join(say('and'));
  const result =
    set.outcome === 'no_rule' || set.response === null
      ? say('nothing')
      : say(set.outcome === 'settled' ? 'settled' : 'rung', { rung: speaker.rung(set.response) });
  const told = say('if_so', { changes, result });
  const tried = Object.fromEntries(set.changes.map(({ fact, value }) => [fact, value]));
  return (
    <li>
      <span>
        {told}
        {set.changes.some(({ past }) => past) ? (
          <small className="past">
            <HistoryOutlined aria-hidden /> {say('past')}
          </small>
        ) : null}
      </span>
      <Link
        className="try-it"
        to="/cases/$id"
        params={{ id: caseId }}
        search={{ ...search, try: tried }}
        hash="what-if"
        resetScroll={false}
        replace
        aria-label={say('attempt_name', { what: told })}
      >
        {say('attempt')}
      </Link>
    </li>
  );
}

function Changes({
  side,
  title,
  ...rest
}: Omit<SetProps, 'set'> & { readonly side: Side; readonly title: string }) {
  const say = useWords(words);
  return (
    <div className="changes">
      <h3>{title}</h3>
      {side.sets.length === 0 ? <p className="quiet">{say('none', { n: side.none_within ?? 4 })}</p> : null}
      <ul>
        {side.sets.map((set) => (
          <Change key={JSON.stringify(set.changes)} set={set} {...rest} />
        ))}
      </ul>
      {side.more > 0 ? <p className="quiet">{say('more', { n: side.more })}</p> : null}
      {side.exact ? null : <p className="quiet">{say('cut')}</p>}
    </div>
  );
}

export interface WouldChangeProps extends Omit<SetProps, 'set'> {
  readonly recommendation: RecordedRecommendation;
}

/** The least changes of known facts that would give another response, each to be tried out. */
export function WouldChange({ recommendation, ...rest }: WouldChangeProps) {
  const say = useWords(words);
  const { milder, severer } = recommendation.counterfactuals;
  return (
    <section aria-labelledby="would-change">
      <h2 id="would-change">{say('title')}</h2>
      <Changes side={milder} title={say('milder')} {...rest} />
      <Changes side={severer} title={say('severer')} {...rest} />
    </section>
  );
}
