import { type Problem, problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { nearName } from '../domain/near-name.js';
import { shownText } from '../domain/shown.js';
import type { SentSupplement } from '../domain/supplement.js';
import { appendEvaluated, type Prepared } from './append-evaluated.js';
import type { RecordedFacts, SupplementBody } from './case-body.js';
import { checkDates, conductOf } from './case-dates.js';
import { type CaseState, readState, supplemented } from './case-state.js';
import { type CaseVersions, todayFor, versionsFor } from './case-versions.js';
import { checkedFacts } from './checked-facts.js';
import type { Asked, OfficeDeps } from './deps.js';
import { loadRulebook } from './load-rulebooks.js';
import type { Made } from './made-answer.js';
import type { Seal } from './personal.js';
import type { ReadTx } from './ports.js';
import { sealedNames, sealFacts } from './seal-case.js';

export interface SupplementInput extends Asked {
  readonly caseId: string;
  readonly supplement: SentSupplement;
}

/** `entry` is the number of `facts_supplemented`. */
export type SupplementAnswer = Made;

function unknownSubjects(state: CaseState, { subjects = [] }: SentSupplement): readonly Problem[] {
  const ids = state.subjects.map(({ id }) => id);
  return subjects.flatMap(({ id }, index) => {
    const path = `/subjects/${index}/id`;
    if (subjects.findIndex((other) => other.id === id) < index)
      return [problem('office_subject_twice', { found: shownText(id) }, { path })];
    if (ids.includes(id)) return [];
    const near = nearName(id, ids);
    const suggestion = near === undefined ? {} : { suggestion: quoted(near) };
    return [problem('office_subject_unknown', { found: shownText(id), ...suggestion }, { path })];
  });
}

/** The supplement as its entry has it, checked against the versions that the case's days, now, choose. */
async function supplementBody(
  seal: Seal,
  supplement: SentSupplement,
  versions: CaseVersions,
): Promise<Result<SupplementBody>> {
  const sealed = sealedNames(versions.declarations);
  const problems: Problem[] = [];
  const check = async (
    facts: SentSupplement['facts'],
    level: 'case' | 'subject',
    path: string,
    pointer: string,
  ): Promise<RecordedFacts> => {
    const checked = checkedFacts(versions, facts ?? {}, { level, path, mode: 'submitted' });
    if (checked.ok) return sealFacts(seal, checked.value, sealed, pointer);
    problems.push(...checked.error);
    return {};
  };
  const facts = await check(supplement.facts, 'case', '/facts', 'facts');
  const subjects: SupplementBody['subjects'] = [];
  for (const [index, { id, facts: sent }] of (supplement.subjects ?? []).entries()) {
    const own = await check(sent, 'subject', `/subjects/${index}/facts`, `subjects/${id}/facts`);
    subjects.push({ id, facts: { ...own } });
  }
  if (problems.length > 0) return fail(problems);
  return ok({
    kind: supplement.kind,
    source: await seal('source', supplement.source),
    found_on: supplement.found_on ?? null,
    conduct: supplement.conduct ? conductOf(supplement.conduct) : null,
    facts: { ...facts },
    subjects,
  });
}

/** Facts and days of the case concern every subject, a subject's facts that subject. */
function concerned(state: CaseState, { facts, subjects, found_on: foundOn, conduct }: SentSupplement) {
  const isOfCase = Object.keys(facts ?? {}).length > 0 || foundOn !== undefined || conduct !== undefined;
  return state.subjects.filter(({ id }) => isOfCase || subjects?.some((other) => other.id === id));
}

async function prepare(
  deps: OfficeDeps,
  tx: ReadTx,
  { caseId, supplement }: SupplementInput,
  seal: Seal,
  time: number,
): Promise<Result<Prepared>> {
  const found = await readState(tx.trail, caseId);
  if (!found.ok) return found;
  const before = found.value.state;
  const loaded = await loadRulebook(deps, tx, before.rulebook);
  if (!loaded.ok) return loaded;
  const today = todayFor(loaded.value, time);
  const conduct = supplement.conduct ? conductOf(supplement.conduct) : before.conduct;
  const foundOn = supplement.found_on ?? before.foundOn;
  const problems = [...unknownSubjects(before, supplement), ...checkDates(conduct, foundOn, today)];
  if (problems.length > 0) return fail(problems);
  const versions = versionsFor(loaded.value, { conduct, foundOn }, today);
  if (!versions.ok) return versions;
  const body = await supplementBody(seal, supplement, versions.value);
  if (!body.ok) return body;
  const state = supplemented(before, body.value);
  const subjects = concerned(state, supplement);
  if (subjects.length === 0) return fail([problem('office_supplement_empty')]);
  return ok({ body: body.value, state, subjects, versions: versions.value, today });
}

/**
 * Adds facts to a case, or corrects them, and recommends anew for every subject that they concern. Nothing earlier is
 * changed: the earlier facts and recommendations stay in the trail. Facts are merged over the earlier ones, null
 * takes one back.
 */
export const supplementFacts = (
  deps: OfficeDeps,
  input: SupplementInput,
): Promise<Result<SupplementAnswer>> =>
  appendEvaluated(deps, input, {
    kind: 'facts_supplemented',
    prepare: (tx, seal, time) => prepare(deps, tx, input, seal, time),
  });
