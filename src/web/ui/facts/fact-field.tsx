import type { RulebookVersion } from '#client';
import { Bilingual } from '../../words/bilingual.js';
import { useWords } from '../../words/use-words.js';
import { checkAnswer } from './check-answer.js';
import type { FactAnswer } from './fact-answer.js';
import type { FactDeclaration } from './fact-declaration.js';
import { FactInput } from './fact-input.js';
import { FactReason } from './fact-reason.js';
import { factWords } from './fact-words.js';
import './facts.css';

export interface FactFieldProps {
  readonly fact: FactDeclaration;
  /** Of the version that declares it; left out where it is not said why it is asked. */
  readonly rules?: RulebookVersion['rules'];
  /** Unique on the page; an error summary links to it. */
  readonly id: string;
  readonly answer: FactAnswer | undefined;
  readonly onAnswer: (answer: FactAnswer | undefined) => void;
}

/** One fact as a question, with its help, why it is asked, and what is wrong with the answer. */
export function FactField({ fact, rules, id, answer, onAnswer }: FactFieldProps) {
  const say = useWords(factWords);
  const wrong = checkAnswer(fact, answer);
  return (
    <fieldset id={id} tabIndex={-1} className={wrong ? 'fact fact-wrong' : 'fact'}>
      <legend id={`${id}-label`}>
        <Bilingual of={fact.label} />
      </legend>
      <p id={`${id}-about`} className="fact-help">
        {fact.help ? <Bilingual of={fact.help} /> : null}
        {fact.min !== null && fact.max !== null ? (
          <span className="quiet"> {say('range', { least: fact.min, most: fact.max })}</span>
        ) : null}
      </p>
      <p id={`${id}-error`} className="field-error">
        {wrong ? say(wrong.words, wrong.values) : null}
      </p>
      <FactInput fact={fact} id={id} answer={answer} isWrong={wrong !== null} onAnswer={onAnswer} />
      {rules ? <FactReason fact={fact} rules={rules} /> : null}
    </fieldset>
  );
}
