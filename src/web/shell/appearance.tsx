import { type ReactNode, useLayoutEffect } from 'react';
import { LanguageContext, localeOf } from '../words/language.js';
import { usePreferences } from './preferences.js';
import type { Shown } from './theme.js';
import { useMedia } from './use-media.js';

/** What the server has put into this page for styles that are made in the browser. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

/** How the pages look now: as this person chose, else as the device is set; on paper black on white. */
export function useShown(): Shown {
  const { appearance } = usePreferences();
  const prefersDark = useMedia('(prefers-color-scheme: dark)');
  const prefersContrast = useMedia('(prefers-contrast: more)');
  const isPaper = useMedia('print');
  if (isPaper) return 'light';
  if (appearance !== 'system') return appearance;
  if (prefersContrast) return 'contrast';
  return prefersDark ? 'dark' : 'light';
}

/** Language, colours and text size around everything. */
export function AppearanceProvider({ children }: { readonly children: ReactNode }) {
  const { language, textSize } = usePreferences();
  const shown = useShown();
  useLayoutEffect(() => {
    document.documentElement.lang = localeOf[language];
    document.documentElement.dataset['shown'] = shown;
    document.documentElement.dataset['textSize'] = String(textSize);
  }, [language, shown, textSize]);
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>;
}
