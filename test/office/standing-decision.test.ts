import { expect, it } from 'vitest';
import type { EntryKind, JsonObject } from '../../src/domain/entry.js';
import type { StoredEntry } from '../../src/office/ports.js';
import { decisionChange } from '../../src/office/standing-decision.js';
import { orderChanges, type OrderRow } from '../../src/office/standing-order.js';

const sealed = { path: '1/x', commitment: '0'.repeat(64) };

const stored = (seq: number, kind: EntryKind, body: JsonObject): StoredEntry => ({
  seq,
  leaf: '0'.repeat(64),
  bytes: new Uint8Array(),
  entry: {
    format: 'gradus/entry/1',
    kind,
    time: 0,
    actor: { id: 'clerk-1', authenticated: true },
    case: 'c-1',
    case_seq: 1,
    prev: null,
    idempotency: null,
    body,
  },
});

/** Bodies as they were before rules files said anything of appeals. */
const decision = stored(5, 'decision_recorded', {
  subject: 'town',
  ref: 'u-1',
  act: null,
  recommendation: 4,
  response: 'note',
  above_first: true,
  departure: 'none',
  exempted: false,
  facts_confirmed: true,
  reasons: sealed,
  cannot_establish: {},
  second_person: null,
  officers: [],
  requires: [],
  decided_on: '2022-07-10',
  appeal_until: '2022-08-10',
  conduct_from: null,
  facts: {},
});
const lodged = stored(6, 'appeal_lodged', {
  subject: 'town',
  decision: 5,
  lodged_on: '2022-07-11',
  statement: null,
});
const upheld = stored(7, 'appeal_decided', {
  subject: 'town',
  appeal: 6,
  decision: 5,
  result: 'upheld',
  reasons: sealed,
});

it('entries of earlier releases make the rows that they made: everything suspended, and counted once upheld', () => {
  const made = decisionChange(decision, () => null)?.row ?? null;
  expect(made).toMatchObject({ first_decided_on: '2022-07-10', recommendation_seq: 4, suspends: [] });
  const heard = decisionChange(lodged, () => made)?.row ?? null;
  expect(heard).toMatchObject({ under_appeal: true, suspends: ['order', 'history'] });
  const final = { under_appeal: false, suspends: [], final: true, appeal_until: null };
  expect(decisionChange(upheld, () => heard)?.row).toMatchObject(final);
  const order = { order_seq: 8, decision_seq: 5, due_on: '2022-07-12', state: 'open' } as OrderRow;
  expect(orderChanges(upheld, [order])).toEqual([{ ...order, ...final }]);
  // One that took the place of a decision under appeal left its orders as they were.
  expect(orderChanges(decision, [{ ...order, subject: 'town', under_appeal: true }])).toEqual([]);
});
