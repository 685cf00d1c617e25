import { createContext, useContext } from 'react';

/** The languages of the pages, as the interface names them. */
export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** For `lang` and for formats of numbers and days. */
export const localeOf: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

export const LanguageContext = createContext<Language>('zh');

export const useLanguage = (): Language => useContext(LanguageContext);
