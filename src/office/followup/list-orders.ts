import { daysBetween } from '../../domain/dates.js';
import type { OrderState } from '../../domain/order.js';
import { problem } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { shownText } from '../../domain/shown.js';
import { dayInZone } from '../../domain/time-zone.js';
import { caseScope } from '../accounts/unit-scope.js';
import { orderStatesUnderWay } from '../case-status.js';
import type { OfficeDeps } from '../deps.js';
import type { Filter, ProjectionReader } from '../ports.js';
import { unitsOfSubjects } from '../register/units-of-subjects.js';
import { mergedRows, rowsOf } from '../rows-of.js';
import type { OrderRow } from '../standing-order.js';

export interface ListOrdersInput {
  /** Left out: those that are under way (open, reported, reopened). */
  readonly state?: OrderState;
  readonly owner?: string;
  /** Due before this day. */
  readonly dueBefore?: string;
  /** The supervised unit: that of the subject by the register, else that of the case. */
  readonly unit?: string;
  /** Only of cases of these units, as `unitScope` says; null or left out: all. */
  readonly units?: readonly string[] | null;
  /** The day that days are counted to; today in the office's zone if left out. */
  readonly on?: string;
  /** That of the page before. */
  readonly cursor?: string;
  /** 1 to 100; 50 if left out. */
  readonly limit?: number;
}

export interface ListedOrder {
  readonly row: OrderRow;
  readonly unit: string | null;
  /** Whole days to the due day; null where it is over, and where nothing is owed any more. */
  readonly daysLeft: number | null;
  /** Whole days since the due day, of what was not reported by then; of a closed one as it was verified. */
  readonly daysOverdue: number | null;
}

/** `cursor` null: there is no further page. */
export interface ListOrdersAnswer {
  readonly on: string;
  readonly orders: readonly ListedOrder[];
  readonly cursor: string | null;
}

type Orders = readonly Filter<'subject_order'>[];

/** Orders that nobody has reported on: the subject is still to act. */
const unreported: readonly OrderState[] = ['open', 'reopened'];

/** What the subject still owes, by its due day and so the overdue first; then what waits for the office or is over. */
function partsOf(state: OrderState | undefined): readonly (readonly OrderState[])[] {
  const states = state === undefined ? orderStatesUnderWay : [state];
  const isOwed = (one: OrderState): boolean => unreported.includes(one);
  return [states.filter(isOwed), states.filter((one) => !isOwed(one))];
}

interface Cursor {
  readonly part: number;
  readonly after: number;
}

function readCursor(text: string | undefined): Cursor | null | undefined {
  if (text === undefined) return null;
  const [, part, after] = /^([01])\.(\d{1,15})$/.exec(text) ?? [];
  return part === undefined || after === undefined ? undefined : { part: Number(part), after: Number(after) };
}

const isBefore = (a: OrderRow, b: OrderRow): boolean =>
  a.due_on === b.due_on ? a.order_seq < b.order_seq : a.due_on < b.due_on;

/** Orders in these states by their due day. Each state is read by the index that it has, however many there are. */
const ordersIn = (
  projections: ProjectionReader,
  states: readonly OrderState[],
  asked: Orders,
  after: OrderRow | null,
): AsyncGenerator<OrderRow> =>
  mergedRows(
    states.map((state) =>
      rowsOf(projections, 'subject_order', {
        where: [{ column: 'state', is: '=', value: state }, ...asked],
        order: { by: 'due_on', direction: 'up' },
        ...(after ? { after } : {}),
      }),
    ),
    isBefore,
  );

const isOwed = ({ state }: OrderRow): boolean => unreported.includes(state);

export function daysOf(row: OrderRow, on: string): Pick<ListedOrder, 'daysLeft' | 'daysOverdue'> {
  if (row.state === 'fallen') return { daysLeft: null, daysOverdue: null };
  if (row.state === 'closed') return { daysLeft: null, daysOverdue: row.days_overdue };
  const left = daysBetween(isOwed(row) ? on : (row.done_on ?? on), row.due_on);
  return left >= 0 ? { daysLeft: left, daysOverdue: null } : { daysLeft: null, daysOverdue: -left };
}

/**
 * Orders across cases, a page at a time: those still to be met by their due day, so that the overdue ones come first,
 * then the others likewise. Days are counted to `on`.
 */
export const listOrders = (deps: OfficeDeps, input: ListOrdersInput): Promise<Result<ListOrdersAnswer>> =>
  deps.store.read(async (tx) => {
    const { state, owner, dueBefore, unit, units = null } = input;
    const cursor = readCursor(input.cursor);
    const before = cursor ? await tx.projections.get('subject_order', { order_seq: cursor.after }) : null;
    if (cursor === undefined || (cursor && !before))
      return fail([problem('office_cursor', { found: shownText(input.cursor ?? '') })]);
    const on = input.on ?? dayInZone(deps.settings.time_zone, deps.clock());
    const limit = Math.min(100, Math.max(1, input.limit ?? 50));
    const asked: Orders = [
      ...(owner === undefined ? [] : [{ column: 'owner', is: '=', value: owner } as const]),
      ...(dueBefore === undefined ? [] : [{ column: 'due_on', is: '<', value: dueBefore } as const]),
    ];
    const unitOf = unitsOfSubjects(tx.projections);
    const isShown = await caseScope(tx.projections, units);
    const orders: ListedOrder[] = [];
    let next: string | null = null;
    for (const [part, states] of partsOf(state).entries()) {
      if (cursor && part < cursor.part) continue;
      const after = cursor?.part === part ? before : null;
      for await (const row of ordersIn(tx.projections, states, asked, after)) {
        const of = await unitOf(row);
        if (unit !== undefined && of !== unit) continue;
        if (!(await isShown(row.case_id))) continue;
        if (orders.length === limit) return ok({ on, orders, cursor: next });
        orders.push({ row, unit: of, ...daysOf(row, on) });
        next = `${part}.${row.order_seq}`;
      }
    }
    return ok({ on, orders, cursor: null });
  });
