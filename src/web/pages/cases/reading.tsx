import { Link } from '@tanstack/react-router';
import { Alert, Checkbox } from 'antd';
import type { CaseView, RecordedRecommendation } from '#client';
import { useMay } from '../../session/session.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import { Answer } from './answer.js';
import { AnswerHere } from './answer-here.js';
import { Beside } from './beside.js';
import type { CheckedFacts } from './checked-facts.js';
import { Facts } from './facts.js';
import { Like } from './like.js';
import './reading.css';
import type { CaseContent } from '../../case/case-content.js';
import type { Speaker } from '../../case/speaker.js';
import { NearMisses } from './near-misses.js';
import type { CaseSearch } from './search.js';
import { Unknown } from './unknown.js';
import { VersionUsed } from './version-used.js';
import { WhatIf } from './what-if.js';
import { Why } from './why.js';
import { WouldChange } from './would-change.js';

const words = defineWords({
  checked: { zh: '我已核对上述事实', en: 'I have checked the facts' },
  first: {
    zh: '先核对事实，再看建议：建议只依据上述事实作出。',
    en: 'The facts first, then the recommendation: it rests on nothing else.',
  },
  earlier: {
    zh: '这是较早的建议，按作出时的原样显示。',
    en: 'This is an earlier recommendation, shown as it was made.',
  },
  latest: { zh: '查看最新的建议', en: 'Show the latest' },
});

export interface ReadingProps {
  readonly view: CaseView;
  readonly content: CaseContent;
  readonly recommendation: RecordedRecommendation;
  readonly speaker: Speaker;
  readonly search: CaseSearch;
  readonly checked: CheckedFacts;
}

/** The recommendation for one subject: the facts first, and once they are checked the answer with all its reasons. */
export function Reading({ view, content, recommendation, speaker, search, checked }: ReadingProps) {
  const say = useWords(words);
  const may = useMay();
  const caseId = view.case;
  const shown = { recommendation, speaker };
  return (
    <>
      {recommendation.latest ? null : (
        <Alert
          type="warning"
          showIcon
          title={say('earlier')}
          action={
            <Link to="/cases/$id" params={{ id: caseId }} search={{ subject: recommendation.subject }}>
              {say('latest')}
            </Link>
          }
        />
      )}
      <Facts view={view} {...shown} />
      <div className="gate">
        <Checkbox checked={checked.isChecked} onChange={({ target }) => checked.check(target.checked)}>
          {say('checked')}
        </Checkbox>
        {checked.isOpen ? null : <p className="quiet">{say('first')}</p>}
      </div>
      <div aria-live="polite">
        {checked.isOpen ? (
          <div className="reading">
            <div className="reading-main">
              <Answer {...shown} />
              <Why {...shown} />
              <WouldChange {...shown} caseId={caseId} search={search} />
              <Unknown {...shown} />
              <NearMisses near={recommendation.near} speaker={speaker} />
              <VersionUsed {...shown} />
              <Beside {...shown} />
              <Like caseId={caseId} subject={recommendation.subject} speaker={speaker} />
            </div>
            {may('whatIf') ? (
              <aside className="reading-side">
                <WhatIf caseId={caseId} content={content} search={search} {...shown} />
              </aside>
            ) : null}
          </div>
        ) : null}
      </div>
      {recommendation.latest && may('supplementFacts') ? <AnswerHere view={view} {...shown} /> : null}
    </>
  );
}
