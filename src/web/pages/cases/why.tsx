import type { RecordedRecommendation } from '#client';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import { AllRules } from './all-rules.js';
import './derivation.css';
import type { Speaker } from '../../case/speaker.js';
import { DerivationSteps, DerivationStrip } from './derivation.js';
import { Sentences } from './sentences.js';

const words = defineWords({
  title: { zh: '理由', en: 'Why' },
  milder: { zh: '为什么不更轻', en: 'Why not milder' },
  severer: { zh: '为什么不更重', en: 'Why not severer' },
  steps: {
    zh: '逐步推导，展开可查看规则、条件与依据',
    en: 'Step by step, with the rules, their conditions and sources',
  },
});

export interface WhyProps {
  readonly recommendation: RecordedRecommendation;
  readonly speaker: Speaker;
}

/** The reasons as sentences, then the stages, then the rules with every condition. */
export function Why({ recommendation, speaker }: WhyProps) {
  const say = useWords(words);
  return (
    <section aria-labelledby="why">
      <h2 id="why">{say('title')}</h2>
      <Sentences of={recommendation} section="why" />
      <div className="contrast">
        <div>
          <h3>{say('milder')}</h3>
          <Sentences of={recommendation} section="why_not_milder" />
        </div>
        <div>
          <h3>{say('severer')}</h3>
          <Sentences of={recommendation} section="why_not_severer" />
        </div>
      </div>
      <DerivationStrip recommendation={recommendation} speaker={speaker} />
      <h3>{say('steps')}</h3>
      <DerivationSteps recommendation={recommendation} speaker={speaker} />
      <AllRules recommendation={recommendation} speaker={speaker} />
    </section>
  );
}
