import type { JsonObject } from '../../../src/domain/entry.js';
import type { StoredEntry } from '../../../src/office/ports.js';

const text = (body: JsonObject, key: string): string | null => {
  const value = body[key];
  return typeof value === 'string' ? value : null;
};
const object = (value: unknown): JsonObject =>
  typeof value === 'object' && value !== null ? { ...value } : {};
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const texts = (value: unknown): readonly string[] => list(value).map(String);

/** Shanghai, eight hours ahead all year. */
const dayOf = (time: number): string => new Date(time + 8 * 3_600_000).toISOString().slice(0, 10);

export interface CountedDecision {
  readonly entry: number;
  readonly key: string;
  readonly ref: string | null;
  readonly decider: string;
  readonly response: string | null;
  readonly departure: string;
  readonly aboveFirst: boolean;
  readonly decisive: readonly string[];
  reversed: boolean;
}

export interface CountedSubject {
  readonly key: string;
  readonly caseId: string;
  readonly unit: string | null;
  readonly foundOn: string;
  facts: JsonObject;
  outcome: string | null;
  decisive: readonly string[];
  respondedOn: string | null;
  standing: CountedDecision | null;
  /** The entry of its latest recommendation, and that by which a decision last fell. */
  made: number;
  fell: number;
  /** Somebody closed the case, and nothing has come up in it since. */
  closed: boolean;
}

/** What puts a case to work again that was closed, of whichever of its subjects it is. */
const comesUp = ({ kind, body }: StoredEntry['entry']): boolean =>
  ['recommendation_made', 'order_issued', 'follow_up_planned', 'appeal_lodged'].includes(kind) ||
  (kind === 'appeal_decided' && body['result'] === 'set_aside') ||
  (kind === 'verification_done' && body['result'] !== 'corrected') ||
  (kind === 'follow_up_checked' && body['result'] === 'not_held');

export interface CountedOrder {
  readonly dueOn: string;
  readonly decision: number;
  readonly unit: string | null;
  readonly stage: string | null;
  readonly key: string;
  state: string;
  outcome: string | null;
  fallen: boolean;
}

/** What somebody has who goes through the entries of a trail with a pencil, with none of the office's code. */
export function recountYear(entries: readonly StoredEntry[]) {
  const subjects = new Map<string, CountedSubject>();
  const ofCase = new Map<string, readonly CountedSubject[]>();
  const decisions: CountedDecision[] = [];
  const orders = new Map<number, CountedOrder>();
  const followUps = new Map<number, { readonly key: string; dueOn: string; open: boolean }>();
  for (const { seq, entry } of entries) {
    const { kind, body, case: caseId } = entry;
    const at = subjects.get(`${caseId}/${text(body, 'subject')}`);
    if (kind === 'case_submitted')
      for (const one of list(body['subjects']).map(object)) {
        const key = `${caseId}/${text(one, 'id')}`;
        const unit = text(one, 'ref') ?? text(body, 'unit');
        const subject: CountedSubject = {
          key,
          caseId: String(caseId),
          unit,
          foundOn: String(body['found_on']),
          facts: { ...object(body['facts']), ...object(one['facts']) },
          outcome: null,
          decisive: [],
          respondedOn: null,
          standing: null,
          made: -1,
          fell: -1,
          closed: false,
        };
        subjects.set(key, subject);
        ofCase.set(String(caseId), [...(ofCase.get(String(caseId)) ?? []), subject]);
      }
    if (kind === 'case_closed' || comesUp(entry))
      for (const one of ofCase.get(String(caseId)) ?? []) one.closed = kind === 'case_closed';
    if (kind === 'follow_up_planned' && at)
      followUps.set(seq, { key: at.key, dueOn: String(body['due_on']), open: true });
    const checked = followUps.get(Number(body['follow_up']));
    if (kind === 'follow_up_checked' && checked) checked.open = text(body, 'result') !== 'held';
    const order = orders.get(Number(body['order']));
    if (kind === 'rectification_reported' && order) order.state = 'reported';
    if (kind === 'verification_done' && order) {
      order.state = text(body, 'result') === 'corrected' ? 'closed' : 'reopened';
      order.outcome = text(body, 'outcome');
    }
    if (!at) continue;
    if (kind === 'recommendation_made') {
      at.made = seq;
      at.outcome = text(body, 'outcome');
      at.decisive = texts(body['decisive']);
    }
    if (kind === 'decision_recorded' || kind === 'order_issued' || kind === 'urging')
      at.respondedOn ??= dayOf(entry.time);
    if (kind === 'decision_recorded') {
      at.standing = {
        entry: seq,
        key: at.key,
        ref: text(body, 'ref'),
        decider: entry.actor.id,
        response: text(body, 'response'),
        departure: String(body['departure']),
        aboveFirst: body['above_first'] === true,
        decisive: at.decisive,
        reversed: false,
      };
      decisions.push(at.standing);
    }
    if (kind === 'order_issued')
      orders.set(seq, {
        dueOn: String(body['due_on']),
        decision: Number(body['decision']),
        unit: at.unit,
        stage: text(at.facts, 'duty_stage'),
        key: at.key,
        state: 'open',
        outcome: null,
        fallen: false,
      });
    if (kind === 'appeal_decided' && text(body, 'result') === 'set_aside') {
      if (at.standing) at.standing.reversed = true;
      at.standing = null;
      at.fell = seq;
      for (const one of orders.values()) if (one.key === at.key) one.fallen = true;
    }
  }
  return { subjects: [...subjects.values()], decisions, orders: [...orders.values()], followUps };
}
