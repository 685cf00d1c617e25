import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { textIn } from '../../words/bilingual.js';
import { useLanguage } from '../../words/language.js';
import { useWords } from '../../words/use-words.js';
import type { FactAnswer } from './fact-answer.js';
import type { FactInputProps } from './fact-input.js';
import { factWords } from './fact-words.js';

const written = (answer: FactAnswer | undefined): string =>
  typeof answer === 'number' || typeof answer === 'string' ? String(answer) : '';

/** A number, a day or a text that is written, or that it is not known yet. */
export function EntryInput({ fact, id, answer, isWrong, onAnswer }: FactInputProps) {
  const say = useWords(factWords);
  const language = useLanguage();
  const [text, setText] = useState(() => written(answer));
  const isNumber = fact.type === 'integer' || fact.type === 'number';
  const readOf = (said: string): FactAnswer | undefined => {
    const trimmed = said.trim();
    if (trimmed === '') return undefined;
    if (!isNumber) return fact.type === 'text' ? said : trimmed;
    const number = Number(trimmed);
    return Number.isNaN(number) ? trimmed : number;
  };
  const write = (next: string): void => {
    setText(next);
    onAnswer(readOf(next));
  };
  const common = {
    id: `${id}-value`,
    'aria-label': say('value_of', { label: textIn(fact.label, language).text }),
    'aria-invalid': isWrong,
    'aria-describedby': `${id}-about ${id}-error`,
    // As it was written, where that is the answer: `1.` is on its way to a number.
    value: Object.is(readOf(text), answer) ? text : written(answer),
    disabled: answer === null,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => write(target.value),
  };
  return (
    <div className="fact-entry">
      {fact.type === 'text' ? (
        <Input.TextArea {...common} rows={2} maxLength={10_000} />
      ) : (
        <Input
          {...common}
          className="fact-short"
          type={fact.type === 'date' ? 'date' : 'text'}
          inputMode={isNumber ? (fact.type === 'integer' ? 'numeric' : 'decimal') : undefined}
        />
      )}
      <Checkbox
        checked={answer === null}
        onChange={({ target }) => {
          setText('');
          onAnswer(target.checked ? null : undefined);
        }}
      >
        {say('unknown')}
      </Checkbox>
    </div>
  );
}
