import type { JsonObject } from '../../src/domain/entry.js';
import type { StoredEntry } from '../../src/office/ports.js';

/** What a day comes to when somebody goes through the entries with a pencil: `case/subject@entry`, sorted, by section. */
export type Recount = Readonly<Record<string, readonly string[]>>;

interface Subject {
  readonly caseId: string;
  readonly id: string;
  readonly ref: string | null;
  readonly kind: string | null;
  readonly caseUnit: string | null;
  facts: JsonObject;
  submitted: number;
  made: number | null;
  proposed: number | null;
  correcting: number | null;
  asks: number;
  decidedOn: number | null;
}

interface Owed {
  /** Of an order: the appeals under way that suspend it. */
  suspended?: Set<number>;
  readonly caseId: string;
  readonly subject: string;
  due: string | null;
  state: string;
}

/** What ends that a correction waits for a second person. */
const overtaking: ReadonlySet<string> = new Set([
  'recommendation_made',
  'decision_recorded',
  'appeal_lodged',
  'appeal_decided',
  'correction',
]);

const text = (body: JsonObject, key: string): string | null => {
  const value = body[key];
  return typeof value === 'string' ? value : null;
};
const number = (body: JsonObject, key: string): number => Number(body[key]);
const object = (value: unknown): JsonObject =>
  typeof value === 'object' && value !== null ? { ...value } : {};
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The calendar of Shanghai, eight hours ahead all year in these years. */
const dayOf = (time: number): string => new Date(time + 8 * 3_600_000).toISOString().slice(0, 10);
const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Recounts a day from the entries of a trail alone, with none of the office's code. */
export function recountDay(
  entries: readonly StoredEntry[],
  on: string,
  axes: { readonly stage: string; readonly party: string },
): Recount {
  const subjects = new Map<string, Subject>();
  const orders = new Map<number, Owed>();
  const looks = new Map<number, Owed>();
  const replies = new Map<number, Owed>();
  const appeals = new Map<number, Owed & { readonly decision: number }>();
  const untold = new Map<number, { readonly key: string; left: number }>();
  const orderOf = new Map<number, number>();
  const register = new Map<string, { readonly kind: string | null; readonly unit: string | null }>();
  const found: Record<string, string[]> = {};
  const put = (section: string, line: string): void => {
    found[section] = [...(found[section] ?? []), line];
  };
  let latest = '';
  for (const { seq, entry } of entries) {
    if (dayOf(entry.time) > latest) latest = dayOf(entry.time);
    if (latest > on) break;
    const isToday = latest === on;
    const { kind, body, case: caseId } = entry;
    const id = text(body, 'subject') ?? '';
    const key = `${caseId}/${id}`;
    const at = subjects.get(key);
    if (at && overtaking.has(kind)) at.correcting = null;
    if (kind === 'case_submitted') {
      for (const one of list(body['subjects']).map(object)) {
        const name = String(one['id']);
        subjects.set(`${caseId}/${name}`, {
          caseId: String(caseId),
          id: name,
          ref: text(one, 'ref'),
          kind: text(one, 'kind'),
          caseUnit: text(body, 'unit'),
          facts: { ...object(body['facts']), ...object(one['facts']) },
          submitted: seq,
          made: null,
          proposed: null,
          correcting: null,
          asks: 0,
          decidedOn: null,
        });
        if (isToday) put('new', `${caseId}/${name}@${seq}`);
      }
    } else if (kind === 'recommendation_made' && at) {
      const values = Object.entries(object(body['facts'])).map(([name, fact]) => [
        name,
        object(fact)['value'] ?? null,
      ]);
      at.facts = Object.fromEntries(values);
      at.made = seq;
      at.proposed = null;
      at.asks = list(body['asks']).length;
      if (isToday) {
        found['repeats'] = (found['repeats'] ?? []).filter((line) => !line.startsWith(`${key}@`));
        for (const [fact, one] of Object.entries(object(body['history']))) {
          const value = object(one)['value'];
          if (typeof value === 'number' && value > 0)
            put('repeats', `${key}@${seq} ${fact} ${list(object(one)['cases']).join()}`);
        }
      }
    } else if (kind === 'decision_proposed' && at) {
      at.proposed = seq;
    } else if (kind === 'correction_proposed' && at) {
      at.correcting = seq;
    } else if (kind === 'seconding' && at) {
      if (at.proposed === body['proposal']) at.proposed = null;
      if (at.correcting === body['proposal']) at.correcting = null;
    } else if (kind === 'decision_recorded' && at) {
      at.proposed = null;
      at.decidedOn = number(body, 'recommendation');
      for (const [one, appeal] of appeals)
        if (appeal.caseId === caseId && appeal.subject === id) appeals.delete(one);
      if (!isToday) continue;
      put('decided', `${key}@${seq}`);
      if (body['departure'] !== 'none') put('departures', `${key}@${seq} ${body['departure']}`);
    } else if (kind === 'order_issued') {
      const due = text(body, 'due_on');
      orders.set(seq, { caseId: String(caseId), subject: id, due, state: 'open', suspended: new Set() });
      orderOf.set(seq, number(body, 'decision'));
    } else if (kind === 'rectification_reported') {
      const order = orders.get(number(body, 'order'));
      if (order) order.state = 'reported';
    } else if (kind === 'verification_done') {
      const order = orders.get(number(body, 'order'));
      if (order && body['result'] === 'corrected') order.state = 'closed';
      else if (order && body['reopened'] === true) order.state = 'reopened';
      if (isToday && body['result'] === 'corrected') put('corrected', `${key}@${seq} ${body['order']}`);
      if (isToday && body['reopened'] === true) put('reopened', `${key}@${seq} ${body['order']}`);
    } else if (kind === 'follow_up_planned') {
      looks.set(seq, { caseId: String(caseId), subject: id, due: text(body, 'due_on'), state: 'open' });
    } else if (kind === 'follow_up_checked') {
      const look = looks.get(number(body, 'follow_up'));
      if (look) look.state = String(body['result']);
      if (look) look.due = text(body, 'continue_until') ?? look.due;
      if (isToday && body['result'] === 'held') put('held', `${key}@${seq} ${body['follow_up']}`);
      if (isToday && body['result'] === 'not_held') put('reopened', `${key}@${seq} ${body['follow_up']}`);
    } else if (kind === 'appeal_lodged') {
      const decision = number(body, 'decision');
      for (const [order, of] of orderOf)
        if (of === decision && list(body['suspends'] ?? ['order']).includes('order'))
          orders.get(order)?.suspended?.add(seq);
      appeals.set(seq, {
        caseId: String(caseId),
        subject: id,
        due: text(body, 'due_on'),
        state: 'open',
        decision,
      });
    } else if (kind === 'appeal_decided' || kind === 'correction') {
      if (kind === 'appeal_decided') {
        appeals.delete(number(body, 'appeal'));
        for (const { suspended } of orders.values()) suspended?.delete(number(body, 'appeal'));
      }
      const effect = body['effect'] ?? body['result'];
      if (effect === 'set_aside' && at) {
        at.decidedOn = null;
        for (const [order, decision] of orderOf)
          if (decision === number(body, 'decision')) orders.delete(order);
      }
      if (effect !== 'upheld') untold.set(seq, { key, left: list(body['tell']).length });
    } else if (kind === 'correction_told') {
      const one = untold.get(number(body, 'correction'));
      if (one) one.left -= list(body['told']).length;
    } else if (kind === 'proposal_followed') {
      if (body['what'] === 'issued')
        replies.set(number(body, 'proposal'), {
          caseId: '',
          subject: '',
          due: text(body, 'reply_due_on'),
          state: 'open',
        });
      else if (body['what'] === 'replied') replies.delete(number(body, 'proposal'));
    } else if (kind === 'case_closed' && isToday) {
      for (const one of subjects.values())
        if (one.caseId === caseId) put('closed', `${caseId}/${one.id}@${seq}`);
    } else if (kind === 'commendation' && isToday) put('commendations', `${body['ref']}@${seq}`);
    else if (kind === 'subject_registered')
      register.set(String(body['ref']), { kind: text(body, 'kind'), unit: text(body, 'unit') });
  }
  for (const [key, { correcting }] of subjects)
    if (correcting !== null) put('secondings', `${key}@${correcting}`);
  for (const [key, { submitted, made, proposed, asks, decidedOn }] of subjects)
    if (proposed !== null) put('secondings', `${key}@${proposed}`);
    else if (decidedOn === null || (made !== null && decidedOn < made))
      put(made === null ? 'evaluations' : asks > 0 ? 'facts' : 'decisions', `${key}@${made ?? submitted}`);
  const owe = (section: string, owed: ReadonlyMap<number, Owed>, states: readonly string[]): void => {
    for (const [seq, { caseId, subject, due, state, suspended }] of owed) {
      if ((suspended?.size ?? 0) > 0) continue;
      if (due === null || due > on || !states.includes(state)) continue;
      const line = caseId === '' ? `${seq}` : `${caseId}/${subject}@${seq}`;
      if (due === on) put(section, line);
      else put(`late_${section}`, `${line} ${days(due, on)}`);
    }
  };
  owe('orders', orders, ['open', 'reopened']);
  owe('follow_ups', looks, ['open', 'not_held', 'continue']);
  owe('appeals', appeals, ['open']);
  owe('replies', replies, ['open']);
  for (const [seq, { caseId, subject, state, suspended }] of orders)
    if (state === 'reported' && suspended?.size === 0) put('verifications', `${caseId}/${subject}@${seq}`);
  for (const [seq, { key, left }] of untold) if (left > 0) put('corrections', `${key}@${seq}`);
  const unitOf = ({ ref, kind, caseUnit }: Subject): string | null => {
    const row = ref === null ? undefined : register.get(ref);
    if (row?.unit) return row.unit;
    return ref !== null && (row?.kind ?? kind ?? 'organisation') === 'organisation' ? ref : caseUnit;
  };
  // What each line is counted under, so that the groups can be compared as well.
  for (const section of Object.keys(found).filter((name) => name !== 'repeats')) {
    for (const line of found[section] ?? []) {
      const at = subjects.get(line.split('@')[0] ?? '');
      if (!at) continue;
      put(`${section} by unit`, `${unitOf(at)} ${at.caseId}/${at.id}`);
      put(`${section} by stage`, `${at.facts[axes.stage] ?? null} ${at.caseId}/${at.id}`);
      put(`${section} by party`, `${at.facts[axes.party] ?? null} ${at.caseId}/${at.id}`);
    }
  }
  return Object.fromEntries(
    Object.entries(found)
      .filter(([, lines]) => lines.length > 0)
      .map(([section, lines]) => [section, [...lines].sort()]),
  );
}
