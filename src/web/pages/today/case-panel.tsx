import { useQuery } from '@tanstack/react-query';
import { CaseLink } from '../../ui/case-link.js';
import { Loaded } from '../../ui/loaded.js';
import { dayText } from '../../words/days.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { useNamed, useOfficeWords } from '../../words/use-named.js';
import { useWords } from '../../words/use-words.js';
import { Panel } from './panel.js';
import { type CaseStatus, casesQuery } from './queries.js';

const words = defineWords({
  recent: { zh: '最近案件', en: 'Recent cases' },
  awaiting_facts: { zh: '待补充事实', en: 'Waiting for facts' },
  awaiting_decision: { zh: '待作出决定', en: 'Awaiting a decision' },
  none: { zh: '没有', en: 'None.' },
  all: { zh: '全部查看', en: 'See all' },
  found: { zh: '{day}发现', en: 'found on {day}' },
  apart: { zh: '、', en: ', ' },
  more: { zh: '{n}+', en: '{n}+' },
});

/** The latest cases that stand somewhere. */
export function CasePanel({ status }: { readonly status: CaseStatus }) {
  const say = useWords(words);
  const language = useLanguage();
  const query = useQuery(casesQuery(status));
  const cases = query.data?.cases ?? [];
  const named = useNamed(
    useOfficeWords(cases.flatMap(({ subjects }) => subjects.map(({ ref }) => ref))).data,
  );
  const count = query.data?.cursor ? say('more', { n: cases.length }) : cases.length;
  const to = status === 'recent' ? '/cases' : `/cases?status=${status}`;
  return (
    <Panel
      id={status}
      title={say(status)}
      count={status === 'recent' ? undefined : count}
      {...(cases.length > 0 ? { all: { to, text: say('all') } } : {})}
    >
      <Loaded query={query} lines={3}>
        {() =>
          cases.length === 0 ? (
            <p className="quiet">{say('none')}</p>
          ) : (
            <ul className="lines">
              {cases.map((one) => (
                <li key={one.case}>
                  <CaseLink id={one.case} />{' '}
                  <span>
                    {one.subjects.map(({ ref }) => named.unit(ref)).join(say('apart'))}
                    <span className="quiet"> · {say('found', { day: dayText(one.found_on, language) })}</span>
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}
