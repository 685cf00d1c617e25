import { Alert } from 'antd';
import { useEffect, useRef } from 'react';
import { defineWords } from '../words/define-words.js';
import { useWords } from '../words/use-words.js';

const words = defineWords({
  title: { zh: '有 {n} 处需要更正', en: '{n} {n|thing|things} to put right' },
});

export interface FieldError {
  /** The id of the field. */
  readonly field: string;
  readonly text: string;
}

export interface ErrorSummaryProps {
  readonly errors: readonly FieldError[];
  /** Changes each time that the form was checked; the summary then takes the focus. */
  readonly checked: number;
}

/** All that is wrong with a form, on top of it, each with a link to its field. */
export function ErrorSummary({ errors, checked }: ErrorSummaryProps) {
  const say = useWords(words);
  const box = useRef<HTMLDivElement>(null);
  const isShown = errors.length > 0;
  useEffect(() => {
    if (checked > 0 && isShown) box.current?.focus();
  }, [checked, isShown]);
  if (!isShown) return null;
  const go = (field: string) => (event: { preventDefault: () => void }) => {
    event.preventDefault();
    const found = document.getElementById(field);
    found?.scrollIntoView({ block: 'center' });
    found?.focus();
  };
  return (
    <div ref={box} tabIndex={-1} className="problems error-summary">
      <Alert
        type="error"
        showIcon
        title={say('title', { n: errors.length })}
        description={
          <ul>
            {errors.map(({ field, text }) => (
              <li key={`${field} ${text}`}>
                <a href={`#${field}`} onClick={go(field)}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        }
      />
    </div>
  );
}
