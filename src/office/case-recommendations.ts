import { ok, type Result } from '../domain/result.js';
import { readState } from './case-state.js';
import type { OfficeDeps } from './deps.js';
import { type MadeRecommendation, readRecommendation } from './read-recommendation.js';
import type { HistoryFact } from './recommendation-body.js';

export interface CaseRecommendation extends MadeRecommendation {
  /** The entry that made it necessary. */
  readonly causedBy: number;
  /** Whether no later one has been made for the subject. */
  readonly latest: boolean;
  /** History facts with the cases that were counted, read when the trail had `historyAsOf` entries. */
  readonly history: Readonly<Record<string, HistoryFact>>;
  readonly historyAsOf: number;
  readonly structureSha256: string;
}

/** All recommendations of a case as they were shown, the newest first; each is checked against its recorded hash. */
export const caseRecommendations = (
  deps: OfficeDeps,
  { caseId }: { readonly caseId: string },
): Promise<Result<readonly CaseRecommendation[]>> =>
  deps.store.read(async (tx) => {
    const found = await readState(tx.trail, caseId);
    if (!found.ok) return found;
    const made = found.value.entries.filter(({ entry }) => entry.kind === 'recommendation_made').reverse();
    const seen = new Set<string>();
    const read: CaseRecommendation[] = [];
    for (const { seq } of made) {
      const one = await readRecommendation(tx, deps, seq);
      if (!one.ok) return one;
      const { body, subject, recommendation } = one.value;
      read.push({
        seq,
        subject,
        recommendation,
        causedBy: body.caused_by,
        latest: !seen.has(subject),
        history: body.history,
        historyAsOf: body.history_as_of,
        structureSha256: body.structure_sha256,
      });
      seen.add(subject);
    }
    return ok(read);
  });
