import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { RulebookVersion } from '#client';
import type { DraftContent } from '../../drafts/draft.js';
import { answerText } from '../../ui/facts/answer-text.js';
import { textIn } from '../../words/bilingual.js';
import { dayText } from '../../words/days.js';
import { type Language, useLanguage } from '../../words/language.js';
import { type Say, useWords } from '../../words/use-words.js';
import { checkWords } from './check-words.js';
import type { ReportStep } from './steps.js';
import { reportWords } from './words.js';

interface PartProps {
  readonly draft: string;
  readonly step: ReportStep;
  /** Where a refusal of the service leads. */
  readonly id: string;
  readonly label: string;
  readonly children: ReactNode;
}

function Part({ draft, step, id, label, children }: PartProps) {
  const say = useWords(checkWords);
  return (
    <div className="check-part" id={`check-${id}`} tabIndex={-1}>
      <dt>{label}</dt>
      <dd>{children}</dd>
      <dd className="check-change">
        <Link
          to="/report/$draft"
          params={{ draft }}
          search={{ step }}
          aria-label={say('change_named', { part: label })}
        >
          {say('change')}
        </Link>
      </dd>
    </div>
  );
}

function conductText(
  { conduct: { known, from, until } }: DraftContent,
  say: Say<typeof checkWords>,
  language: Language,
) {
  const day = (text: string): string => dayText(text, language);
  if (known === 'ongoing')
    return from === '' ? say('conduct_ongoing') : say('conduct_since', { from: day(from) });
  if (known !== 'days') return null;
  return until === '' || until === from
    ? say('conduct_day', { from: day(from) })
    : say('conduct_days', { from: day(from), until: day(until) });
}

interface AnswersProps {
  readonly version: RulebookVersion;
  readonly answers: DraftContent['facts'];
}

function Answers({ version, answers }: AnswersProps) {
  const say = useWords(checkWords);
  const language = useLanguage();
  const given = version.facts.filter(({ id }) => answers[id] !== undefined);
  if (given.length === 0) return <span className="quiet">{say('facts_none')}</span>;
  return (
    <ul className="check-facts">
      {given.map((fact) => (
        <li key={fact.id}>
          {textIn(fact.label, language).text}
          {language === 'zh' ? '：' : ': '}
          <strong>{answerText(fact, answers[fact.id], language)}</strong>
        </li>
      ))}
    </ul>
  );
}

export interface StepCheckProps {
  readonly draft: string;
  readonly content: DraftContent;
  readonly version: RulebookVersion;
}

/** All that will be sent, as it will be read, each with the way back to it. */
export function StepCheck({ draft, content, version }: StepCheckProps) {
  const say = useWords(checkWords);
  const name = useWords(reportWords);
  const language = useLanguage();
  const none = <span className="quiet">{say('none')}</span>;
  const { reporter, unit, subjects, evidence } = content;
  const texts = [
    ['summary', content.summary],
    ['reference', content.reference],
    ['act', content.act],
    ['campaign', content.campaign],
  ] as const;
  return (
    <dl className="check">
      <Part draft={draft} step="what" id="rulebook" label={say('rulebook')}>
        {textIn(version.title, language).text} <span className="quiet">{version.version}</span>
      </Part>
      {subjects.map(({ id, name: given, ref, kind }, index) => (
        <Part
          key={id}
          draft={draft}
          step="what"
          id={`subject-${index}`}
          label={say('subject', { n: index + 1 })}
        >
          {given || ref}{' '}
          <span className="quiet">
            {name(kind)} · {ref === '' ? name('not_in_register') : name('in_register', { ref })}
          </span>
        </Part>
      ))}
      <Part draft={draft} step="what" id="found-on" label={name('found_on')}>
        {content.foundOn === '' ? none : dayText(content.foundOn, language)}
      </Part>
      <Part draft={draft} step="what" id="conduct" label={name('conduct')}>
        {conductText(content, say, language) ?? name('conduct_unknown')}
      </Part>
      {texts.map(([key, text]) =>
        text === '' && key !== 'summary' ? null : (
          <Part key={key} draft={draft} step="what" id={key} label={name(key)}>
            {text === '' ? none : <span className="check-text">{text}</span>}
          </Part>
        ),
      )}
      {unit ? (
        <Part draft={draft} step="what" id="unit" label={name('unit')}>
          {unit.name} <span className="quiet">{unit.ref}</span>
        </Part>
      ) : null}
      <Part draft={draft} step="what" id="reporter" label={name('reporter')}>
        {reporter.anonymous
          ? name('anonymous')
          : [reporter.name, reporter.contact].filter(Boolean).join(' · ')}
      </Part>
      <Part draft={draft} step="facts" id="facts" label={say('facts_case')}>
        <Answers version={version} answers={content.facts} />
      </Part>
      {subjects.map(({ id, facts }, index) => (
        <Part
          key={id}
          draft={draft}
          step="facts"
          id={`facts-${index}`}
          label={say('facts_subject', { n: index + 1 })}
        >
          <Answers version={version} answers={facts} />
        </Part>
      ))}
      <Part draft={draft} step="evidence" id="evidence" label={name('evidence')}>
        {evidence.length === 0 ? (
          none
        ) : (
          <ul className="check-facts">
            {evidence.map(({ id, ref, file }) => (
              <li key={id}>
                {file
                  ? say('file', { name: ref, size: Math.ceil(file.size / 1024) })
                  : say('named', { name: ref })}
              </li>
            ))}
          </ul>
        )}
      </Part>
    </dl>
  );
}
