import type { CaseView } from '#client';
import { actPath } from '../../case/case-path.js';
import { openWords, stepWords } from '../../case/record-words.js';
import { OtherSteps } from './other-steps.js';
import { useMay } from '../../session/session.js';
import { LinkButton } from '../../ui/link.js';
import { dayText } from '../../words/days.js';
import { isStepName, stepOperations } from '../../case/step-operations.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { useWordOf } from '../../words/use-word-of.js';
import { useWords } from '../../words/use-words.js';

const words = defineWords({
  open: { zh: '尚未办结', en: 'Stands open' },
  next: { zh: '下一步', en: 'What may be done next' },
  nothing: { zh: '没有未办结的事项。', en: 'Nothing stands open.' },
  due: { zh: '期限{day}', en: 'due on {day}' },
  entry: { zh: '条目{n}', en: 'entry {n}' },
});

export interface NextStepsProps {
  readonly view: CaseView;
  /** How a subject is called, where the case has several. */
  readonly nameOf: (subject: string) => string | null;
}

/** What stands open in the case, and what may be done next, as the service says. */
export function NextSteps({ view, nameOf }: NextStepsProps) {
  const say = useWords(words);
  const open = useWordOf(openWords);
  const step = useWordOf(stepWords);
  const language = useLanguage();
  const may = useMay();
  const dueOf = (day: string | null) => (day === null ? null : say('due', { day: dayText(day, language) }));
  const about = (parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join(' · ');
  const steps = view.next.filter(({ step: each }) => may(isStepName(each) ? stepOperations[each] : each));
  return (
    <div className="standing">
      <div>
        <h2>{say('open')}</h2>
        {view.open.length === 0 ? <p className="quiet">{say('nothing')}</p> : null}
        <ul>
          {view.open.map(({ what, subject, entry, due_on: day }) => (
            <li key={`${what} ${subject} ${entry}`}>
              {about([
                open(what),
                subject === null ? null : nameOf(subject),
                entry === null ? null : say('entry', { n: String(entry) }),
                dueOf(day),
              ])}
            </li>
          ))}
        </ul>
      </div>
      {steps.length > 0 ? (
        <div className="next">
          <h2>{say('next')}</h2>
          <div className="next-steps">
            {steps.map(({ step: each, subject, entry, due_on: day }, place) => (
              <LinkButton
                key={`${each} ${subject} ${entry}`}
                to={actPath(view.case, each)}
                search={{
                  ...(subject === null ? {} : { subject }),
                  ...(entry === null ? {} : { entry }),
                }}
                color={place === 0 ? 'primary' : 'default'}
                variant={place === 0 ? 'solid' : 'outlined'}
              >
                {about([step(each), subject === null ? null : nameOf(subject), dueOf(day)])}
              </LinkButton>
            ))}
          </div>
        </div>
      ) : null}
      <OtherSteps view={view} />
    </div>
  );
}
