import { problem } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { shownText } from '../../domain/shown.js';
import type { OfficeDeps } from '../deps.js';
import { type Opened, openedIn } from '../personal.js';
import type { Filter } from '../ports.js';
import { refsNow } from '../register/read-lineage.js';
import { commendationBodySchema } from './proposal-body.js';

export interface ReadCommendationsInput {
  /** Of this unit or person alone, merges of the register followed. */
  readonly ref?: string;
  readonly cursor?: string;
  /** 1 to 100; 50 if left out. */
  readonly limit?: number;
  readonly personal: boolean;
}

export interface CommendationView {
  readonly entry: number;
  readonly ref: string;
  readonly caseId: string | null;
  readonly on: string;
  readonly what: Opened | null;
}

/** Commendations, the latest recorded first, a page at a time. */
export const readCommendations = (
  deps: OfficeDeps,
  { ref, cursor, limit = 50, personal }: ReadCommendationsInput,
): Promise<Result<{ readonly commendations: readonly CommendationView[]; readonly cursor: string | null }>> =>
  deps.store.read(async (tx) => {
    if (cursor !== undefined && !/^\d{1,15}$/.test(cursor))
      return fail([problem('office_cursor', { found: shownText(cursor) })]);
    const refs = ref === undefined ? undefined : await refsNow(tx.projections, ref);
    const where: Filter<'commendation'>[] = [
      ...(refs ? [{ column: 'ref', in: refs } as const] : []),
      ...(cursor === undefined
        ? []
        : [{ column: 'commendation_seq', is: '<', value: Number(cursor) } as const]),
    ];
    const rows = await tx.projections.list('commendation', {
      where,
      order: { direction: 'down' },
      limit: limit + 1,
    });
    const shown = rows.slice(0, limit);
    const commendations: CommendationView[] = [];
    for (const row of shown) {
      const stored = await tx.trail.entry(row.commendation_seq);
      const what = commendationBodySchema.safeParse(stored?.entry.body).data?.what ?? null;
      commendations.push({
        entry: row.commendation_seq,
        ref: row.ref,
        caseId: row.case_id,
        on: row.commended_on,
        what: await openedIn(tx.personal, row.case_id, what, personal),
      });
    }
    const last = shown.at(-1);
    return ok({ commendations, cursor: rows.length > limit && last ? String(last.commendation_seq) : null });
  });
