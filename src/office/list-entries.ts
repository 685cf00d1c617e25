import type { EntryKind } from '../domain/entry.js';
import type { EntryRange, StoredEntry, TrailReader } from './ports.js';

export interface EntryQuery extends EntryRange {
  /** Of one of these kinds; all unless said. */
  readonly kinds?: readonly EntryKind[] | undefined;
  readonly caseId?: string | undefined;
  /** By whom, by the id that they act under. */
  readonly actor?: string | undefined;
}

export interface EntryPage {
  readonly entries: readonly StoredEntry[];
  /** Where the next page begins; null when there are no more. */
  readonly next: number | null;
}

type Look = (range: EntryRange) => Promise<readonly StoredEntry[]>;

/** Entries of several kinds as one list. Each kind is read by the index that it has. */
const ofKinds =
  (trail: TrailReader, kinds: readonly EntryKind[]): Look =>
  async (range) => {
    const found: StoredEntry[] = [];
    for (const kind of new Set(kinds)) found.push(...(await trail.entriesOfKind(kind, range)));
    const sign = range.order === 'down' ? -1 : 1;
    return found.sort((a, b) => sign * (a.seq - b.seq)).slice(0, range.limit);
  };

/** Entries of a case, which are few. */
const ofCase =
  (trail: TrailReader, caseId: string, { kinds, actor }: Pick<EntryQuery, 'kinds' | 'actor'>): Look =>
  async ({ from, until, limit, order }) => {
    const isChosen = ({ entry }: StoredEntry): boolean =>
      (kinds?.some((each) => each === entry.kind) ?? true) &&
      (actor === undefined || entry.actor.id === actor);
    const all = (await trail.entriesOfCase(caseId)).filter(isChosen);
    const within =
      order === 'down'
        ? all.filter(({ seq }) => seq <= from && seq >= (until ?? 0)).reverse()
        : all.filter(({ seq }) => seq >= from && seq <= (until ?? Infinity));
    return within.slice(0, limit);
  };

function lookFor(trail: TrailReader, query: EntryQuery): Look {
  const { kinds, caseId, actor } = query;
  if (caseId !== undefined) return ofCase(trail, caseId, query);
  if (actor !== undefined) return (range) => trail.entriesOfActor(actor, range, kinds);
  return kinds ? ofKinds(trail, kinds) : (range) => trail.entries(range);
}

/** One page of the trail. */
export async function listEntries(trail: TrailReader, query: EntryQuery): Promise<EntryPage> {
  const { from, until, limit, order = 'up' } = query;
  const look = lookFor(trail, query);
  const range = { order, ...(until === undefined ? {} : { until }) };
  const entries = await look({ ...range, from, limit });
  const last = entries.at(-1)?.seq;
  if (last === undefined || entries.length < limit) return { entries, next: null };
  const after = order === 'up' ? last + 1 : last - 1;
  const [further] = after < 0 ? [] : await look({ ...range, from: after, limit: 1 });
  return { entries, next: further?.seq ?? null };
}
