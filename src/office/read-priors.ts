import { byCodeUnit } from '../domain/identifiers.js';
import type { Past, Prior } from './history-facts.js';
import type { ProjectionReader, ReadTx } from './ports.js';
import { readOrderRows } from './read-order-rows.js';
import { lineagesAfter, refsOf, type Succession } from './register/lineage.js';
import { refsNow } from './register/read-lineage.js';
import { decisionChange } from './standing-decision.js';
import { type OrderRow, orderChanges } from './standing-order.js';

const page = 1000;

/** All decisions on these register entries that stand now. */
async function readPriors(projections: ProjectionReader, refs: readonly string[]): Promise<readonly Prior[]> {
  const priors: Prior[] = [];
  for (;;) {
    const after = priors.at(-1);
    const rows = await projections.list('decision', {
      where: [{ column: 'ref', in: refs }],
      order: { direction: 'up' },
      ...(after ? { after } : {}),
      limit: page,
    });
    priors.push(...rows);
    if (rows.length < page) return priors;
  }
}

/**
 * What the trail has now of a register entry and of those whose history it carries: the decisions that stand and all
 * orders.
 */
export async function readPast(projections: ProjectionReader, ref: string): Promise<Past> {
  const refs = await refsNow(projections, ref);
  return {
    decisions: await readPriors(projections, refs),
    orders: await readOrderRows(projections, { column: 'ref', in: refs }),
  };
}

async function casesOf(projections: ProjectionReader, refs: readonly string[]): Promise<readonly string[]> {
  const cases: string[] = [];
  let after: Awaited<ReturnType<typeof projections.list<'case_subject'>>>[number] | undefined;
  for (;;) {
    const rows = await projections.list('case_subject', {
      where: [{ column: 'ref', in: refs }],
      order: { direction: 'up' },
      ...(after ? { after } : {}),
      limit: page,
    });
    cases.push(...rows.map((row) => row.case_id));
    after = rows.at(-1);
    if (rows.length < page) return [...new Set(cases)].sort(byCodeUnit);
  }
}

const isOf = (refs: readonly string[], { ref }: { readonly ref: string | null }): boolean =>
  ref !== null && refs.includes(ref);

/**
 * What the trail had of a register entry and of those whose history it carried when it had `asOf` entries, from the
 * entries themselves. `successions`: all merges and splits of the trail, in its order.
 */
export async function pastAsOf(
  tx: ReadTx,
  ref: string,
  asOf: number,
  successions: readonly Succession[],
): Promise<Past> {
  const refs = refsOf(ref, lineagesAfter(successions.filter(({ entry }) => entry < asOf)));
  const decisions: Prior[] = [];
  const orders: OrderRow[] = [];
  for (const caseId of await casesOf(tx.projections, refs)) {
    const standing = new Map<string, Prior>();
    const issued = new Map<number, OrderRow>();
    for (const stored of await tx.trail.entriesOfCase(caseId)) {
      if (stored.seq >= asOf) break;
      const change = decisionChange(stored, (subject) => standing.get(subject) ?? null);
      if (change?.row) standing.set(change.subject, change.row);
      else if (change) standing.delete(change.subject);
      for (const row of orderChanges(stored, [...issued.values()])) issued.set(row.order_seq, row);
    }
    decisions.push(...[...standing.values()].filter((row) => isOf(refs, row)));
    orders.push(...[...issued.values()].filter((row) => isOf(refs, row)));
  }
  return { decisions, orders };
}
