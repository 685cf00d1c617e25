import { useCallback, useEffect, useRef, useState } from 'react';
import { type Draft, dropDraft, keepDraft, type NamedText, noBase } from './draft-store.js';

/** What a draft begins as. */
export interface Beginning {
  readonly id: string;
  /** The published version; null for a rulebook that was never published. */
  readonly base: string | null;
  readonly text: string;
  readonly cases: readonly NamedText[];
}

export interface Drafted {
  readonly draft: Draft;
  /** Whether it differs from what it began as; what nobody published does. */
  readonly isChanged: boolean;
  /** Null where this browser keeps nothing. */
  readonly isKept: boolean | null;
  readonly change: (more: Partial<Pick<Draft, 'text' | 'cases' | 'note'>>) => void;
  /** Throws it away, here and on the device. */
  readonly discard: () => Promise<void>;
}

const quietMs = 400;

/** The draft that nobody has written on yet. */
export const begun = ({ id, base, text, cases }: Beginning): Draft => ({
  id,
  base: base ?? noBase,
  text,
  cases,
  note: '',
  savedAt: 0,
});

/** A draft that is kept on this device as it is written, and again when the page is left. */
export function useDraft(beginning: Beginning, kept: Draft | undefined): Drafted {
  const [draft, setDraft] = useState<Draft>(() => kept ?? begun(beginning));
  const [isKept, setIsKept] = useState<boolean | null>(kept !== undefined);
  const unsaved = useRef<Draft | null>(null);
  const save = useCallback(() => {
    const now = unsaved.current;
    if (!now) return;
    unsaved.current = null;
    keepDraft({ ...now, savedAt: Date.now() }).then(
      () => setIsKept(true),
      () => setIsKept(null),
    );
  }, []);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    addEventListener('pagehide', save);
    return () => {
      removeEventListener('pagehide', save);
      save();
    };
  }, [save]);
  const change = useCallback<Drafted['change']>(
    (more) => {
      setDraft((before) => {
        const after = { ...before, ...more };
        unsaved.current = after;
        return after;
      });
      clearTimeout(timer.current);
      timer.current = setTimeout(save, quietMs);
      setIsKept((before) => (before === null ? null : false));
    },
    [save],
  );
  const discard = useCallback(() => {
    unsaved.current = null;
    setDraft(begun(beginning));
    setIsKept(false);
    return dropDraft(beginning.id, beginning.base ?? noBase).catch(() => undefined);
  }, [beginning]);
  const isChanged =
    beginning.base === null ||
    draft.text !== beginning.text ||
    draft.note !== '' ||
    JSON.stringify(draft.cases) !== JSON.stringify(beginning.cases);
  return { draft, isChanged, isKept, change, discard };
}
