import { Bilingual } from '../../../words/bilingual.js';
import { defineWords } from '../../../words/define-words.js';
import { useLanguage } from '../../../words/language.js';
import { useWords } from '../../../words/use-words.js';
import type { Vocabulary } from '../read-vocabulary.js';
import { namesIn } from './named.js';
import type { Witness } from './results.js';

const words = defineWords({
  decided_on: { zh: '决定日', en: 'decided on' },
  answer: { zh: '结论', en: 'answer' },
  met: { zh: '满足的规则', en: 'rules met' },
});

export interface WitnessViewProps {
  readonly witness: Witness;
  readonly vocabulary: Vocabulary;
}

/** A case by its known facts and its answer. */
export function WitnessView({ witness, vocabulary }: WitnessViewProps) {
  const say = useWords(words);
  const names = namesIn(vocabulary, useLanguage());
  const { facts, outcome, response, met, decided_on: decidedOn } = witness;
  return (
    <dl className="rules-witness">
      <dt>{say('answer')}</dt>
      <dd>
        <strong>{names.answer(outcome, response)}</strong>
      </dd>
      <dt>{say('decided_on')}</dt>
      <dd>{decidedOn}</dd>
      {Object.entries(facts)
        .filter(([, value]) => value !== null)
        .map(([fact, value]) => (
          <div key={fact} className="rules-witness-fact">
            <dt>
              <Bilingual of={vocabulary.facts[fact]?.label ?? { zh: fact, en: fact }} />
            </dt>
            <dd>{names.value(fact, value)}</dd>
          </div>
        ))}
      {met.length > 0 ? (
        <>
          <dt>{say('met')}</dt>
          <dd>{met.join(' ')}</dd>
        </>
      ) : null}
    </dl>
  );
}
