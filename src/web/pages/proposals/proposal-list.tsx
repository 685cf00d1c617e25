import { getRouteApi, Link } from '@tanstack/react-router';
import { Alert, Radio } from 'antd';
import { listProposals } from '#client';
import { useMay } from '../../session/session.js';
import { LinkButton } from '../../ui/link.js';
import { Loaded } from '../../ui/loaded.js';
import { MoreRows } from '../../ui/rows/more-rows.js';
import { RowPages } from '../../ui/rows/row-pages.js';
import { useRows } from '../../ui/rows/use-rows.js';
import { ScrollX } from '../../ui/scroll-x.js';
import { dayText } from '../../words/days.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { usePeople } from '../../words/use-names.js';
import { useWords } from '../../words/use-words.js';
import { OpenedWords } from './opened.js';
import { commonWords, type ProposalState, states, stateWords } from './proposal-words.js';
import { StateTag } from './state-tag.js';
import { useSuperiors } from './use-superiors.js';

const words = defineWords({
  list: { zh: '向上级提出的建议', en: 'Proposals to the superior body' },
  state: { zh: '状态', en: 'State' },
  all: { zh: '全部', en: 'all' },
  title: { zh: '建议', en: 'Proposal' },
  to: { zh: '报送', en: 'To' },
  due: { zh: '答复期限', en: 'Reply due' },
  cases: { zh: '案件', en: 'Cases' },
  owner: { zh: '责任人', en: 'Owner' },
  none: { zh: '没有这样的建议', en: 'There is no such proposal' },
  new: { zh: '另行起草建议', en: 'Draft a proposal of cases' },
});

/** Every proposal with where it stands. */
export function ProposalList() {
  const say = useWords(words);
  const people = usePeople();
  const stateName = useWords(stateWords);
  const common = useWords(commonWords);
  const language = useLanguage();
  const may = useMay();
  const superior = useSuperiors().nameOf;
  const { state } = page.useSearch();
  const navigate = page.useNavigate();
  const { query, pages, rows } = useRows(
    ['listProposals', state ?? null],
    (cursor) => listProposals({ ...(state === undefined ? {} : { state }), cursor, limit: 100 }),
    ({ proposals }) => proposals,
  );
  return (
    <>
      <div className="filters">
        <div className="field">
          <span className="field-name" id="state-name">
            {say('state')}
          </span>
          <Radio.Group
            aria-labelledby="state-name"
            value={state ?? ''}
            options={[
              { value: '', label: say('all') },
              ...states.map((value) => ({ value, label: stateName(value) })),
            ]}
            onChange={({ target }) =>
              navigate({
                search: (old) => ({
                  ...old,
                  state: (target.value || undefined) as ProposalState | undefined,
                }),
              })
            }
          />
        </div>
        {may('draftProposal') ? <LinkButton to="/proposals/new">{say('new')}</LinkButton> : null}
      </div>
      <Loaded query={query} lines={6}>
        {() =>
          rows.length === 0 ? (
            <Alert type="info" showIcon title={say('none')} />
          ) : (
            <ScrollX label={say('list')}>
              <table className="plain">
                <thead>
                  <tr>
                    <th scope="col">{say('title')}</th>
                    <th scope="col">{say('state')}</th>
                    <th scope="col">{say('to')}</th>
                    <th scope="col">{say('due')}</th>
                    <th scope="col" className="number">
                      {say('cases')}
                    </th>
                    <th scope="col">{say('owner')}</th>
                  </tr>
                </thead>
                <RowPages pages={pages}>
                  {(one) => (
                    <tr key={one.proposal}>
                      <th scope="row">
                        <Link to="/proposals/$n" params={{ n: String(one.proposal) }}>
                          <OpenedWords of={one.title} none={common('untitled')} />
                        </Link>{' '}
                        <span className="quiet">{common('proposal', { n: String(one.proposal) })}</span>
                      </th>
                      <td>
                        <StateTag state={one.state} isOverdue={one.overdue} />
                      </td>
                      <td>{one.to.map(superior).join(common('apart'))}</td>
                      <td>{one.reply_due_on === null ? '–' : dayText(one.reply_due_on, language)}</td>
                      <td className="number">{one.cases}</td>
                      <td>{people.person(one.owner)}</td>
                    </tr>
                  )}
                </RowPages>
              </table>
            </ScrollX>
          )
        }
      </Loaded>
      <MoreRows query={query} isLast />
    </>
  );
}

const page = getRouteApi('/frame/proposals');
