import type { SubmittedCase, SubmittedSubject } from '../domain/case.js';
import type { Facts } from '../domain/fact.js';
import { type Problem, problem } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { shownText } from '../domain/shown.js';
import type { Rulebook } from '../rulebook/model.js';
import type { RecordedConduct } from './case-body.js';
import { checkDates, conductOf } from './case-dates.js';
import { type CaseVersions, versionAlone, versionsFor } from './case-versions.js';
import { checkedFacts } from './checked-facts.js';
import type { LoadedRulebook } from './load-rulebooks.js';

/** A case whose facts and dates can be of it. */
export interface CheckedCase {
  readonly sent: SubmittedCase;
  readonly conduct: RecordedConduct;
  readonly versions: CaseVersions;
  readonly facts: Facts;
  readonly subjects: readonly { readonly sent: SubmittedSubject; readonly facts: Facts }[];
}

function repeated(
  values: readonly (string | null | undefined)[],
  name: 'id' | 'ref',
  code: 'office_subject_twice' | 'office_ref_twice',
): readonly Problem[] {
  return values.flatMap((value, index) =>
    value && values.indexOf(value) < index
      ? [problem(code, { found: shownText(value) }, { path: `/subjects/${index}/${name}` })]
      : [],
  );
}

/** How it was found is a fact too, where the rulebook knows one of that name, on the level that it says. */
function withFoundBy(
  facts: SubmittedCase['facts'],
  level: 'case' | 'subject',
  { found_by: foundBy }: SubmittedCase,
  { declarations }: CaseVersions,
) {
  const isDeclared = declarations.some(({ id, scope }) => id === 'found_by' && scope === level);
  return isDeclared && foundBy ? { found_by: foundBy, ...facts } : facts;
}

/**
 * Checks a case against the versions that its dates choose. `mode` what_if accepts facts on either level and sourced
 * facts too. All problems are reported, each with its path. With `alone`, that version is taken and none chosen.
 */
export function checkCase(
  loaded: readonly [LoadedRulebook, ...LoadedRulebook[]],
  sent: SubmittedCase,
  today: string,
  evaluatedOn: string,
  mode: 'submitted' | 'what_if',
  { alone }: { readonly alone?: Rulebook } = {},
): Result<CheckedCase> {
  const conduct = conductOf(sent.conduct);
  const problems: Problem[] = [
    ...repeated(
      sent.subjects.map(({ id }) => id),
      'id',
      'office_subject_twice',
    ),
    ...repeated(
      sent.subjects.map(({ ref }) => ref),
      'ref',
      'office_ref_twice',
    ),
    ...checkDates(conduct, sent.found_on, today),
  ];
  const versions = alone
    ? ok(versionAlone(alone, evaluatedOn))
    : versionsFor(loaded, { conduct, foundOn: sent.found_on }, evaluatedOn);
  if (!versions.ok) return fail([...problems, ...versions.error]);
  const check = (facts: SubmittedCase['facts'], level: 'case' | 'subject', path: string): Facts => {
    const checked = checkedFacts(versions.value, facts ?? {}, { level, path, mode });
    if (checked.ok) return checked.value;
    problems.push(...checked.error);
    return {};
  };
  const facts = check(withFoundBy(sent.facts, 'case', sent, versions.value), 'case', '/facts');
  const subjects = sent.subjects.map((subject, index) => ({
    sent: subject,
    facts: check(
      withFoundBy(subject.facts, 'subject', sent, versions.value),
      'subject',
      `/subjects/${index}/facts`,
    ),
  }));
  if (problems.length > 0) return fail(problems);
  return ok({ sent, conduct, versions: versions.value, facts, subjects });
}
