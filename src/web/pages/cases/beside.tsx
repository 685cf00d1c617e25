import type { RecordedRecommendation } from '#client';
import { requirementWords } from '../../case/record-words.js';
import type { Speaker } from '../../case/speaker.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import { WordOf } from '../../words/word-of.js';
import { RuleCard } from './rule-card.js';
import { Sentences } from './sentences.js';

const words = defineWords({
  beside: { zh: '期限与并行措施', en: 'Deadline and what else is to be done' },
  procedure: { zh: '决定之前', en: 'Before it is decided' },
  rights: { zh: '权利与救济', en: 'Rights' },
  heard: {
    zh: '作出决定之前，对象有权陈述和申辩，有权申请有关人员回避。',
    en: 'Whom it concerns may say what they have to say before it is decided, and may ask that a person who is partial takes no part.',
  },
  appeal: {
    zh: '向谁申诉、何时之前可以申诉，由决定载明。',
    en: 'The decision says to whom and until when one can appeal against it.',
  },
  never: { zh: '行使权利不会导致更重的处置。', en: 'Using a right never leads to a severer outcome.' },
  exemption: {
    zh: '建议免予处置，须由有权人员确认；确认后为“{rung}”。',
    en: 'An exemption is proposed, which a person must confirm; it would then be “{rung}”.',
  },
  rules: { zh: '相关规则', en: 'The rules of it' },
});

export interface BesideProps {
  readonly recommendation: RecordedRecommendation;
  readonly speaker: Speaker;
}

function Exemption({ recommendation, speaker }: BesideProps) {
  const say = useWords(words);
  const { exemption } = recommendation;
  if (!exemption) return null;
  return (
    <div className="exemption">
      <p>{say('exemption', { rung: speaker.rung(exemption.if_confirmed) })}</p>
      {exemption.rules.map((id) => (
        <RuleCard key={id} id={id} recommendation={recommendation} speaker={speaker} />
      ))}
    </div>
  );
}

/** The deadline, the tracks and a proposed exemption; what the procedure asks before a decision; and the rights. */
export function Beside({ recommendation, speaker }: BesideProps) {
  const say = useWords(words);
  const { requires } = recommendation;
  return (
    <>
      <section aria-labelledby="beside">
        <h2 id="beside">{say('beside')}</h2>
        <Sentences of={recommendation} section="beside" />
        <Exemption recommendation={recommendation} speaker={speaker} />
      </section>
      <section aria-labelledby="procedure">
        <h2 id="procedure">{say('procedure')}</h2>
        <ul>
          {requires.map((each) => (
            <li key={each}>
              <WordOf words={requirementWords} of={each} />
            </li>
          ))}
        </ul>
        <Sentences of={recommendation} section="procedure" />
        <h3>{say('rights')}</h3>
        <ul>
          {(['heard', 'appeal', 'never'] as const).map((each) => (
            <li key={each}>{say(each)}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
