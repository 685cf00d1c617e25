import type { EntryKind } from '../../domain/entry.js';
import { breathe } from '../breathe.js';
import { entriesOfKindBetween } from '../entries-of-kind.js';
import type { Turn } from '../in-turns.js';
import { listAll } from '../list-all.js';
import type {
  ColumnReader,
  Filter,
  ProjectionQuery,
  ProjectionReader,
  ReadTx,
  StoredEntry,
} from '../ports.js';
import {
  type ProjectionColumn,
  type ProjectionName,
  type ProjectionRow,
  projections,
} from '../projections.js';
import { projector } from '../projector.js';
import { memoryProjections } from './memory-projections.js';
import { compareRows } from './row-order.js';
import { withColumns } from './with-columns.js';

const page = 1000;
/** Entries that are gone through before others get their turn. */
const atOnce = 16;

/** Kinds of entries that belong to no case, or need not, and make rows of projections. */
const officeKinds = [
  'subject_registered',
  'subject_merged',
  'subject_split',
  'subject_renamed',
  'proposal',
  'proposal_followed',
  'commendation',
  'campaign_opened',
  'campaign_closed',
  'letter_issued',
  'letter_voided',
  'rulebook_proposed',
  'rulebook_proposal_withdrawn',
  'rulebook_published',
  'rulebook_withdrawal_proposed',
  'rulebook_withdrawn',
  'seconding',
] as const satisfies readonly EntryKind[];

async function officeEntries({ trail }: ReadTx, to: number): Promise<readonly StoredEntry[]> {
  const entries: StoredEntry[] = [];
  for (const kind of officeKinds)
    entries.push(
      ...(await entriesOfKindBetween(trail, kind, { from: 0, to })).filter(
        ({ entry }) => entry.case === null,
      ),
    );
  return entries;
}

const isOfCases = (name: ProjectionName): boolean => Object.hasOwn(projections[name].row.shape, 'case_id');

/** Null for what is of no case: a commendation may be. */
const caseIdOf = (row: object): string | null => {
  const id: unknown = Reflect.get(row, 'case_id');
  return typeof id === 'string' ? id : null;
};

/** Rows as they stand, but for those of cases that have moved on, which `then` has as they were. */
function overlaid(now: ColumnReader, then: ProjectionReader, moved: ReadonlySet<string>): ColumnReader {
  const isStill = (row: object): boolean => {
    const caseId = caseIdOf(row);
    return caseId !== null && !moved.has(caseId);
  };

  async function still<Name extends ProjectionName>(name: Name, query: ProjectionQuery<Name>) {
    const rows: ProjectionRow<Name>[] = [];
    for (let after = query.after; ; ) {
      const found = await now.list(name, { ...query, ...(after ? { after } : {}) });
      rows.push(...found.filter(isStill));
      after = found.at(-1);
      if (found.length < query.limit || rows.length >= query.limit) return rows;
    }
  }

  async function list<Name extends ProjectionName>(name: Name, query: ProjectionQuery<Name>) {
    if (!isOfCases(name)) return then.list(name, query);
    const both = [...(await still(name, query)), ...(await then.list(name, query))];
    return both.sort(compareRows(name, query.order)).slice(0, query.limit);
  }

  async function columns<Name extends ProjectionName, Column extends ProjectionColumn<Name>>(
    name: Name,
    asked: readonly Column[],
    where: readonly Filter<Name>[] = [],
    by?: ProjectionColumn<Name>,
  ): Promise<readonly Pick<ProjectionRow<Name>, Column>[]> {
    const past = await listAll(then, name, where, by);
    if (!isOfCases(name)) return past;
    // Rows have what they are sorted and told apart by besides what is asked for.
    const needed = [...new Set([...asked, ...projections[name].key, 'case_id', ...(by ? [by] : [])])];
    const isColumn = (column: string): column is Column => needed.includes(column);
    const standing = await now.columns(name, needed.filter(isColumn), where, by);
    const order = by === undefined ? undefined : ({ by, direction: 'up' } as const);
    return [...standing.filter(isStill), ...past].sort(compareRows(name, order));
  }

  return {
    list,
    columns,
    async get(name, key) {
      const row = await then.get(name, key);
      if (row || !isOfCases(name)) return row;
      const standing = await now.get(name, key);
      return standing && isStill(standing) ? standing : null;
    },
    async count(name, where = []) {
      if (!isOfCases(name)) return then.count(name, where);
      let counted = 0;
      for (let after: ProjectionRow<typeof name> | undefined; ; ) {
        const found = await list(name, {
          where,
          order: { direction: 'up' },
          ...(after ? { after } : {}),
          limit: page,
        });
        counted += found.length;
        after = found.at(-1);
        if (found.length < page) return counted;
      }
    },
  };
}

/** In the order of the trail: those below `to` that belong to no case, and of the cases that have moved on since. */
async function entriesToGoThrough(
  tx: ReadTx,
  moved: readonly Pick<ProjectionRow<'case_file'>, 'case_id' | 'submitted_seq'>[],
  to: number,
): Promise<readonly StoredEntry[]> {
  const entries = [...(await officeEntries(tx, to))];
  for (const { case_id: caseId, submitted_seq: submitted } of moved)
    if (submitted < to) entries.push(...(await tx.trail.entriesOfCase(caseId, to)));
  return entries.sort((a, b) => a.seq - b.seq);
}

/**
 * Gives the projections as they were when the trail had each of `sizes` entries, asked for in their order, upward: all
 * by one pass over the entries, so that what was given holds until the next is asked for. What a case's entries make is
 * of that case alone, so that only cases with entries before and after are gone through again, by the same projector;
 * the others stand as they are or are not there yet. What belongs to no case (register, proposals, campaigns) is made
 * anew. Quarters of entries and notices are of every kind of entry, and not for reading here.
 */
export async function projectionsAsOf(
  tx: ReadTx,
  sizes: readonly number[],
  turn: Turn = breathe,
): Promise<(size: number) => Promise<ColumnReader>> {
  const head = (await tx.trail.head()).size;
  const past = sizes.filter((size) => size > 0 && size < head);
  const [first = head] = past;
  const moved = await tx.projections.columns(
    'case_file',
    ['case_id', 'submitted_seq'],
    [{ column: 'latest_seq', is: '>=', value: first }],
  );
  const entries = await entriesToGoThrough(tx, moved, past.at(-1) ?? 0);
  const then = memoryProjections();
  const view = overlaid(tx.projections, then, new Set(moved.map((file) => file.case_id)));
  let gone = 0;
  return async (size) => {
    if (size >= head) return tx.projections;
    if (size === 0) return withColumns(memoryProjections());
    for (let entry = entries[gone]; entry && entry.seq < size; entry = entries[gone]) {
      if (gone % atOnce === 0) await turn();
      await projector.project(then, entry);
      gone += 1;
    }
    return view;
  };
}
