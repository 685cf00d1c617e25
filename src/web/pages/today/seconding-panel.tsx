import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { listSecondings } from '#client';
import { CaseLink } from '../../ui/case-link.js';
import { useMay } from '../../session/session.js';
import { Loaded } from '../../ui/loaded.js';
import { dayText } from '../../words/days.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import type { Named } from '../../words/named.js';
import { useNamed, useOfficeWords } from '../../words/use-named.js';
import { useWords } from '../../words/use-words.js';
import { Panel } from './panel.js';
import { secondingsQuery } from './queries.js';

const words = defineWords({
  title: { zh: '待第二人复核', en: 'Second person awaited' },
  none: { zh: '没有', en: 'None.' },
  all: { zh: '全部查看', en: 'See all' },
  decision: { zh: '{unit}：{response}，{day}提出', en: '{unit}: {response}, proposed on {day}' },
  set_aside: {
    zh: '{unit}：撤销原决定，{day}提出',
    en: '{unit}: the decision is to fall, proposed on {day}',
  },
  varied: {
    zh: '{unit}：决定变更为{response}，{day}提出',
    en: '{unit}: the decision is to become {response}, proposed on {day}',
  },
  withdrawal: { zh: '撤回，{day}提出', en: 'to be withdrawn, proposed on {day}' },
  more: { zh: '{n}+', en: '{n}+' },
});

type Seconding = Awaited<ReturnType<typeof listSecondings>>['secondings'][number];

function Line({ one, named }: { readonly one: Seconding; readonly named: Named }) {
  const say = useWords(words);
  const day = dayText(one.since, useLanguage());
  if (one.case === null) {
    const to: string = `/rules/${one.rulebook}/${one.version}`;
    return (
      <>
        <Link to={to}>
          {one.rulebook} {one.version}
        </Link>{' '}
        {say('withdrawal', { day })}
      </>
    );
  }
  const said = { unit: named.unit(one.ref), response: named.response(one.response), day };
  return (
    <>
      <CaseLink id={one.case} /> {say(one.effect ?? 'decision', said)}
    </>
  );
}

/** What was proposed and a second person has to agree to. */
export function SecondingPanel() {
  const say = useWords(words);
  const may = useMay();
  const query = useQuery(secondingsQuery);
  const found = query.data?.secondings ?? [];
  const refs = found.map(({ ref }) => ref);
  const named = useNamed(useOfficeWords(refs, may('readWords')).data);
  const count = query.data?.cursor ? say('more', { n: found.length }) : found.length;
  return (
    <Panel
      id="secondings"
      title={say('title')}
      count={count}
      {...(found.length > 0 ? { all: { to: '/secondings?of=anybody', text: say('all') } } : {})}
    >
      <Loaded query={query} lines={2}>
        {() =>
          found.length === 0 ? (
            <p className="quiet">{say('none')}</p>
          ) : (
            <ul className="lines">
              {found.map((one) => (
                <li key={one.proposal}>
                  <Line one={one} named={named} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}
