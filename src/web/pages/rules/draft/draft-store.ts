import { type DBSchema, openDB } from 'idb';

/** A text as a file holds it. */
export interface NamedText {
  readonly file: string;
  readonly text: string;
}

/** What a draft of a rulebook that was never published begins as. */
export const noBase = 'new';

/** A version that somebody writes, on this device alone until it is proposed. */
export interface Draft {
  /** Of the rulebook. */
  readonly id: string;
  /** The published version that it began as, or `noBase`; there is one draft for each. */
  readonly base: string;
  readonly text: string;
  /** The cases that test it. */
  readonly cases: readonly NamedText[];
  /** What changes for whom. */
  readonly note: string;
  /** Milliseconds since 1970, UTC. */
  readonly savedAt: number;
}

interface Drafts extends DBSchema {
  drafts: { key: [string, string]; value: Draft };
}

const opened = () =>
  openDB<Drafts>('gradus-rules', 1, {
    upgrade: (db) => {
      db.createObjectStore('drafts', { keyPath: ['id', 'base'] });
    },
  });

async function within<T>(work: (db: Awaited<ReturnType<typeof opened>>) => Promise<T>): Promise<T> {
  const db = await opened();
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

export const keepDraft = (draft: Draft): Promise<unknown> => within((db) => db.put('drafts', draft));
export const dropDraft = (id: string, base: string): Promise<void> =>
  within((db) => db.delete('drafts', [id, base]));

/** All drafts of this device, the latest first; none where the browser keeps nothing. */
export const listDrafts = (): Promise<readonly Draft[]> =>
  within<readonly Draft[]>(async (db) =>
    (await db.getAll('drafts')).sort((a, b) => b.savedAt - a.savedAt),
  ).catch(() => []);

/** The draft on a version of a rulebook; where none is named, the one that was written last. */
export const readDraft = async (id: string, base?: string): Promise<Draft | undefined> =>
  (await listDrafts()).find((draft) => draft.id === id && (base === undefined || draft.base === base));
