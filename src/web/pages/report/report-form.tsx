import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Rulebook } from '#client';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.js';
import { Loaded } from '../../ui/loaded.js';
import { useLanguage } from '../../words/language.js';
import { useWords } from '../../words/use-words.js';
import { checkDraft, todayHere } from './check-draft.js';
import { type ReportStep, reportSteps } from './steps.js';
import { SendReport } from './send-report.js';
import { StepEvidence } from './step-evidence.js';
import { StepWhat } from './step-what.js';
import type { EditedDraft } from './use-draft.js';
import { useVersion, versionFor } from './use-rulebook.js';
import { WithFacts } from './with-facts.js';
import { reportWords } from './words.js';

export interface ReportFormProps {
  readonly edited: EditedDraft;
  readonly step: ReportStep;
  readonly rulebooks: readonly Rulebook[];
}

function Steps({ draft, step }: { readonly draft: string; readonly step: ReportStep }) {
  const say = useWords(reportWords);
  return (
    <nav aria-label={say('steps')} className="report-steps">
      <ol>
        {reportSteps.map((each, index) => (
          <li key={each}>
            <Link
              to="/report/$draft"
              params={{ draft }}
              search={{ step: each }}
              aria-current={each === step ? 'step' : undefined}
            >
              {index + 1} {say(each)}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The form, a step at a time. Every step has an address; what is wrong is said when a step is left or all is sent. */
export function ReportForm({ edited, step, rulebooks }: ReportFormProps) {
  const say = useWords(reportWords);
  const language = useLanguage();
  const navigate = useNavigate();
  const { draft, edit, keep } = edited;
  const { content, id } = draft;
  /** The steps that were left, or all when it was to be sent: what is wrong in them is told until it is put right. */
  const [told, setTold] = useState<readonly ReportStep[]>([]);
  const [checked, setChecked] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  const rulebook = rulebooks.find((each) => each.id === content.rulebook);
  const day = content.conduct.until || content.conduct.from || content.foundOn || todayHere();
  const version = useVersion(content.rulebook, rulebook ? versionFor(rulebook, day)?.version : undefined);

  useEffect(() => {
    // The page's own title has the focus at first; later steps are told by theirs.
    if (!isFirst.current && step !== 'what') heading.current?.focus();
    isFirst.current = false;
    setTold([]);
  }, [step]);
  const wrong = checkDraft({ content, version: version.data, today: todayHere(), language });
  const wrongIn = (steps: readonly ReportStep[]): readonly FieldError[] =>
    steps.flatMap((each) => (each === 'check' ? [] : wrong[each]));
  const found = wrongIn(told);
  const title = say('title');
  const isWrong = found.length > 0;
  useEffect(() => {
    document.title = `${isWrong ? say('error_title', { title }) : title} · Gradus`;
  }, [isWrong, say, title]);

  const check = (steps: readonly ReportStep[]): boolean => {
    setTold(steps);
    setChecked((before) => before + 1);
    return wrongIn(steps).length === 0;
  };
  const goTo = (to: ReportStep) =>
    navigate({ to: '/report/$draft', params: { draft: id }, search: { step: to } });
  const at = reportSteps.indexOf(step);
  const [before, after] = [reportSteps[at - 1], reportSteps[at + 1]];
  const errors = Object.fromEntries(found.map(({ field, text }) => [field, text]));
  const props = { content, edit, errors };

  return (
    <>
      <Steps draft={id} step={step} />
      <ErrorSummary errors={found} checked={checked} />
      <h2 ref={heading} tabIndex={-1} className="report-step">
        {say(step)}
      </h2>
      <div className="report-narrow">
        {step === 'what' ? <StepWhat {...props} rulebooks={rulebooks} /> : null}
        {step === 'evidence' ? <StepEvidence {...props} draft={id} /> : null}
      </div>
      {step === 'facts' || step === 'check' ? (
        rulebook ? (
          <Loaded query={version}>
            {(read) => <WithFacts {...props} draft={id} step={step} version={read} />}
          </Loaded>
        ) : (
          <p>{say('wait_rulebook')}</p>
        )
      ) : null}
      {step === 'check' ? (
        <SendReport
          draft={id}
          onBefore={async () => {
            if (!check(['what', 'facts', 'evidence'])) return false;
            await keep();
            return true;
          }}
        />
      ) : null}
      <div className="report-buttons">
        {before ? (
          <Button onClick={() => void goTo(before)}>{say('back', { step: say(before) })}</Button>
        ) : null}
        {after ? (
          <Button type="primary" onClick={() => (check([step]) ? void goTo(after) : undefined)}>
            {say('next', { step: say(after) })}
          </Button>
        ) : null}
      </div>
    </>
  );
}
