import { useEffect, useState } from 'react';
import { useLanguage } from '../../../words/language.js';
import { type Checked, checkText, isCalledOff } from './check-text.js';

/** What the service says of a text; `text` is the one that it speaks of. */
export interface TextCheck {
  readonly text: string | null;
  readonly checked: Checked | null;
  readonly error: unknown;
}

const quietMs = 300;

/** Checks a text whenever somebody stops typing, in the language of the reader. */
export function useCheck(text: string): TextCheck {
  const language = useLanguage();
  const [check, setCheck] = useState<TextCheck & { readonly language: string }>({
    text: null,
    checked: null,
    error: null,
    language,
  });
  useEffect(() => {
    if (text === '') return;
    const leave = new AbortController();
    const timer = setTimeout(() => {
      checkText(text, leave.signal).then(
        (checked) => setCheck({ text, checked, error: null, language }),
        (error: unknown) => {
          // What was found before stays, so that nothing vanishes for want of a connection.
          if (!isCalledOff(error)) setCheck((before) => ({ ...before, error }));
        },
      );
    }, quietMs);
    return () => {
      clearTimeout(timer);
      leave.abort();
    };
  }, [text, language]);
  return check;
}
