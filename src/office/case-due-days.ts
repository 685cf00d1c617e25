import { followUpStatesUnderWay, orderStatesUnderWay } from './case-status.js';
import { listAll } from './list-all.js';
import type { ProjectionReader } from './ports.js';
import { readOrderRows } from './read-order-rows.js';

/** For each of these cases in which an order or a follow-up is under way, the earliest day by which one is due. */
export async function caseDueDays(
  projections: ProjectionReader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const ofCases = { column: 'case_id', in: ids } as const;
  const orders = await readOrderRows(projections, ofCases, {
    column: 'state',
    in: [...orderStatesUnderWay],
  });
  const followUps = await listAll(projections, 'follow_up', [
    ofCases,
    { column: 'state', in: [...followUpStatesUnderWay] },
  ]);
  const due = new Map<string, string>();
  for (const { case_id: id, due_on: day } of [...orders, ...followUps]) {
    const found = due.get(id);
    if (found === undefined || day < found) due.set(id, day);
  }
  return due;
}
