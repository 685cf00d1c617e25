import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type Draft, expiresAt } from './draft.js';

interface Kept extends DBSchema {
  readonly draft: { key: string; value: unknown; indexes: { account: string } };
  readonly file: { key: [string, string]; value: ArrayBuffer };
}

let opened: Promise<IDBPDatabase<Kept>> | undefined;

const open = (): Promise<IDBPDatabase<Kept>> => {
  opened ??= openDB<Kept>('gradus-drafts', 1, {
    upgrade(database) {
      database.createObjectStore('draft', { keyPath: 'id' }).createIndex('account', 'account');
      database.createObjectStore('file');
    },
    // The browser closed it (storage cleared): opened anew when it is next needed.
    terminated() {
      opened = undefined;
    },
  });
  return opened;
};

const changes = new EventTarget();
const channel = 'BroadcastChannel' in window ? new BroadcastChannel('gradus-drafts') : null;
channel?.addEventListener('message', () => changes.dispatchEvent(new Event('change')));

function tell(): void {
  changes.dispatchEvent(new Event('change'));
  channel?.postMessage('change');
}

/** Calls whenever a draft changed, in this window or another; gives what ends it. */
export function onDraftsChanged(look: () => void): () => void {
  changes.addEventListener('change', look);
  return () => changes.removeEventListener('change', look);
}

type Parse = (value: unknown) => Draft | null;

/** Loaded where there is something to check: most pages find no draft. Never while a transaction is open, which it would end. */
async function loadParse(): Promise<Parse> {
  const { draftSchema } = await import('./draft-schema.js');
  return (value) => draftSchema.safeParse(value).data ?? null;
}

async function parsed(values: readonly unknown[]): Promise<readonly Draft[]> {
  if (values.length === 0) return [];
  const parse = await loadParse();
  return values.flatMap((value) => parse(value) ?? []);
}

/** The account's draft; of another account it gives nothing, as if there were none. */
export async function readDraft(id: string, account: string): Promise<Draft | null> {
  const kept = await (await open()).get('draft', id);
  const [draft] = await parsed(kept === undefined ? [] : [kept]);
  return draft?.account === account ? draft : null;
}

/** The account's drafts, the latest first. */
export async function listDrafts(account: string): Promise<readonly Draft[]> {
  const found = await (await open()).getAllFromIndex('draft', 'account', account);
  return [...(await parsed(found))].sort((one, other) => other.changed - one.changed);
}

const filesOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id, ''], [id, '\uffff']);

/** Throws a draft away with its files. */
export async function deleteDraft(id: string): Promise<void> {
  const transaction = (await open()).transaction(['draft', 'file'], 'readwrite');
  await Promise.all([
    transaction.objectStore('draft').delete(id),
    transaction.objectStore('file').delete(filesOf(id)),
    transaction.done,
  ]);
  tell();
}

/**
 * Changes a draft as it now stands, in one transaction, so that two windows do not undo one another.
 *
 * @param change gives the draft as it is to stand; null leaves it.
 */
export async function changeDraft(
  id: string,
  change: (before: Draft | null) => Draft | null,
): Promise<Draft | null> {
  const parse = await loadParse();
  const transaction = (await open()).transaction('draft', 'readwrite');
  const before = parse(await transaction.store.get(id));
  const after = change(before);
  if (after) await transaction.store.put(after);
  await transaction.done;
  if (after) tell();
  return after ?? before;
}

export const keepFile = async (draft: string, file: string, bytes: ArrayBuffer): Promise<void> => {
  await (await open()).put('file', bytes, [draft, file]);
};

export const readFile = async (draft: string, file: string): Promise<ArrayBuffer | null> =>
  (await (await open()).get('file', [draft, file])) ?? null;

export const deleteFile = async (draft: string, file: string): Promise<void> =>
  (await open()).delete('file', [draft, file]);

/** The files of a draft that was sent are on the service, and no longer needed here. */
export const deleteFiles = async (draft: string): Promise<void> =>
  (await open()).delete('file', filesOf(draft));

/** Throws away what has been kept long enough, of every account of this device. */
export async function deleteExpired(now: number): Promise<void> {
  for (const draft of await parsed(await (await open()).getAll('draft'))) {
    const at = expiresAt(draft);
    if (at !== null && at <= now) await deleteDraft(draft.id);
  }
}
