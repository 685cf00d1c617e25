import { type Problem, problem, quoted } from '../domain/problem.js';
import { checkVersions } from '../rulebook/check-versions.js';
import type { Rulebook } from '../rulebook/model.js';
import type { LoadedRulebook } from './load-rulebooks.js';

/** What of the other versions forbids to publish this one on this day (design section 5, Versions). */
export function publishRefusals(
  rulebook: Rulebook,
  others: readonly LoadedRulebook[],
  today: string,
): readonly Problem[] {
  const { id, version, hash, effective, codifies } = rulebook;
  const same = others.find(({ row }) => row.version === version);
  if (same) {
    const params = { id: quoted(id), version: quoted(version), expected: same.row.hash, found: hash };
    const code = same.row.hash === hash ? 'office_rulebook_published' : 'office_rulebook_changed';
    return [problem(code, params)];
  }
  const standing = others.filter(({ row }) => row.withdrawn_on === null);
  return [
    ...(effective.from < today && codifies === null
      ? [problem('office_rulebook_backdated', { expected: today, found: effective.from })]
      : []),
    ...checkVersions([...standing.map((other) => other.rulebook), rulebook]).filter(
      ({ severity }) => severity === 'error',
    ),
  ];
}
