import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { statusWords } from '../../../domain/case-status.js';
import { calledOf } from '../../case/case-content.js';
import { casePath } from '../../case/case-path.js';
import { objectOf, stringOf } from '../../case/json-parts.js';
import { openedText } from '../../case/personal.js';
import { openWords } from '../../case/record-words.js';
import { useSpeaker } from '../../case/use-speaker.js';
import { dayText } from '../../words/days.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { useWords } from '../../words/use-words.js';
import { WordOf } from '../../words/word-of.js';
import { type Ground, standingOf } from './ground.js';
import { KeyFacts } from './key-facts.js';

const words = defineWords({
  label: { zh: '本案情况', en: 'The case' },
  case: { zh: '案件', en: 'Case' },
  subject: { zh: '对象', en: 'Subject' },
  status: { zh: '状态', en: 'State' },
  found_on: { zh: '发现日期', en: 'Found on' },
  recommended: { zh: '建议', en: 'Recommended' },
  decided: { zh: '决定', en: 'Decided' },
  undecided: { zh: '尚未决定', en: 'not decided yet' },
  open: { zh: '未了事项', en: 'What stands open' },
  due: { zh: '期限{day}', en: 'due on {day}' },
  summary: { zh: '案情摘要', en: 'Summary' },
  facts: { zh: '主要事实', en: 'Key facts' },
});

export interface BesideProps {
  readonly ground: Ground;
  readonly children?: ReactNode;
  /** Without facts and recommendation, where the act shows them itself. */
  readonly isShort?: boolean;
}

/** The case beside an act: where it stands, what was recommended and decided, what is open, and its facts. */
export function Beside({ ground, children, isShort = false }: BesideProps) {
  const say = useWords(words);
  const language = useLanguage();
  const { view, subject, recommendation, book } = ground;
  const content = objectOf(view.content);
  const speaker = useSpeaker(book);
  const standing = standingOf(ground);
  const open = view.open.filter((one) => one.subject === null || !subject || one.subject === subject.id);
  const summary = openedText(content['summary']);
  const found = stringOf(content['found_on']);
  return (
    <aside className="act-beside" aria-label={say('label')}>
      {children}
      <dl className="act-terms">
        <dt>{say('case')}</dt>
        <dd>
          <Link to={casePath(view.case)}>{view.case}</Link>
        </dd>
        {subject ? (
          <>
            <dt>{say('subject')}</dt>
            <dd>
              {calledOf(subject)}
              {subject.ref && subject.ref !== calledOf(subject) ? (
                <span className="quiet"> {subject.ref}</span>
              ) : null}
            </dd>
          </>
        ) : null}
        <dt>{say('status')}</dt>
        <dd>
          <WordOf words={statusWords} of={view.status} />
        </dd>
        {found ? (
          <>
            <dt>{say('found_on')}</dt>
            <dd>{dayText(found, language)}</dd>
          </>
        ) : null}
        {recommendation && !isShort ? (
          <>
            <dt>{say('recommended')}</dt>
            <dd>{speaker.rung(recommendation.response)}</dd>
          </>
        ) : null}
        {standing ? (
          <>
            <dt>{say('decided')}</dt>
            <dd>{standing.decision === null ? say('undecided') : speaker.rung(standing.decided_response)}</dd>
          </>
        ) : null}
      </dl>
      {open.length > 0 ? (
        <>
          <h2>{say('open')}</h2>
          <ul className="act-open">
            {open.map((one) => (
              <li key={`${one.what} ${one.entry}`}>
                <WordOf words={openWords} of={one.what} />
                {one.due_on ? (
                  <span className="quiet"> {say('due', { day: dayText(one.due_on, language) })}</span>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {summary ? (
        <details>
          <summary>{say('summary')}</summary>
          <p className="act-text">{summary}</p>
        </details>
      ) : null}
      {recommendation && !isShort ? (
        <details open>
          <summary>{say('facts')}</summary>
          <KeyFacts recommendation={recommendation} book={book} />
        </details>
      ) : null}
    </aside>
  );
}
