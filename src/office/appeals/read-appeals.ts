import type { Json } from '../../domain/canonical-json.js';
import { ok, type Result } from '../../domain/result.js';
import { readState } from '../case-state.js';
import type { Actor, OfficeDeps } from '../deps.js';
import { listAll } from '../list-all.js';
import { openCommitments } from '../personal.js';
import { plain } from '../plain.js';
import type { StoredEntry } from '../ports.js';
import type { ProjectionRow } from '../projections.js';

/** One entry, personal values opened: `{ value }` or `{ hidden: erased | withheld }`. */
export interface AppealEntry {
  readonly seq: number;
  readonly kind: string;
  readonly time: number;
  readonly actor: Actor;
  readonly body: Json;
}

export interface AppealView {
  readonly row: ProjectionRow<'appeal'>;
  readonly lodged: AppealEntry;
  /** Its outcome, or the milder decision that overtook it; null while it is under way. */
  readonly ended: AppealEntry | null;
}

export interface ReversalView {
  readonly row: ProjectionRow<'reversal'>;
  /** The correction, or the outcome of the appeal. */
  readonly changed: AppealEntry;
  /** That its readers were told. */
  readonly told: readonly AppealEntry[];
}

/** The appeals of a case, and the decisions that an appeal or a correction changed, in the order of the trail. */
export const readAppeals = (
  deps: OfficeDeps,
  { caseId, personal }: { readonly caseId: string; readonly personal: boolean },
): Promise<
  Result<{ readonly appeals: readonly AppealView[]; readonly reversals: readonly ReversalView[] }>
> =>
  deps.store.read(async (tx) => {
    const found = await readState(tx.trail, caseId);
    if (!found.ok) return found;
    const { entries } = found.value;
    const values = personal ? await tx.personal.valuesOf(caseId) : null;
    const shown = ({ seq, entry: { kind, time, actor, body } }: StoredEntry): AppealEntry => ({
      seq,
      kind,
      time,
      actor,
      body: openCommitments(plain(body), values),
    });
    const entryIn = (seq: number | null): AppealEntry | null => {
      const stored = entries.find((each) => each.seq === seq);
      return stored ? shown(stored) : null;
    };
    const ofCase = [{ column: 'case_id', is: '=', value: caseId }] as const;
    const appeals = (await listAll(tx.projections, 'appeal', ofCase)).flatMap((row): AppealView[] => {
      const lodged = entryIn(row.appeal_seq);
      return lodged ? [{ row, lodged, ended: entryIn(row.ended_seq) }] : [];
    });
    const reversals = (await listAll(tx.projections, 'reversal', ofCase)).flatMap((row): ReversalView[] => {
      const changed = entryIn(row.reversal_seq);
      const told = entries.filter(
        ({ entry }) => entry.kind === 'correction_told' && entry.body['correction'] === row.reversal_seq,
      );
      return changed ? [{ row, changed, told: told.map(shown) }] : [];
    });
    return ok({ appeals, reversals });
  });
