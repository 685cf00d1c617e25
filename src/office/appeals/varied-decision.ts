import type { Departure } from '../../domain/decision.js';
import { problem, quoted } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { checkRung } from '../decision-checks.js';
import { departureOf } from '../departure.js';
import type { OfficeDeps } from '../deps.js';
import type { ReadTx } from '../ports.js';
import type { ProjectionRow } from '../projections.js';
import { decidedBy } from './decided-by.js';
import { isSeverer } from './is-severer.js';

/** What stands in the entry that varies a decision; of one that falls, nothing. */
export interface Varied {
  readonly response: string | null;
  readonly above_first: boolean;
  readonly departure: Departure | null;
}

export const notVaried: Varied = { response: null, above_first: false, departure: null };

/** A decision with another response, which must be a milder one of the ladder that it was decided by. */
export async function variedDecision(
  deps: OfficeDeps,
  tx: ReadTx,
  row: ProjectionRow<'decision'>,
  response: string,
): Promise<Result<Varied>> {
  const by = await decidedBy(deps, tx, row.recommendation_seq);
  if (!by.ok) return by;
  const { rulebook, recommended } = by.value;
  const { ladder } = rulebook;
  const unknown = checkRung(rulebook, response);
  if (unknown.length > 0) return fail(unknown);
  if (!isSeverer({ ladder, response: row.response }, { ladder, response })) {
    const params = { expected: quoted(row.response ?? '-'), found: quoted(response) };
    return fail([problem('office_varied_not_milder', params, { path: '/response' })]);
  }
  const departure = departureOf(ladder, recommended, response);
  return ok({ response, above_first: response !== ladder[0]?.id, departure });
}
