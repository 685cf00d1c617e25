import type { RecordedRecommendation } from '#client';
import type { Speaker } from '../../case/speaker.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import { noteWords, type Stage, stages, stageWords } from './procedure-words.js';
import { RuleCard } from './rule-card.js';

const words = defineWords({
  strip: { zh: '推导的各个阶段', en: 'The stages of the derivation' },
  nothing: { zh: '无', en: 'none' },
  none_yet: { zh: '尚无处置', en: 'no response yet' },
  by: { zh: '{step}：{from} → {to}', en: '{step}: {from} → {to}' },
  stays: { zh: '{step}：{to}', en: '{step}: {to}' },
  list: { zh: '、', en: ', ' },
  also: { zh: '同一阶段还满足', en: 'met in the same stage' },
});

type Step = RecordedRecommendation['derivation'][number];

interface Shown {
  readonly stage: Stage;
  readonly step: Step | undefined;
  /** The response after the stage. */
  readonly after: string | null;
}

/** Every stage, also those in which nothing happened, with the response that stands after it. */
function shownStages({ derivation }: Pick<RecordedRecommendation, 'derivation'>): readonly Shown[] {
  let after: string | null = null;
  return stages.map((stage) => {
    const step = derivation.find((each) => each.step === stage);
    if (step) after = step.to;
    return { stage, step, after };
  });
}

export interface DerivationProps {
  readonly recommendation: RecordedRecommendation;
  readonly speaker: Speaker;
}

/** How the response came about: the stages as a strip with the value after each. */
export function DerivationStrip({ recommendation, speaker }: DerivationProps) {
  const say = useWords(words);
  const after = useAfter({ recommendation, speaker });
  const stage = useWords(stageWords);
  return (
    <ol className="strip" aria-label={say('strip')}>
      {shownStages(recommendation).map((each) => (
        <li key={each.stage} className={each.step ? 'has-step' : ''}>
          <span className="strip-stage">{stage(each.stage)}</span>
          <span className="strip-value">
            {each.step || each.stage === 'track' ? after(each.stage, each.after) : say('nothing')}
          </span>
          {each.step ? <span className="strip-rules">{each.step.by.join(' ')}</span> : null}
        </li>
      ))}
    </ol>
  );
}

/** What stands after a stage: the response, or what the last two add to it. */
function useAfter({ recommendation, speaker }: DerivationProps) {
  const say = useWords(words);
  const { tracks, deadline } = recommendation;
  return (stage: Stage, response: string | null): string => {
    if (stage === 'track') return tracks.map(speaker.track).join(say('list')) || say('nothing');
    if (stage === 'deadline') return deadline ? speaker.within(deadline.within) : say('nothing');
    return response === null ? say('none_yet') : speaker.rung(response);
  };
}

function StepDetails({ step, recommendation, speaker }: DerivationProps & { readonly step: Step }) {
  const say = useWords(words);
  const stage = useWords(stageWords);
  const note = useWords(noteWords);
  const after = useAfter({ recommendation, speaker });
  const { from, to, by, rules, notes } = step;
  const values = {
    step: stage(step.step),
    from: after(step.step, from),
    to: after(step.step, to),
  };
  const others = rules.filter((id) => !by.includes(id));
  return (
    <li>
      <h4>
        {say(from === to || from === null ? 'stays' : 'by', values)}
        {notes.length > 0 ? (
          <span className="quiet"> · {notes.map((each) => note(each)).join(' · ')}</span>
        ) : null}
      </h4>
      {by.map((id) => (
        <RuleCard key={id} id={id} recommendation={recommendation} speaker={speaker} />
      ))}
      {others.length > 0 ? (
        <>
          <p className="quiet">{say('also')}</p>
          {others.map((id) => (
            <RuleCard key={id} id={id} recommendation={recommendation} speaker={speaker} />
          ))}
        </>
      ) : null}
    </li>
  );
}

/** The steps in which something happened, with their rules. */
export function DerivationSteps({ recommendation, speaker }: DerivationProps) {
  return (
    <ol className="steps">
      {recommendation.derivation.map((step) => (
        <StepDetails key={step.step} step={step} recommendation={recommendation} speaker={speaker} />
      ))}
    </ol>
  );
}
