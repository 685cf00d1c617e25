import { Alert } from 'antd';
import { memo } from 'react';
import type { RulebookVersion } from '#client';
import type { DraftContent } from '../../drafts/draft.js';
import type { FactAnswer } from '../../ui/facts/fact-answer.js';
import { FactField } from '../../ui/facts/fact-field.js';
import { Problems } from '../../ui/problems.js';
import { useWords } from '../../words/use-words.js';
import { ComputedFacts } from './computed-facts.js';
import { factGroups, groupOf, questionField, questionKey, questionsOf } from './fact-batches.js';
import type { FactQuestion } from './fact-question.js';
import { factStepWords } from './fact-step-words.js';
import type { StepProps } from './step-props.js';
import { answerOf, useBatches } from './use-batches.js';
import type { WhatIf } from './use-what-if.js';
import { reportWords } from './words.js';

export interface StepFactsProps extends StepProps {
  readonly version: RulebookVersion;
  readonly whatIf: WhatIf;
}

/** An answer in its place; the reporter then confirms the facts anew. */
function answered(
  before: DraftContent,
  { subject, fact }: FactQuestion,
  answer: FactAnswer | undefined,
): DraftContent {
  const put = (facts: DraftContent['facts']): DraftContent['facts'] => {
    const { [fact.id]: _before, ...others } = facts;
    return answer === undefined ? others : { ...others, [fact.id]: answer };
  };
  if (subject === null) return { ...before, facts: put(before.facts), isConfirmed: false };
  const subjects = before.subjects.map((each) =>
    each.id === subject ? { ...each, facts: put(each.facts) } : each,
  );
  return { ...before, subjects, isConfirmed: false };
}

interface AskProps extends FactQuestion, Pick<StepProps, 'edit'> {
  readonly rules: RulebookVersion['rules'];
  readonly answer: FactAnswer | undefined;
}

/** One question; drawn anew only when its own answer changes, since there are many. */
const Ask = memo(({ subject, fact, rules, answer, edit }: AskProps) => (
  <FactField
    fact={fact}
    rules={rules}
    id={questionField(subject, fact.id)}
    answer={answer}
    onAnswer={(next) => edit((before) => answered(before, { subject, fact }, next))}
  />
));

interface QuestionsProps extends StepFactsProps {
  readonly questions: readonly FactQuestion[];
}

/** Questions of one batch or group: of the case once, then of each subject. */
function Questions({ questions, content, edit, version }: QuestionsProps) {
  const say = useWords(reportWords);
  const levels = [null, ...content.subjects.map(({ id }) => id)];
  return levels.map((level) => {
    const own = questions.filter(({ subject }) => subject === level);
    if (own.length === 0) return null;
    const index = content.subjects.findIndex(({ id }) => id === level);
    const subject = content.subjects[index];
    return (
      <div key={level ?? ''}>
        {subject ? <h3>{say('subject', { n: index + 1, name: subject.name || subject.ref })}</h3> : null}
        {own.map((question) => (
          <Ask
            key={questionKey(question)}
            subject={question.subject}
            fact={question.fact}
            rules={version.rules}
            answer={answerOf(content, question)}
            edit={edit}
          />
        ))}
      </div>
    );
  });
}

/** The questions by what they are about, each group under its heading. */
function Groups(props: QuestionsProps) {
  const say = useWords(factStepWords);
  return factGroups.map((group) => {
    const own = props.questions.filter(({ fact }) => groupOf(fact, props.version.rules) === group);
    return own.length === 0 ? null : (
      <section key={group}>
        <h2>{say(group)}</h2>
        <Questions {...props} questions={own} />
      </section>
    );
  });
}

/** The facts of the rulebook: what matters next first, the rest for who wants to say more. */
export function StepFacts(props: StepFactsProps) {
  const say = useWords(factStepWords);
  const { content, version, whatIf } = props;
  const { batches, shown, isBlind, isDone, isAnswered } = useBatches(content, version, whatIf);
  const subjects = content.subjects.map(({ id }) => id);
  const others = questionsOf(version, subjects).filter((question) => !shown.has(questionKey(question)));
  return (
    <>
      <p className="hint">{say('intro')}</p>
      {whatIf.isAskable || !isBlind ? null : <Alert type="info" showIcon title={say('offline')} />}
      {whatIf.error ? (
        <>
          <p>{say('not_asked')}</p>
          <Problems error={whatIf.error} />
        </>
      ) : null}
      {batches.map((questions) => (
        <Groups key={questions.map(questionKey).join()} {...props} questions={questions} />
      ))}
      <p className="asks-next" aria-live="polite">
        {isDone && !isBlind ? say('nothing_more') : isAnswered && !isBlind ? say('asking') : null}
        {isAnswered ? null : <span className="quiet">{say('answer_for_more')}</span>}
      </p>
      <details className="more">
        <summary>{say('more', { n: others.length })}</summary>
        <Groups {...props} questions={others} />
      </details>
      <ComputedFacts {...props} />
    </>
  );
}
