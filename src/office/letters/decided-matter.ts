import { z } from 'zod';
import { commitmentSchema, type Commitment } from '../../domain/commitment.js';
import type { Departure } from '../../domain/decision.js';
import type { Recommendation } from '../../domain/recommendation.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { Rulebook } from '../../rulebook/model.js';
import { type DecisionBody, decisionBodySchema } from '../decision-body.js';
import { departureOf } from '../departure.js';
import type { OfficeDeps } from '../deps.js';
import { loadRulebook } from '../load-rulebooks.js';
import type { ReadTx, StoredEntry } from '../ports.js';
import type { ProjectionRow } from '../projections.js';
import { readRecommendation } from '../read-recommendation.js';
import { notTheDecision } from '../not-the-decision.js';

/** What stands decided for a subject, and what it rests on. */
export interface DecidedMatter {
  readonly row: ProjectionRow<'decision'>;
  /** As it was first recorded. */
  readonly body: DecisionBody;
  readonly reasons: Commitment;
  readonly departure: Departure;
  readonly recommendation: Recommendation;
  readonly rulebook: Rulebook;
}

const reasonedSchema = z.object({ subject: z.string(), reasons: commitmentSchema });

/** The decision in `seq`; or, where that entry varied an earlier decision, the earlier one with the newer reasons. */
function decisionIn(entries: readonly StoredEntry[], subject: string, seq: number) {
  const stored = entries.find((each) => each.seq === seq);
  const reasoned = reasonedSchema.safeParse(stored?.entry.body).data;
  const made = entries.findLast(
    (each) =>
      each.seq <= seq &&
      each.entry.kind === 'decision_recorded' &&
      decisionBodySchema.safeParse(each.entry.body).data?.subject === subject,
  );
  const body = decisionBodySchema.safeParse(made?.entry.body).data;
  return reasoned && body ? { body, reasons: reasoned.reasons } : undefined;
}

/**
 * The decision that stands for a subject of a case. Problem: `office_not_latest_decision` (kind precondition) where
 * another one stands, or none.
 */
export async function readDecided(
  deps: Pick<OfficeDeps, 'sha256' | 'shelf'>,
  tx: ReadTx,
  {
    caseId,
    subject,
    decision,
  }: { readonly caseId: string; readonly subject: string; readonly decision: number },
  entries: readonly StoredEntry[],
): Promise<Result<DecidedMatter>> {
  const row = await tx.projections.get('decision', { case_id: caseId, subject });
  const found = row?.decision_seq === decision ? decisionIn(entries, subject, decision) : undefined;
  if (!row || !found) {
    return fail([notTheDecision(subject, row?.decision_seq, decision)]);
  }
  const read = await readRecommendation(tx, deps, found.body.recommendation);
  if (!read.ok) return read;
  const { recommendation } = read.value;
  const loaded = await loadRulebook(deps, tx, recommendation.rulebook.id);
  if (!loaded.ok) return loaded;
  const used = loaded.value.find(({ rulebook }) => rulebook.hash === recommendation.rulebook.hash);
  const { rulebook } = used ?? loaded.value[0];
  const departure = row.exempted
    ? 'none'
    : departureOf(rulebook.ladder, recommendation.response, row.response);
  return ok({ row, ...found, departure, recommendation, rulebook });
}
