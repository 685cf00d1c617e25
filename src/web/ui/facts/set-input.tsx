import { Checkbox } from 'antd';
import { textIn } from '../../words/bilingual.js';
import { useLanguage } from '../../words/language.js';
import { useWords } from '../../words/use-words.js';
import type { FactInputProps } from './fact-input.js';
import { factWords } from './fact-words.js';

/** Any of several values; that it is none of them, and that it is not known, are answers too. */
export function SetInput({ fact, answer, onAnswer }: FactInputProps) {
  const say = useWords(factWords);
  const language = useLanguage();
  const chosen: readonly string[] = Array.isArray(answer) ? answer : [];
  const isNone = Array.isArray(answer) && answer.length === 0;
  const toggle = (value: string, isOn: boolean): void => {
    const after = fact.values.filter((each) => (each === value ? isOn : chosen.includes(each)));
    onAnswer(after.length === 0 ? undefined : after);
  };
  return (
    <div className="fact-choices">
      {fact.values.map((value) => {
        const label = fact.value_labels[value];
        return (
          <Checkbox
            key={value}
            checked={chosen.includes(value)}
            onChange={({ target }) => toggle(value, target.checked)}
          >
            {label ? textIn(label, language).text : value}
          </Checkbox>
        );
      })}
      <Checkbox checked={isNone} onChange={({ target }) => onAnswer(target.checked ? [] : undefined)}>
        {say('none_of_these')}
      </Checkbox>
      <Checkbox
        checked={answer === null}
        onChange={({ target }) => onAnswer(target.checked ? null : undefined)}
      >
        {say('unknown')}
      </Checkbox>
    </div>
  );
}
