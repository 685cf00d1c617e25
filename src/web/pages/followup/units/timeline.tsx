import { Link } from '@tanstack/react-router';
import { Checkbox } from 'antd';
import { useState } from 'react';
import type { readSubject } from '#client';
import { kindName } from '../../../../domain/kind-names.js';
import { casePath } from '../../../case/case-path.js';
import { objectOf, stringOf } from '../../../case/json-parts.js';
import { dayText, instantText } from '../../../words/days.js';
import { defineWords } from '../../../words/define-words.js';
import { useLanguage } from '../../../words/language.js';
import { useWords } from '../../../words/use-words.js';
import { WordOf } from '../../../words/word-of.js';
import { RungName } from '../rung-name.js';
import type { UnitCase } from './ladder-position.js';
import { resultWords } from '../../../case/record-words.js';

const words = defineWords({
  only: { zh: '只看处置', en: 'Responses alone' },
  none: { zh: '没有记录', en: 'Nothing is recorded' },
  due: { zh: '期限{day}', en: 'due on {day}' },
  carried: { zh: '原编号{ref}', en: 'under {ref}' },
});

/** What a unit was told and what came of it, as against what the office did about it. */
const responses: readonly string[] = [
  'decision_recorded',
  'order_issued',
  'rectification_reported',
  'verification_done',
  'appeal_decided',
  'correction',
  'urging',
  'follow_up_checked',
];

type Sheet = Awaited<ReturnType<typeof readSubject>>;

export interface TimelineProps {
  readonly unit: Sheet;
  readonly cases: readonly UnitCase[];
}

/** All that happened to a unit, the newest first: its cases and its own entries of the register. */
export function Timeline({ unit, cases }: TimelineProps) {
  const say = useWords(words);
  const language = useLanguage();
  const [isShort, setIsShort] = useState(false);
  const events = [
    ...unit.entries.map(({ entry, kind, time }) => ({ entry, kind, time, about: {}, of: null })),
    ...cases.flatMap((of) =>
      of.events.map(({ entry, kind, time, about }) => ({ entry, kind, time, about: objectOf(about), of })),
    ),
  ]
    .filter(({ kind }) => !isShort || responses.includes(kind))
    .sort((a, b) => b.entry - a.entry);
  return (
    <>
      <Checkbox checked={isShort} onChange={({ target }) => setIsShort(target.checked)}>
        {say('only')}
      </Checkbox>
      {events.length === 0 ? <p className="quiet">{say('none')}</p> : null}
      <ol className="follow-timeline">
        {events.map(({ entry, kind, time, about, of }) => {
          const response = stringOf(objectOf(about)['response']);
          const result = stringOf(objectOf(about)['result']);
          const due = stringOf(objectOf(about)['due_on']);
          return (
            <li key={entry} className={responses.includes(kind) ? 'follow-strong' : undefined}>
              <span className="quiet">{instantText(time, language)}</span>{' '}
              <strong>{kindName(kind)?.[language] ?? kind}</strong>{' '}
              {response && of ? <RungName caseId={of.case} rung={response} /> : null}
              {result ? <WordOf words={resultWords} of={result} /> : null}
              {due ? <span className="hint"> {say('due', { day: dayText(due, language) })}</span> : null}
              {of ? (
                <>
                  {' '}
                  <Link to={casePath(of.case)}>{of.case}</Link>
                  {of.ref === unit.ref ? null : (
                    <span className="hint"> {say('carried', { ref: of.ref })}</span>
                  )}
                </>
              ) : null}
            </li>
          );
        })}
      </ol>
    </>
  );
}
