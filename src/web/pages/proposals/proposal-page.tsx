import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { Alert } from 'antd';
import { readProposal } from '#client';
import { useMay } from '../../session/session.js';
import { CaseLinks } from '../../ui/case-link.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { Together } from '../../ui/together.js';
import { dayText } from '../../words/days.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { useNamed, useOfficeWords } from '../../words/use-named.js';
import { usePeople } from '../../words/use-names.js';
import { useWords } from '../../words/use-words.js';
import '../overview.css';
import { OpenedWords } from './opened.js';
import { ProposalLetters } from './proposal-letters.js';
import { ProposalSteps } from './proposal-steps.js';
import { commonWords } from './proposal-words.js';
import './proposals.css';
import { StateTag } from './state-tag.js';
import { StepForm } from './step-form.js';
import { useSuperiors } from './use-superiors.js';

const words = defineWords({
  state: { zh: '状态', en: 'State' },
  to: { zh: '报送', en: 'To' },
  due: { zh: '答复期限', en: 'Reply due' },
  no_due: { zh: '发出后起算', en: 'counted from the issue' },
  owner: { zh: '责任人', en: 'Owner' },
  drafted: { zh: '起草', en: 'Drafted' },
  by: { zh: '{day}，{actor}', en: '{day}, by {actor}' },
  reminders: { zh: '催办 {n} 次', en: '{n} {n|reminder|reminders}' },
  text: { zh: '正文', en: 'Text' },
  rests: { zh: '所依据的薄弱环节和案件', en: 'What it rests on' },
  cases: { zh: '案件（{n}）', en: 'Cases ({n})' },
  link: {
    zh: '{values}：{n} 件，{units} 个单位，{from}至{until}',
    en: '{values}: {n} cases in {units} units, {from} to {until}',
  },
  without_reason: {
    zh: '未采纳且未说明理由：由人判断，系统不据此作任何处理。',
    en: 'Declined without a reason: for a person to judge; nothing follows by itself.',
  },
});

export type Proposal = Awaited<ReturnType<typeof readProposal>>;

const page = getRouteApi('/frame/proposals/$n');

function Facts({ proposal }: { readonly proposal: Proposal }) {
  const say = useWords(words);
  const people = usePeople();
  const common = useWords(commonWords);
  const language = useLanguage();
  const { nameOf } = useSuperiors();
  const due = proposal.reply_due_on;
  return (
    <>
      <dl className="beside">
        <div>
          <dt>{say('state')}</dt>
          <dd>
            <StateTag state={proposal.state} isOverdue={proposal.overdue} />
          </dd>
        </div>
        <div>
          <dt>{say('to')}</dt>
          <dd>{proposal.to.map(nameOf).join(common('apart'))}</dd>
        </div>
        <div>
          <dt>{say('due')}</dt>
          <dd>
            {due === null ? <span className="quiet">{say('no_due')}</span> : dayText(due, language)}
            {proposal.reminders > 0 ? (
              <span className="quiet"> · {say('reminders', { n: proposal.reminders })}</span>
            ) : null}
          </dd>
        </div>
        <div>
          <dt>{say('owner')}</dt>
          <dd>{people.person(proposal.owner)}</dd>
        </div>
        <div>
          <dt>{say('drafted')}</dt>
          <dd>
            {say('by', {
              day: dayText(proposal.drafted_on, language),
              actor: people.actor(proposal.drafted_by),
            })}
          </dd>
        </div>
      </dl>
      {proposal.declined_without_reason ? (
        <Alert type="warning" showIcon title={say('without_reason')} />
      ) : null}
    </>
  );
}

function Rests({ proposal }: { readonly proposal: Proposal }) {
  const say = useWords(words);
  const common = useWords(commonWords);
  const language = useLanguage();
  const named = useNamed(useOfficeWords().data);
  return (
    <section aria-labelledby="rests">
      <h2 id="rests">{say('rests')}</h2>
      <ul>
        {proposal.weak_links.map((link) => (
          <li key={link.id}>
            {say('link', {
              values: Object.entries(link.values)
                .map(([fact, value]) => named.value(fact, value))
                .join(' / '),
              n: link.cases,
              units: link.units,
              from: dayText(link.from, language),
              until: dayText(link.until, language),
            })}
          </li>
        ))}
      </ul>
      <h3>{say('cases', { n: proposal.cases.length })}</h3>
      <CaseLinks ids={proposal.cases} more={common('more', { n: proposal.cases.length - 4 })} />
    </section>
  );
}

function ProposalPage() {
  const say = useWords(words);
  const common = useWords(commonWords);
  const may = useMay();
  const { n } = page.useParams();
  const query = useQuery({ queryKey: ['readProposal', n], queryFn: () => readProposal(Number(n)) });
  return (
    <Page title={common('proposal', { n })} isNarrow>
      <Together lines={14}>
        <Loaded query={query}>
          {(proposal) => (
            <>
              <p className="proposal-title">
                <OpenedWords of={proposal.title} none={common('untitled')} />
              </p>
              <Facts proposal={proposal} />
              {may('followProposal') && proposal.next.length > 0 ? <StepForm proposal={proposal} /> : null}
              <ProposalSteps steps={proposal.steps} />
              <section aria-labelledby="text">
                <h2 id="text">{say('text')}</h2>
                <div className="paper">
                  <OpenedWords of={proposal.text} />
                </div>
              </section>
              <Rests proposal={proposal} />
              <ProposalLetters proposal={proposal} />
            </>
          )}
        </Loaded>
      </Together>
    </Page>
  );
}

export const route = createLazyRoute('/frame/proposals/$n')({ component: ProposalPage });
