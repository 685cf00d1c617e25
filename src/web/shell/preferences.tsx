import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { type Language, languages } from '../words/language.js';

export const appearances = ['system', 'light', 'dark', 'contrast'] as const;
export type Appearance = (typeof appearances)[number];
export const textSizes = [100, 125, 150] as const;
export type TextSize = (typeof textSizes)[number];

/** How this person likes the pages, kept on this device. */
export interface Preferences {
  readonly language: Language;
  readonly appearance: Appearance;
  readonly textSize: TextSize;
}

const storageKey = 'gradus-preferences';

const oneOf = <T,>(values: readonly T[], value: unknown): T | undefined =>
  values.find((each) => each === value);

/** How whoever was last here likes the pages; else as the browser is set. */
export function storedPreferences(): Preferences {
  let found: Partial<Record<keyof Preferences, unknown>> = {};
  try {
    const read: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
    if (typeof read === 'object' && read !== null) found = read;
  } catch {
    // Unreadable or refused by the browser: as on the first visit.
  }
  const preferred = navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  return {
    language: oneOf(languages, found.language) ?? preferred,
    appearance: oneOf(appearances, found.appearance) ?? 'system',
    textSize: oneOf(textSizes, found.textSize) ?? 100,
  };
}

interface Kept extends Preferences {
  readonly change: (more: Partial<Preferences>) => void;
}

const PreferencesContext = createContext<Kept | null>(null);

export function PreferencesProvider({ children }: { readonly children: ReactNode }) {
  const [preferences, setPreferences] = useState(storedPreferences);
  const kept = useMemo<Kept>(
    () => ({
      ...preferences,
      change: (more) =>
        setPreferences((before) => {
          const after = { ...before, ...more };
          try {
            localStorage.setItem(storageKey, JSON.stringify(after));
          } catch {
            // A browser that keeps nothing still shows what was chosen, until the page is left.
          }
          return after;
        }),
    }),
    [preferences],
  );
  return <PreferencesContext.Provider value={kept}>{children}</PreferencesContext.Provider>;
}

export function usePreferences(): Kept {
  const kept = useContext(PreferencesContext);
  if (!kept) throw new Error('no preferences around this page');
  return kept;
}
