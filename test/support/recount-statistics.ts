import { daysBetween } from '../../src/domain/dates.js';
import { ok } from '../../src/domain/result.js';
import { dayInZone } from '../../src/domain/time-zone.js';
import type { OfficeDeps } from '../../src/office/deps.js';
import type { StoredEntry } from '../../src/office/ports.js';
import { valueIn } from './results.js';

type Body = Readonly<Record<string, unknown>>;

/** Everything about one subject of a case, as its entries say it. */
interface Subject {
  readonly key: string;
  readonly kind: unknown;
  readonly foundOn: string;
  readonly entries: StoredEntry[];
}

export interface RecountedDecision {
  readonly key: string;
  readonly entry: number;
  readonly body: Body;
  readonly ref: unknown;
  readonly kind: unknown;
  readonly facts: Body;
  readonly actor: string;
  readonly decisive: readonly string[];
  /** What took it back; varied ones are none of this course. */
  readonly fellBy: string | null;
}

export interface Recount {
  /** Days to the first response by subject; null: none yet. */
  readonly waits: ReadonlyMap<string, number | null>;
  readonly decisions: readonly RecountedDecision[];
  /** Orders by entry, with what they came to. */
  readonly orders: ReadonlyMap<
    number,
    { readonly due: string; readonly checks: readonly Body[]; readonly fell: boolean }
  >;
  readonly size: number;
}

const object = (value: unknown): Body => Object(value);
const keyOf = (caseId: string | null, subject: unknown): string => `${caseId} ${subject}`;

async function allEntries({ store }: OfficeDeps): Promise<readonly StoredEntry[]> {
  return valueIn(
    await store.read(async ({ trail }) => {
      const entries: StoredEntry[] = [];
      for (;;) {
        const page = await trail.entries({ from: entries.length, limit: 1000 });
        entries.push(...page);
        if (page.length < 1000) return ok(entries);
      }
    }),
  );
}

function subjectsIn(entries: readonly StoredEntry[]): ReadonlyMap<string, Subject> {
  const subjects = new Map<string, Subject>();
  for (const stored of entries) {
    const { kind, case: caseId, body } = stored.entry;
    if (kind === 'case_submitted')
      for (const one of body['subjects'] as readonly Body[]) {
        const key = keyOf(caseId, one['id']);
        subjects.set(key, { key, kind: one['kind'], foundOn: String(body['found_on']), entries: [] });
      }
    else subjects.get(keyOf(caseId, body['subject']))?.entries.push(stored);
  }
  return subjects;
}

function decisionsOf({ key, kind, entries }: Subject): readonly RecountedDecision[] {
  return entries.flatMap(({ seq, entry }): readonly RecountedDecision[] => {
    if (entry.kind !== 'decision_recorded') return [];
    const made = object(entries.find((one) => one.seq === entry.body['recommendation'])?.entry.body);
    const fell = entries.find(
      (one) =>
        one.entry.body['decision'] === seq &&
        ((one.entry.kind === 'appeal_decided' && one.entry.body['result'] === 'set_aside') ||
          (one.entry.kind === 'correction' && one.entry.body['effect'] === 'set_aside')),
    );
    const facts = Object.entries(object(made['facts'])).map(([name, record]) => [
      name,
      object(record)['value'],
    ]);
    return [
      {
        ...{ key, kind, entry: seq, body: entry.body, actor: entry.actor.id },
        ref: made['ref'],
        facts: Object.fromEntries(facts.filter(([, value]) => value !== null)),
        decisive: made['decisive'] as readonly string[],
        fellBy: fell ? (fell.entry.kind === 'correction' ? 'correction' : 'appeal') : null,
      },
    ];
  });
}

/** What statistics are made of, counted from the entries alone and by nothing that the office counts with. */
export async function recount(office: OfficeDeps): Promise<Recount> {
  const entries = await allEntries(office);
  const subjects = [...subjectsIn(entries).values()];
  const decisions = subjects.flatMap(decisionsOf);
  const fallen = new Set(decisions.filter(({ fellBy }) => fellBy !== null).map(({ entry }) => entry));
  const waits = subjects.map(({ key, foundOn, entries: own }): [string, number | null] => {
    const first = own.find(({ entry }) =>
      ['decision_recorded', 'order_issued', 'urging'].includes(entry.kind),
    );
    if (!first) return [key, null];
    return [key, daysBetween(foundOn, dayInZone(office.settings.time_zone, first.entry.time))];
  });
  const orders = entries.flatMap(({ seq, entry }) => {
    if (entry.kind !== 'order_issued') return [];
    const checks = entries
      .filter((one) => one.entry.kind === 'verification_done' && one.entry.body['order'] === seq)
      .map((one) => one.entry.body);
    const fell = fallen.has(Number(entry.body['decision']));
    return [[seq, { due: String(entry.body['due_on']), checks, fell }] as const];
  });
  return { waits: new Map(waits), decisions, orders: new Map(orders), size: entries.length };
}
