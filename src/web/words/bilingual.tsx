import type { ReactNode } from 'react';
import { localeOf, useLanguage } from './language.js';

/** What a rules file says in its languages. */
export type Text = Readonly<Record<string, string | undefined>>;

/** The text in the language of this reader; where the file has it in the other one alone, that, and marked as such. */
export function textIn(
  text: Text,
  language: 'zh' | 'en',
): { readonly text: string; readonly language: 'zh' | 'en' } {
  const own = text[language];
  if (own !== undefined) return { text: own, language };
  const other = language === 'zh' ? 'en' : 'zh';
  return { text: text[other] ?? '', language: other };
}

export function Bilingual({ of }: { readonly of: Text }): ReactNode {
  const language = useLanguage();
  const said = textIn(of, language);
  return said.language === language ? said.text : <span lang={localeOf[said.language]}>{said.text}</span>;
}
