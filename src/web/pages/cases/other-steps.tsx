import { Link } from '@tanstack/react-router';
import type { CaseView } from '#client';
import { actPath } from '../../case/case-path.js';
import { entriesOf } from '../../case/case-entries.js';
import { stepWords } from '../../case/record-words.js';
import { type StepName, stepOperations } from '../../case/step-operations.js';
import { useMay } from '../../session/session.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';

const words = defineWords({
  title: { zh: '其他办理事项', en: 'What else may be done' },
});

/** What may be done at any time, as against what the service proposes next, where the case has come so far. */
function stepsOf(view: CaseView): readonly StepName[] {
  const isDecided = view.subjects.some(({ decision }) => decision !== null);
  const has = (...kinds: readonly string[]): boolean => entriesOf(view, kinds).length > 0;
  return [
    'hearing',
    'urge',
    'evaluate',
    'plan_follow_up',
    ...(isDecided ? (['letter', 'appeal', 'correct'] as const) : []),
    ...(has('letter_issued') ? (['void_letter'] as const) : []),
    'assign',
    'recuse',
    'request_recusal',
    ...(has('recusal_requested') ? (['decide_recusal'] as const) : []),
    ...(has('recusal', 'recusal_decided') ? (['lift_recusal'] as const) : []),
  ];
}

/** The acts that are not proposed, folded up; of each the page of it says what it does and what it lacks. */
export function OtherSteps({ view }: { readonly view: CaseView }) {
  const say = useWords(words);
  const step = useWords(stepWords);
  const may = useMay();
  const proposed = new Set<string>(view.next.map((each) => each.step));
  const steps = stepsOf(view).filter((each) => may(stepOperations[each]) && !proposed.has(each));
  if (steps.length === 0) return null;
  return (
    <details className="next other-steps">
      <summary>{say('title')}</summary>
      <ul>
        {steps.map((each) => (
          <li key={each}>
            <Link to={actPath(view.case, each)}>{step(each)}</Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
