import type { Json } from '../domain/canonical-json.js';
import { ok, type Result } from '../domain/result.js';
import { readState } from './case-state.js';
import type { Actor, OfficeDeps } from './deps.js';
import { openCommitments } from './personal.js';
import { plain } from './plain.js';
import type { StoredEntry } from './ports.js';
import { readOrderRows } from './read-order-rows.js';
import type { OrderRow } from './standing-order.js';

/** One of its entries, personal values opened: `{ value }` or `{ hidden: erased | withheld }`. */
export interface OrderEntry {
  readonly seq: number;
  readonly time: number;
  readonly actor: Actor;
  readonly body: Json;
}

export interface OrderView {
  readonly row: OrderRow;
  readonly issued: OrderEntry;
  readonly rectifications: readonly OrderEntry[];
  readonly verifications: readonly OrderEntry[];
}

const orderOf = ({ seq, entry }: StoredEntry): unknown =>
  entry.kind === 'order_issued' ? seq : entry.body['order'];

/** The orders of a case with what was done and found about each, in the order of the trail. */
export const readOrders = (
  deps: OfficeDeps,
  { caseId, personal }: { readonly caseId: string; readonly personal: boolean },
): Promise<Result<readonly OrderView[]>> =>
  deps.store.read(async (tx) => {
    const found = await readState(tx.trail, caseId);
    if (!found.ok) return found;
    const values = personal ? await tx.personal.valuesOf(caseId) : null;
    const shown = ({ seq, entry: { time, actor, body } }: StoredEntry): OrderEntry => ({
      seq,
      time,
      actor,
      body: openCommitments(plain(body), values),
    });
    const rows = await readOrderRows(tx.projections, { column: 'case_id', is: '=', value: caseId });
    const views = rows.flatMap((row): OrderView[] => {
      const own = found.value.entries.filter((stored) => orderOf(stored) === row.order_seq);
      const ofKind = (kind: string) => own.filter(({ entry }) => entry.kind === kind).map(shown);
      const [issued] = ofKind('order_issued');
      if (!issued) return [];
      const rectifications = ofKind('rectification_reported');
      return [{ row, issued, rectifications, verifications: ofKind('verification_done') }];
    });
    return ok(views);
  });
