import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useEffect, useRef } from 'react';
import { entryAt } from '../../../case/case-entries.js';
import { actPath } from '../../../case/case-path.js';
import { useSpeaker } from '../../../case/use-speaker.js';
import { instantText } from '../../../words/days.js';
import { defineWords } from '../../../words/define-words.js';
import { useLanguage } from '../../../words/language.js';
import { usePeople } from '../../../words/use-names.js';
import { useWords } from '../../../words/use-words.js';
import { type Ground, standingOf } from '../ground.js';

const words = defineWords({
  title: { zh: '这项建议已有决定：{rung}', en: 'This recommendation was decided on: {rung}' },
  meanwhile: {
    zh: '您填写期间，他人已就这项建议作出决定：{rung}',
    en: 'Somebody decided on this recommendation while you were writing: {rung}',
  },
  kept: { zh: '您填写的内容都还在。', en: 'All that you wrote is still here.' },
  by: { zh: '{who}于{when}决定（第{n}条）。', en: 'By {who}, {when} (entry {n}).' },
  further: {
    zh: '事实有变的，先补充或更正，再就新的建议作出决定；决定有误的，更正决定。',
    en: 'Where the facts are other, answer or correct them and decide on the new recommendation; where the decision is wrong, correct it.',
  },
  answer: { zh: '补充或更正事实', en: 'Answer or correct facts' },
  correct: { zh: '更正决定', en: 'Correct the decision' },
});

/** The decision on the latest recommendation of the subject; null while nobody has decided on it. */
export function decisionOn(ground: Ground): number | null {
  const decision = standingOf(ground)?.decision ?? null;
  return decision !== null && decision > (ground.recommendation?.entry ?? 0) ? decision : null;
}

export interface DecidedProps {
  readonly ground: Ground;
  /** Whether it was found out when something else was to be decided; it then takes the focus. */
  readonly isMeanwhile?: boolean;
}

/** That somebody has decided on the recommendation already, and what can be done then. */
export function Decided({ ground, isMeanwhile = false }: DecidedProps) {
  const say = useWords(words);
  const people = usePeople();
  const language = useLanguage();
  const { view, subject, book } = ground;
  const speaker = useSpeaker(book);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isMeanwhile) box.current?.focus();
  }, [isMeanwhile]);
  const entry = entryAt(view, decisionOn(ground));
  if (!entry) return null;
  const search = { subject: subject?.id };
  return (
    <div ref={box} tabIndex={-1} className="problems">
      <Alert
        type="warning"
        showIcon
        title={say(isMeanwhile ? 'meanwhile' : 'title', {
          rung: speaker.rung(standingOf(ground)?.decided_response ?? null),
        })}
        description={
          <>
            {isMeanwhile ? say('kept') : null}{' '}
            {say('by', {
              who: people.actor(entry.actor),
              when: instantText(entry.time, language),
              n: String(entry.entry),
            })}{' '}
            {say('further')}
            <span className="act-further">
              <Link to={actPath(view.case, 'answer')} search={search}>
                {say('answer')}
              </Link>
              <Link to={actPath(view.case, 'correct')} search={search}>
                {say('correct')}
              </Link>
            </span>
          </>
        }
      />
    </div>
  );
}
