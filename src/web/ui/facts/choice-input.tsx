import { Radio, Select } from 'antd';
import { textIn } from '../../words/bilingual.js';
import { useLanguage } from '../../words/language.js';
import { useWords } from '../../words/use-words.js';
import type { FactInputProps } from './fact-input.js';
import { factWords } from './fact-words.js';

/** Up to this many choices stand side by side; more are searched. */
const radiosMost = 7;
const unknown = '?';

const keyOf = (answer: FactInputProps['answer']): string | undefined =>
  answer === undefined ? undefined : answer === null ? unknown : String(answer);

/** One of several values, or not known yet. */
export function ChoiceInput({ fact, id, answer, onAnswer }: FactInputProps) {
  const say = useWords(factWords);
  const language = useLanguage();
  const isBoolean = fact.type === 'boolean';
  const values = isBoolean ? ['true', 'false'] : fact.values;
  const labelOf = (value: string): string => {
    if (isBoolean) return say(value === 'true' ? 'yes' : 'no');
    const label = fact.value_labels[value];
    return label ? textIn(label, language).text : value;
  };
  const options = [
    ...values.map((value) => ({ value, label: labelOf(value) })),
    { value: unknown, label: say('unknown') },
  ];
  const choose = (value: string): void => {
    if (value === unknown) onAnswer(null);
    else onAnswer(isBoolean ? value === 'true' : value);
  };
  const chosen = keyOf(answer);
  if (values.length <= radiosMost)
    return (
      <Radio.Group
        className="fact-choices"
        aria-labelledby={`${id}-label`}
        name={id}
        value={chosen}
        onChange={({ target }) => choose(String(target.value))}
        options={options}
      />
    );
  return (
    <Select
      className="fact-select"
      aria-labelledby={`${id}-label`}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={say('choose')}
      value={chosen}
      onChange={choose}
      options={options}
    />
  );
}
