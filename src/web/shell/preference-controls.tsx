import { useEffect, useId, useRef, useState } from 'react';
import { PlainButton } from '../ui/button.js';
import { defineWords } from '../words/define-words.js';
import { type Language, localeOf } from '../words/language.js';
import { useWords } from '../words/use-words.js';
import { appearances, textSizes, usePreferences } from './preferences.js';
import './preferences.css';

const words = defineWords({
  title: { zh: '显示设置', en: 'Display' },
  appearance: { zh: '外观', en: 'Appearance' },
  system: { zh: '随系统', en: 'As the device' },
  light: { zh: '浅色', en: 'Light' },
  dark: { zh: '深色', en: 'Dark' },
  contrast: { zh: '高对比度', en: 'High contrast' },
  text_size: { zh: '字号', en: 'Text size' },
});

const other: Readonly<Record<Language, { readonly language: Language; readonly name: string }>> = {
  zh: { language: 'en', name: 'English' },
  en: { language: 'zh', name: '中文' },
};

interface ChoiceProps<Value> {
  readonly title: string;
  readonly values: readonly Value[];
  readonly value: Value;
  readonly nameOf: (value: Value) => string;
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string | number>({
  title,
  values,
  value,
  nameOf,
  onChange,
}: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset>
      <legend>{title}</legend>
      {values.map((each) => (
        <label key={each}>
          <input type="radio" name={name} checked={each === value} onChange={() => onChange(each)} />
          {nameOf(each)}
        </label>
      ))}
    </fieldset>
  );
}

function Choices() {
  const say = useWords(words);
  const { appearance, textSize, change } = usePreferences();
  return (
    <div className="preferences">
      <Choice
        title={say('appearance')}
        values={appearances}
        value={appearance}
        nameOf={say}
        onChange={(value) => change({ appearance: value })}
      />
      <Choice
        title={say('text_size')}
        values={textSizes}
        value={textSize}
        nameOf={(value) => `${value} %`}
        onChange={(value) => change({ textSize: value })}
      />
    </div>
  );
}

const Sliders = () => (
  <svg viewBox="0 0 16 16" width="1em" height="1em" fill="none" stroke="currentColor" aria-hidden>
    <path d="M1 4h6m4 0h4M1 12h2m4 0h8" strokeWidth="1.4" />
    <circle cx="9" cy="4" r="2" strokeWidth="1.4" />
    <circle cx="5" cy="12" r="2" strokeWidth="1.4" />
  </svg>
);

/** Language, appearance and text size: on every page, before and after signing in. */
export function PreferenceControls() {
  const say = useWords(words);
  const { language, change } = usePreferences();
  const next = other[language];
  const [isOpen, setIsOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const leave = (event: Event): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setIsOpen(false);
    };
    const press = ({ key }: KeyboardEvent): void => {
      if (key !== 'Escape') return;
      setIsOpen(false);
      button.current?.querySelector('button')?.focus();
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
      document.removeEventListener('keydown', press);
    };
  }, [isOpen]);
  return (
    <>
      <PlainButton
        look="text"
        lang={localeOf[next.language]}
        onClick={() => change({ language: next.language })}
      >
        {next.name}
      </PlainButton>
      <div ref={box} className="preferences-place">
        <div ref={button}>
          <PlainButton
            look="text"
            aria-label={say('title')}
            title={say('title')}
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            <Sliders />
          </PlainButton>
        </div>
        {isOpen ? <Choices /> : null}
      </div>
    </>
  );
}
