import { addDays } from '../../domain/dates.js';
import { byCodeUnit } from '../../domain/identifiers.js';
import { ok, type Result } from '../../domain/result.js';
import { dayInZone } from '../../domain/time-zone.js';
import type { OfficeDeps } from '../deps.js';
import { listAll } from '../list-all.js';
import type { ProjectionReader } from '../ports.js';
import type { ProjectionRow } from '../projections.js';
import {
  deadlineOfAppeal,
  deadlineOfFollowUp,
  deadlineOfOrder,
  deadlineOfProposal,
  type FoundDeadline,
} from './deadline-of.js';
import { trailSource } from './trail-source.js';

/** How long what is over stays in a calendar, after its day, as cancelled: programs that copied it then see so. */
const cancelledDays = 30;
const casesAtOnce = 500;

/** One day on which something is due of an owner. */
export interface Deadline extends Omit<FoundDeadline, 'isChangedBy'> {
  /** When an entry last changed it, milliseconds since 1970, and how many have since the first. */
  readonly changedAt: number;
  readonly revision: number;
}

export interface OwnerDeadlines {
  readonly owner: string;
  /** The trail that it is from, `gradus/<16 hex>`. */
  readonly source: string;
  readonly deadlines: readonly Deadline[];
}

/** What is read of these cases, some hundreds at a time. */
async function inParts<Row>(
  cases: readonly string[],
  read: (part: string[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const ids = [...new Set(cases)].sort(byCodeUnit);
  const rows: Row[] = [];
  for (let from = 0; from < ids.length; from += casesAtOnce)
    rows.push(...(await read(ids.slice(from, from + casesAtOnce))));
  return rows;
}

async function found(projections: ProjectionReader, owner: string): Promise<readonly FoundDeadline[]> {
  const own = { column: 'owner', is: '=', value: owner } as const;
  const led = await listAll(projections, 'assignment', [{ column: 'lead', is: '=', value: owner }]);
  const appeals = await inParts(
    led.map(({ case_id: id }) => id),
    (part) => listAll(projections, 'appeal', [{ column: 'case_id', in: part }]),
  );
  return [
    ...(await listAll(projections, 'subject_order', [own])).map(deadlineOfOrder),
    ...(await listAll(projections, 'follow_up', [own])).map(deadlineOfFollowUp),
    ...appeals.flatMap(deadlineOfAppeal),
    ...(await listAll(projections, 'proposal', [own])).flatMap(deadlineOfProposal),
  ];
}

/** The notices that can tell of changes to the deadlines. */
async function noticesOf(
  projections: ProjectionReader,
  deadlines: readonly FoundDeadline[],
): Promise<readonly ProjectionRow<'notice'>[]> {
  const cases = deadlines.flatMap(({ caseId }) => (caseId === null ? [] : [caseId]));
  const ofNone = deadlines.some(({ caseId }) => caseId === null);
  const office = ofNone
    ? await listAll(projections, 'notice', [{ column: 'case_id', is: '=', value: null }])
    : [];
  const ofThem = await inParts(cases, (part) =>
    listAll(projections, 'notice', [{ column: 'case_id', in: part }]),
  );
  return [...ofThem, ...office];
}

/**
 * What is due of an owner: orders, follow-ups, replies to proposals that the owner follows up, and appeals in cases that
 * the owner leads. What is over stays for thirty days after its day. Made of what is recorded and of the day alone: the
 * same gives the same.
 */
export async function readDeadlines(
  { store, settings, clock }: OfficeDeps,
  { owner }: { readonly owner: string },
): Promise<Result<OwnerDeadlines>> {
  const earliest = addDays(dayInZone(settings.time_zone, clock()), -cancelledDays);
  return store.read(async (tx) => {
    const shown = (await found(tx.projections, owner)).filter(
      ({ state, dueOn }) => state !== 'over' || dueOn >= earliest,
    );
    const notices = await noticesOf(tx.projections, shown);
    const deadlines = shown.map(({ isChangedBy, ...deadline }) => {
      const changes = notices.filter(isChangedBy);
      const changedAt = Math.max(0, ...changes.map(({ at }) => at));
      return { ...deadline, changedAt, revision: Math.max(0, changes.length - 1) };
    });
    const sorted = deadlines.sort((a, b) => byCodeUnit(a.dueOn, b.dueOn) || a.entry - b.entry);
    return ok({ owner, source: await trailSource(tx), deadlines: sorted });
  });
}
