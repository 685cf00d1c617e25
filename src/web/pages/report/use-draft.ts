import { useCallback, useEffect, useRef, useState } from 'react';
import { type Draft, type DraftContent, newDraft } from '../../drafts/draft.js';
import { changeDraft, onDraftsChanged, readDraft } from '../../drafts/draft-store.js';
import { useSession } from '../../session/session.js';

export interface EditedDraft {
  readonly draft: Draft;
  /** When it was last written to this device; null while nothing was. */
  readonly keptAt: number | null;
  /** Whether something that was written is not on this device yet. */
  readonly isPending: boolean;
  /** Whether the device refused to keep it. */
  readonly isLost: boolean;
  readonly edit: (change: (before: DraftContent) => DraftContent) => void;
  /** Writes what is still in hand. */
  readonly keep: () => Promise<void>;
}

const pauseMs = 250;

/** The draft of this address, kept on the device as it is written; null while it is read. */
export function useDraft(id: string): EditedDraft | null {
  const { account } = useSession();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [keptAt, setKeptAt] = useState<number | null>(null);
  const [isPending, setIsPending] = useState(false);
  const [isLost, setIsLost] = useState(false);
  const latest = useRef<Draft | null>(null);
  const pending = useRef<ReturnType<typeof setTimeout> | null>(null);

  const show = useCallback((next: Draft) => {
    latest.current = next;
    setDraft(next);
  }, []);

  const keep = useCallback(async () => {
    if (pending.current === null) return;
    clearTimeout(pending.current);
    pending.current = null;
    const mine = latest.current;
    if (!mine) return;
    try {
      // What was handed over for sending meanwhile, here or in another window, stays as it was handed over.
      await changeDraft(id, (before) =>
        before && (before.state !== 'unsent' || before.account !== account)
          ? null
          : { ...mine, changed: Date.now(), refused: before?.refused ?? null },
      );
      setKeptAt(Date.now());
      setIsLost(false);
      setIsPending(pending.current !== null);
    } catch {
      setIsLost(true);
    }
  }, [id, account]);

  useEffect(() => {
    let isOver = false;
    const look = async (): Promise<void> => {
      const found = await readDraft(id, account).catch(() => null);
      if (isOver || pending.current !== null) return;
      if (found) {
        show(found);
        setKeptAt(found.changed);
      } else if (latest.current?.id !== id) show(newDraft(id, account, Date.now()));
    };
    void look();
    const end = onDraftsChanged(() => void look());
    const leave = (): void => void keep();
    window.addEventListener('pagehide', leave);
    return () => {
      isOver = true;
      end();
      window.removeEventListener('pagehide', leave);
      void keep();
    };
  }, [id, account, show, keep]);

  const edit = useCallback(
    (change: (before: DraftContent) => DraftContent) => {
      const before = latest.current;
      if (before?.state !== 'unsent') return;
      show({ ...before, content: change(before.content) });
      setIsPending(true);
      if (pending.current !== null) clearTimeout(pending.current);
      pending.current = setTimeout(() => void keep(), pauseMs);
    },
    [show, keep],
  );
  return draft?.id === id ? { draft, keptAt, isPending, isLost, edit, keep } : null;
}
