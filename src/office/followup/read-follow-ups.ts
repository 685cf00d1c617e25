import type { Json } from '../../domain/canonical-json.js';
import { ok, type Result } from '../../domain/result.js';
import { readState } from '../case-state.js';
import type { Actor, OfficeDeps } from '../deps.js';
import { listAll } from '../list-all.js';
import { openCommitments } from '../personal.js';
import { plain } from '../plain.js';
import type { StoredEntry } from '../ports.js';

import { followUpChecked, type FollowUpRow } from './standing-follow-up.js';

/** One entry, personal values opened: `{ value }` or `{ hidden: erased | withheld }`. */
export interface FollowUpEntry {
  readonly seq: number;
  readonly time: number;
  readonly actor: Actor;
  readonly body: Json;
}

export interface FollowUpView {
  readonly row: FollowUpRow;
  readonly planned: FollowUpEntry;
  readonly checks: readonly FollowUpEntry[];
}

/** The follow-ups of a case and its urgings, in the order of the trail. */
export const readFollowUps = (
  deps: OfficeDeps,
  { caseId, personal }: { readonly caseId: string; readonly personal: boolean },
): Promise<
  Result<{ readonly followUps: readonly FollowUpView[]; readonly urgings: readonly FollowUpEntry[] }>
> =>
  deps.store.read(async (tx) => {
    const found = await readState(tx.trail, caseId);
    if (!found.ok) return found;
    const { entries } = found.value;
    const values = personal ? await tx.personal.valuesOf(caseId) : null;
    const shown = ({ seq, entry: { time, actor, body } }: StoredEntry): FollowUpEntry => ({
      seq,
      time,
      actor,
      body: openCommitments(plain(body), values),
    });
    const rows = await listAll(tx.projections, 'follow_up', [{ column: 'case_id', is: '=', value: caseId }]);
    const followUps = rows.flatMap((row): FollowUpView[] => {
      const planned = entries.find(({ seq }) => seq === row.follow_up_seq);
      const checks = entries.filter((stored) => followUpChecked(stored) === row.follow_up_seq);
      return planned ? [{ row, planned: shown(planned), checks: checks.map(shown) }] : [];
    });
    return ok({ followUps, urgings: entries.filter(({ entry }) => entry.kind === 'urging').map(shown) });
  });
