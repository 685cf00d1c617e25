import type { ReactNode } from 'react';
import { localeOf, useLanguage } from '../../words/language.js';
import { useWords } from '../../words/use-words.js';
import { commonWords } from './proposal-words.js';

const textOf = (opened: unknown): string | null | undefined => {
  if (typeof opened !== 'object' || opened === null) return undefined;
  if ('value' in opened) return String(opened.value);
  return 'hidden' in opened ? null : undefined;
};

/** A text that was written down apart from the trail: as it is, or that it was erased. */
export function Opened({ of }: { readonly of: unknown }): ReactNode {
  const say = useWords(commonWords);
  const text = textOf(of);
  if (text === undefined) return null;
  return text === null ? <em className="quiet">{say('erased')}</em> : <span className="written">{text}</span>;
}

export interface OpenedWordsProps {
  readonly of: { readonly zh: unknown; readonly en: unknown };
  readonly none?: string;
}

/** The same in the reader's language, else in the other. */
export function OpenedWords({ of, none }: OpenedWordsProps): ReactNode {
  const language = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  if (textOf(of[language]) !== undefined) return <Opened of={of[language]} />;
  if (textOf(of[other]) === undefined) return none;
  return (
    <span lang={localeOf[other]}>
      <Opened of={of[other]} />
    </span>
  );
}
