import { byCodeUnit } from '../domain/identifiers.js';
import type { Past, Prior } from './history-facts.js';
import type { ProjectionReader, ReadTx } from './ports.js';
import { readOrderRows } from './read-order-rows.js';
import { decisionChange } from './standing-decision.js';
import { type OrderRow, orderChanges } from './standing-order.js';

const page = 1000;

/** All decisions on a register entry that stand now. */
async function readPriors(projections: ProjectionReader, ref: string): Promise<readonly Prior[]> {
  const priors: Prior[] = [];
  for (;;) {
    const after = priors.at(-1);
    const rows = await projections.list('decision', {
      where: [{ column: 'ref', is: '=', value: ref }],
      order: { direction: 'up' },
      ...(after ? { after } : {}),
      limit: page,
    });
    priors.push(...rows);
    if (rows.length < page) return priors;
  }
}

/** What the trail has of a register entry now: the decisions that stand and all orders. */
export const readPast = async (projections: ProjectionReader, ref: string): Promise<Past> => ({
  decisions: await readPriors(projections, ref),
  orders: await readOrderRows(projections, { column: 'ref', is: '=', value: ref }),
});

async function casesOf(projections: ProjectionReader, ref: string): Promise<readonly string[]> {
  const cases: string[] = [];
  let after: Awaited<ReturnType<typeof projections.list<'case_subject'>>>[number] | undefined;
  for (;;) {
    const rows = await projections.list('case_subject', {
      where: [{ column: 'ref', is: '=', value: ref }],
      order: { direction: 'up' },
      ...(after ? { after } : {}),
      limit: page,
    });
    cases.push(...rows.map((row) => row.case_id));
    after = rows.at(-1);
    if (rows.length < page) return [...new Set(cases)].sort(byCodeUnit);
  }
}

/** What the trail had of a register entry when it had `asOf` entries, from the entries themselves. */
export async function pastAsOf(tx: ReadTx, ref: string, asOf: number): Promise<Past> {
  const decisions: Prior[] = [];
  const orders: OrderRow[] = [];
  for (const caseId of await casesOf(tx.projections, ref)) {
    const standing = new Map<string, Prior>();
    const issued = new Map<number, OrderRow>();
    for (const stored of await tx.trail.entriesOfCase(caseId)) {
      if (stored.seq >= asOf) break;
      const change = decisionChange(stored, (subject) => standing.get(subject) ?? null);
      if (change?.row) standing.set(change.subject, change.row);
      else if (change) standing.delete(change.subject);
      for (const row of orderChanges(stored, [...issued.values()])) issued.set(row.order_seq, row);
    }
    decisions.push(...[...standing.values()].filter((row) => row.ref === ref));
    orders.push(...[...issued.values()].filter((row) => row.ref === ref));
  }
  return { decisions, orders };
}
