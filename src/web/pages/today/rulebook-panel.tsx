import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Loaded } from '../../ui/loaded.js';
import { dayText } from '../../words/days.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { useWords } from '../../words/use-words.js';
import { Panel } from './panel.js';
import { rulebookProposalsQuery } from './queries.js';

const words = defineWords({
  title: { zh: '待批准的规则集', en: 'Rulebooks that wait for approval' },
  none: { zh: '没有待批准的规则集', en: 'None waits.' },
  all: { zh: '查看规则', en: 'See the rules' },
  from: { zh: '{day}起施行', en: 'from {day}' },
});

/** Versions of rulebooks that were proposed and that a second person has to approve. */
export function RulebookPanel() {
  const say = useWords(words);
  const language = useLanguage();
  const query = useQuery(rulebookProposalsQuery);
  return (
    <Panel
      id="rulebooks"
      title={say('title')}
      count={query.data?.proposals.length}
      all={{ to: '/rules', text: say('all') }}
    >
      <Loaded query={query} lines={2}>
        {({ proposals }) =>
          proposals.length === 0 ? (
            <p className="quiet">{say('none')}</p>
          ) : (
            <ul className="lines">
              {proposals.map(({ id, version, effective }) => {
                const to: string = `/rules/${id}/${version}`;
                return (
                  <li key={`${id} ${version}`}>
                    <Link to={to}>
                      {id} {version}
                    </Link>{' '}
                    <span className="quiet">{say('from', { day: dayText(effective.from, language) })}</span>
                  </li>
                );
              })}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}
