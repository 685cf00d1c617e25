import { describe, expect, it } from 'vitest';
import { letterDeadline } from '../../../src/office/letters/letter-deadline.js';
import type { OrderBody } from '../../../src/office/order-body.js';

const order = (within: string | null, dueOn: string, immediate = false) =>
  letterDeadline({ immediate, due_on: dueOn, within, issued_on: '2022-07-11' } as OrderBody);

describe('the deadline of a letter', () => {
  it.each([
    ['immediate', '2022-07-11', true, { kind: 'immediate' }],
    ['3 working_days', '2022-07-14', false, { kind: 'by', by: '2022-07-14', working_days: 3 }],
    ['P1W', '2022-07-18', false, { kind: 'by', by: '2022-07-18', days: 7 }],
    // Five days end on a Saturday, and so the order is due on Monday.
    ['P5D', '2022-07-18', false, { kind: 'by', by: '2022-07-18' }],
    ['P1M', '2022-08-11', false, { kind: 'by', by: '2022-08-11' }],
    [null, '2022-07-20', false, { kind: 'by', by: '2022-07-20' }],
  ] as const)('of %s due on %s says so', (within, dueOn, immediate, expected) => {
    expect(order(within, dueOn, immediate)).toEqual(expected);
  });
});
