import type { RulebookVersion } from '#client';
import { StepCheck } from './step-check.js';
import { StepFacts } from './step-facts.js';
import type { StepProps } from './step-props.js';
import { useWhatIf } from './use-what-if.js';
import { WhatIfResult } from './what-if-result.js';

export interface WithFactsProps extends StepProps {
  readonly draft: string;
  readonly step: 'facts' | 'check';
  readonly version: RulebookVersion;
}

/** The steps that know the facts, with what they would lead to beside them. */
export function WithFacts({ draft, step, version, ...props }: WithFactsProps) {
  const whatIf = useWhatIf(props.content, version);
  const { content, edit } = props;
  // Other subjects are other questions.
  const subjects = content.subjects.map(({ id }) => id).join();
  return (
    <div className="report-columns">
      <div>
        {step === 'facts' ? (
          <StepFacts
            key={`${version.id} ${version.version} ${subjects}`}
            {...props}
            version={version}
            whatIf={whatIf}
          />
        ) : (
          <StepCheck draft={draft} content={content} version={version} />
        )}
      </div>
      <WhatIfResult content={content} edit={edit} version={version} whatIf={whatIf} />
    </div>
  );
}
