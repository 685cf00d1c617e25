import { canonicalJson } from '../domain/canonical-json.js';
import { type Problem, problem } from '../domain/problem.js';
import { ok, type Result } from '../domain/result.js';
import type { CaseState } from './case-state.js';
import { versionsFor } from './case-versions.js';
import type { LoadedRulebook } from './load-rulebooks.js';
import { plain } from './plain.js';
import type { ReadTx } from './ports.js';
import type { RecommendationBody } from './recommendation-body.js';
import { inputsOf } from './subject-inputs.js';

const hashesOf = (pairs: readonly { readonly hash: string }[]): string =>
  [...new Set(pairs.map(({ hash }) => hash))].sort().join(' ');

/**
 * Whether the rules or the history that a recommendation rests on are others now: then it is to be made anew before
 * anyone decides. That a day has passed since is no reason.
 */
export async function checkStale(
  tx: ReadTx,
  loaded: readonly [LoadedRulebook, ...LoadedRulebook[]],
  state: CaseState,
  body: RecommendationBody,
  today: string,
): Promise<Result<readonly Problem[]>> {
  const subject = state.subjects.find(({ id }) => id === body.subject);
  const versions = versionsFor(loaded, state, today);
  if (!versions.ok) return versions;
  if (!subject) return ok([]);
  const pairs = [...versions.value.conduct, versions.value.decision].map(({ rulebook }) => rulebook);
  const [expected, found] = [hashesOf([...body.conduct, body.decision]), hashesOf(pairs)];
  if (expected !== found)
    return ok([problem('office_recommendation_stale_version', { expected, found, case: state.caseId })]);
  const { history } = await inputsOf(tx, state, subject, versions.value, today);
  const changed = Object.entries(history).filter(
    ([name, { value }]) =>
      canonicalJson(plain(value)) !== canonicalJson(plain(body.history[name]?.value ?? null)),
  );
  return ok(
    changed.map(([name, { value }]) =>
      problem('office_recommendation_stale', {
        fact: `\`${name}\``,
        case: state.caseId,
        expected: canonicalJson(plain(body.history[name]?.value ?? null)),
        found: canonicalJson(plain(value)),
      }),
    ),
  );
}
