import type { SubmittedCase } from '../domain/case.js';
import type { Facts } from '../domain/fact.js';
import { byCodeUnit } from '../domain/identifiers.js';
import { problem } from '../domain/problem.js';
import type { Recommendation } from '../domain/recommendation.js';
import { fail, ok, type Result } from '../domain/result.js';
import { gatherFacts } from '../engine/gather-facts.js';
import { todayFor } from './case-versions.js';
import { checkCase, type CheckedCase } from './check-case.js';
import type { OfficeDeps } from './deps.js';
import { loadRulebook } from './load-rulebooks.js';
import type { ReadTx } from './ports.js';
import { closedRefs } from './register/open-subject.js';
import { resolveActs } from './resolve-acts.js';
import { builtInDates, historyOf, requestOf, valuesOfHistory } from './subject-inputs.js';

export interface WhatIfInput {
  readonly case: SubmittedCase;
  /** The day of the evaluation; today if left out. */
  readonly on?: string;
}

export interface WhatIfAnswer {
  readonly subject: string;
  readonly recommendation: Recommendation;
}

/** The case's own name among the cases whose history is read: no case is called that. */
const noCase = '';

async function factsOf(
  tx: ReadTx,
  { sent, conduct, versions, facts }: CheckedCase,
  subject: CheckedCase['subjects'][number],
  act: string | null,
  evaluatedOn: string,
) {
  const { declarations } = versions;
  const sealed = new Set(
    declarations.filter(({ type, personal }) => type === 'text' || personal).map(({ id }) => id),
  );
  const known = Object.entries({ ...facts, ...subject.facts }).filter(([name]) => !sealed.has(name));
  const reported: Facts = Object.fromEntries(known);
  const builtIn = builtInDates({ conduct, foundOn: sent.found_on }, evaluatedOn);
  const history = await historyOf(tx, declarations, subject.sent.ref ?? null, {
    caseId: noCase,
    act,
    conductFrom: conduct.from,
    evaluatedOn,
    facts: { ...builtIn, ...reported },
  });
  return gatherFacts({ declarations, reported, builtIn, history: valuesOfHistory(history) });
}

/**
 * What would be recommended for a case, by both engines, on the day `on`. Nothing is recorded. Facts may stand on
 * either level, and sourced facts may be given; those that are not come from the trail, where a subject has a `ref`.
 */
export async function whatIf(
  deps: OfficeDeps,
  { case: sent, on }: WhatIfInput,
): Promise<Result<readonly WhatIfAnswer[]>> {
  const time = deps.clock();
  const prepared = await deps.store.read(async (tx) => {
    const loaded = await loadRulebook(deps, tx, sent.rulebook);
    if (!loaded.ok) return loaded;
    const today = todayFor(loaded.value, time);
    const evaluatedOn = on ?? today;
    const [, latest = today] = [evaluatedOn, today].sort(byCodeUnit);
    const checked = checkCase(loaded.value, sent, latest, evaluatedOn, 'what_if');
    if (!checked.ok) return checked;
    const closed = await closedRefs(tx, sent.subjects);
    if (closed.length > 0) return fail(closed);
    const { versions, subjects } = checked.value;
    // A fresh act is one that no other case has, as nothing is.
    const acts = await resolveActs(tx, sent.act ?? null, sent.subjects, noCase);
    const requests = [];
    for (const subject of subjects) {
      const { id, kind } = subject.sent;
      const facts = await factsOf(tx, checked.value, subject, acts.get(id) ?? null, evaluatedOn);
      requests.push(requestOf({ subject: { id, kind: kind ?? null }, versions, facts, evaluatedOn }));
    }
    return ok(requests);
  });
  if (!prepared.ok) return prepared;
  const answers: WhatIfAnswer[] = [];
  for (const request of prepared.value) {
    const recommendation = await deps.recommend(request);
    const { id } = request.subject;
    if (!recommendation.ok) return fail([problem('office_engines_differ', { subject: id })]);
    answers.push({ subject: id, recommendation: recommendation.value });
  }
  return ok(answers.sort((a, b) => byCodeUnit(a.subject, b.subject)));
}
