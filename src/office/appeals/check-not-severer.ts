import { type Problem, problem, quoted } from '../../domain/problem.js';
import { ok, type Result } from '../../domain/result.js';
import type { Rulebook } from '../../rulebook/model.js';
import type { OfficeDeps } from '../deps.js';
import type { ReadTx } from '../ports.js';
import type { ProjectionRow } from '../projections.js';
import { decidedBy } from './decided-by.js';
import type { DecisionPast } from './decision-past.js';
import { isSeverer, type OnLadder } from './is-severer.js';

const place = { path: '/response' };

const shown = (response: string | null): string => (response === null ? '-' : quoted(response));

/** Where an appeal is under way, the only decision that may go before its outcome is one that is milder. */
async function underAppeal(
  deps: OfficeDeps,
  tx: ReadTx,
  standing: ProjectionRow<'decision'>,
  appeal: number,
  decided: OnLadder,
): Promise<Result<readonly Problem[]>> {
  const by = await decidedBy(deps, tx, standing.recommendation_seq);
  if (!by.ok) return by;
  const { response, subject } = standing;
  if (isSeverer({ ladder: by.value.rulebook.ladder, response }, decided)) return ok([]);
  const params = {
    subject: quoted(subject),
    number: appeal,
    expected: shown(response),
    found: shown(decided.response),
  };
  return ok([problem('office_severer_under_appeal', params, place)]);
}

/**
 * Who uses a right is never worse off for it: after an appeal or a correction that changed a decision no later one on
 * the subject of the case is severer than what was left of it, whatever facts have come up since; and while an appeal
 * is under way (`appeal`, its entry) only a milder one goes before its outcome.
 */
export async function checkNotSeverer(
  deps: OfficeDeps,
  tx: ReadTx,
  { bounds, standing }: DecisionPast,
  { ladder }: Pick<Rulebook, 'ladder'>,
  { subject, response }: { readonly subject: string; readonly response: string | null },
  appeal: number | null,
): Promise<Result<readonly Problem[]>> {
  const decided = { ladder, response };
  for (const bound of bounds) {
    const by = await decidedBy(deps, tx, bound.recommendation);
    if (!by.ok) return by;
    if (!isSeverer(decided, { ladder: by.value.rulebook.ladder, response: bound.response })) continue;
    const params = {
      subject: quoted(subject),
      number: bound.entry,
      expected: shown(bound.response),
      found: shown(response),
    };
    return ok([problem('office_severer_than_fallen', params, place)]);
  }
  if (appeal === null || !standing) return ok([]);
  return underAppeal(deps, tx, standing, appeal, decided);
}
