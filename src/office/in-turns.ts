import { breathe } from './breathe.js';
import type { ReadTx } from './ports.js';

/** Lets others have their turn. Throws the signal's reason once there is nobody left to go on for. */
export type Turn = () => Promise<void>;

export const turnUntil =
  (stop: AbortSignal): Turn =>
  async () => {
    await breathe();
    stop.throwIfAborted();
  };

/**
 * A transaction for reading much: before each of its reads others have their turn, since a database in this process
 * answers at once and would keep everybody waiting until the last answer.
 */
export function inTurns(tx: ReadTx, turn: Turn): ReadTx {
  const { trail, projections } = tx;
  const after = async <T>(read: () => Promise<T>): Promise<T> => {
    await turn();
    return read();
  };
  return {
    ...tx,
    trail: {
      ...trail,
      entry: (seq) => after(() => trail.entry(seq)),
      entries: (range) => after(() => trail.entries(range)),
      entriesOfCase: (caseId, before) => after(() => trail.entriesOfCase(caseId, before)),
      entriesOfKind: (kind, range) => after(() => trail.entriesOfKind(kind, range)),
    },
    projections: {
      get: (name, key) => after(() => projections.get(name, key)),
      list: (name, query) => after(() => projections.list(name, query)),
      count: (name, where) => after(() => projections.count(name, where)),
      columns: (name, asked, where, by) => after(() => projections.columns(name, asked, where, by)),
    },
  };
}
