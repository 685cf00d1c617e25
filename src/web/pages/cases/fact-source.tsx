import { Link } from '@tanstack/react-router';
import { instantText } from '../../words/days.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { usePeople } from '../../words/use-names.js';
import { useWords } from '../../words/use-words.js';
import type { FactRow } from './fact-rows.js';
import { PersonalText } from './personal-text.js';

const words = defineWords({
  report: { zh: '案件报告', en: 'Report' },
  answer: { zh: '补充答复', en: 'Answer' },
  correction: { zh: '事实更正', en: 'Correction' },
  by: { zh: '{who}，{when}', en: '{who}, {when}' },
  entry: { zh: '条目{n}', en: 'entry {n}' },
  history: { zh: '台账统计', en: 'Counted in the trail' },
  none: { zh: '无相关案件', en: 'no case counted' },
  counted: { zh: '计入的案件', en: 'cases counted' },
  overdue: { zh: '逾期{n}日', en: '{n} {n|day|days} overdue' },
  derived: { zh: '由其他事实计算', en: 'Computed from other facts' },
  evaluated: { zh: '评估当日', en: 'Day of the evaluation' },
});

function History({ of }: { readonly of: NonNullable<FactRow['history']> }) {
  const say = useWords(words);
  return (
    <>
      {say('history')}
      {' · '}
      {of.cases.length === 0 ? say('none') : `${say('counted')} `}
      {of.cases.map((id, index) => (
        <span key={id}>
          {index > 0 ? ' · ' : ''}
          <Link to="/cases/$id" params={{ id }}>
            {id}
          </Link>
        </span>
      ))}
      {of.order === undefined ? null : ` · ${say('entry', { n: String(of.order) })}`}
      {of.days_overdue === undefined ? null : ` · ${say('overdue', { n: of.days_overdue })}`}
    </>
  );
}

/** Where a fact comes from: who said it, when and with what source; the cases counted; or that it is computed. */
export function FactSource({ row: { name, origin, said, history } }: { readonly row: FactRow }) {
  const say = useWords(words);
  const people = usePeople();
  const language = useLanguage();
  if (history) return <History of={history} />;
  if (origin === 'derived') return <>{say('derived')}</>;
  if (!said) return <>{name === 'decided_on' ? say('evaluated') : '—'}</>;
  const { act, actor, time, entry, source } = said;
  const who = people.actor(actor);
  return (
    <>
      {say(act)}
      {' · '}
      {say('by', { who, when: instantText(time, language) })}
      {' · '}
      <span className="quiet">{say('entry', { n: String(entry) })}</span>
      {source ? (
        <span className="said-source">
          <PersonalText of={source} />
        </span>
      ) : null}
    </>
  );
}
