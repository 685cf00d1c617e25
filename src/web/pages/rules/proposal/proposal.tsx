import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { readRulebookProposal, readRulebookVersion } from '#client';
import { Loaded } from '../../../ui/loaded.js';
import { Page } from '../../../ui/page.js';
import { dayText } from '../../../words/days.js';
import { defineWords } from '../../../words/define-words.js';
import { useLanguage } from '../../../words/language.js';
import { usePeople } from '../../../words/use-names.js';
import { useWords } from '../../../words/use-words.js';
import { daysText } from '../days-text.js';
import { Hash } from '../hash.js';
import { readVocabulary } from '../read-vocabulary.js';
import '../rules.css';
import { RulesText } from '../rules-text.js';
import { ChangedCases } from './changed-cases.js';
import { DecideProposal } from './decide-proposal.js';
import { type Readable, ProposalState } from './proposal-state.js';
import { ReviewView } from './review-view.js';

const CompareView = lazy(() =>
  import('../editor/compare-view.js').then(({ CompareView: View }) => ({ default: View })),
);

const words = defineWords({
  title: { zh: '审批：{id} {version}', en: 'Proposal: {id} {version}' },
  back: { zh: '全部规则', en: 'All rules' },
  by: { zh: '提交人', en: 'Proposed by' },
  on: { zh: '提交日期', en: 'Proposed on' },
  days: { zh: '施行日期', en: 'Holds' },
  follows: { zh: '接续版本', en: 'Follows on' },
  first: { zh: '首个版本', en: 'the first version' },
  hash: { zh: '内容哈希', en: 'Hash of the content' },
  review: { zh: '审查结果哈希', en: 'Hash of what was found' },
  note: { zh: '变更说明', en: 'What changes, for whom' },
  no_note: { zh: '没有写明变更说明。', en: 'Nothing was said about what changes.' },
  text: { zh: '文本差异', en: 'What changed in the text' },
  cases: { zh: '用例文件 {file}', en: 'Cases in {file}' },
});

/** Whether the list of changed cases was opened for just this proposal; a reload does not make it unread. */
function useOpened({ proposal, review_sha256: review }: Readable): readonly [boolean, () => void] {
  const key = `gradus-opened-${proposal}-${review}`;
  const [isOpened, setIsOpened] = useState(() => sessionStorage.getItem(key) === 'yes');
  const open = useCallback(() => {
    sessionStorage.setItem(key, 'yes');
    setIsOpened(true);
  }, [key]);
  return [isOpened, open];
}

function About({ found }: { readonly found: Readable }) {
  const say = useWords(words);
  const people = usePeople();
  const language = useLanguage();
  return (
    <>
      <dl className="rules-about">
        <dt>{say('by')}</dt>
        <dd>{people.person(found.proposed_by)}</dd>
        <dt>{say('on')}</dt>
        <dd>{dayText(found.proposed_on, language)}</dd>
        <dt>{say('days')}</dt>
        <dd>{daysText(found.effective, language)}</dd>
        <dt>{say('follows')}</dt>
        <dd>{found.supersedes?.version ?? say('first')}</dd>
        <dt>{say('hash')}</dt>
        <dd>
          <Hash of={found.hash} isWhole />
        </dd>
        <dt>{say('review')}</dt>
        <dd>
          <Hash of={found.review_sha256} isWhole />
        </dd>
      </dl>
      <h2 id="note">{say('note')}</h2>
      {found.note ? <p className="rules-note">{found.note}</p> : <p className="quiet">{say('no_note')}</p>}
    </>
  );
}

function Found({ found, old }: { readonly found: Readable; readonly old: string | null }) {
  const say = useWords(words);
  const vocabulary = useMemo(() => readVocabulary(found.text), [found.text]);
  const before = useMemo(() => readVocabulary(old ?? ''), [old]);
  const [isOpened, open] = useOpened(found);
  const { backtest } = found.review;
  const mustBeOpened = backtest !== null && backtest.moved + backtest.not_read > 0;
  return (
    <>
      <ProposalState found={found} />
      <About found={found} />
      <h2 id="text">{say('text')}</h2>
      {old === null ? (
        <RulesText text={found.text} />
      ) : (
        <Suspense fallback={<div className="rules-editor-wait" />}>
          <CompareView old={old} text={found.text} />
        </Suspense>
      )}
      <ReviewView review={found.review} old={before} vocabulary={vocabulary} />
      {found.cases.map(({ file, text }) => (
        <details key={file}>
          <summary>{say('cases', { file })}</summary>
          <pre className="rules-excerpt">{text}</pre>
        </details>
      ))}
      <ChangedCases text={found.text} backtest={backtest} vocabulary={vocabulary} onOpened={open} />
      {found.state === 'open' ? <DecideProposal proposal={found} isRead={!mustBeOpened || isOpened} /> : null}
    </>
  );
}

function Proposal() {
  const say = useWords(words);
  const { id, version } = route.useParams();
  const query = useQuery({
    queryKey: ['readRulebookProposal', id, version],
    queryFn: async () => {
      const found = await readRulebookProposal(id, version);
      const old = found.supersedes ? await readRulebookVersion(id, found.supersedes.version) : null;
      return { found, old: old?.text ?? null };
    },
  });
  return (
    <Page title={say('title', { id, version })}>
      <p>
        <Link to="/rules">{say('back')}</Link>
      </p>
      <Loaded query={query} lines={20}>
        {({ found, old }) => <Found key={found.proposal} found={found} old={old} />}
      </Loaded>
    </Page>
  );
}

export const route = createLazyRoute('/frame/rules/proposals/$id/$version')({ component: Proposal });
