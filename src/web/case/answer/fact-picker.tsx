import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { focusOn } from '../../ui/focus-on.js';
import type { FactDeclaration } from '../../ui/facts/fact-declaration.js';
import { textIn } from '../../words/bilingual.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { useWords } from '../../words/use-words.js';

const words = defineWords({
  asked: { zh: '需要核实', en: 'Asked for' },
  others: { zh: '其他事实', en: 'Other facts' },
  find: { zh: '按名称查找', en: 'Find by name' },
});

export interface FactPickerProps {
  readonly id: string;
  readonly label: string;
  readonly facts: readonly FactDeclaration[];
  /** Facts that are asked for; they stand first. */
  readonly asked?: readonly string[];
  /** The place of a fact on the page, which is gone on to once it is chosen. */
  readonly fieldOf: (name: string) => string;
  readonly onChoose: (name: string) => void;
}

/** Chooses one of several facts by its name; what is typed narrows them. */
export function FactPicker({ id, label, facts, asked = [], fieldOf, onChoose }: FactPickerProps) {
  const say = useWords(words);
  const language = useLanguage();
  const [chosen, setChosen] = useState<string | null>(null);
  // Once the list has closed, which keeps the focus until then, and the fact stands on the page.
  useEffect(() => {
    if (chosen === null) return;
    focusOn(fieldOf(chosen));
    setChosen(null);
  }, [chosen, fieldOf]);
  const options = (of: readonly FactDeclaration[]) =>
    of.map((fact) => ({ value: fact.id, label: textIn(fact.label, language).text }));
  const [first, others] = [
    facts.filter((fact) => asked.includes(fact.id)),
    facts.filter((fact) => !asked.includes(fact.id)),
  ];
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      <Select<string>
        id={id}
        showSearch={{ optionFilterProp: 'label' }}
        value={null}
        placeholder={say('find')}
        onChange={(name) => {
          onChoose(name);
          setChosen(name);
        }}
        popupMatchSelectWidth={false}
        options={
          first.length > 0
            ? [
                { label: say('asked'), title: say('asked'), options: options(first) },
                { label: say('others'), title: say('others'), options: options(others) },
              ]
            : options(others)
        }
      />
    </div>
  );
}
