import type { Departure, SentDecision } from '../domain/decision.js';
import { nearName } from '../domain/near-name.js';
import { type Problem, problem, quoted } from '../domain/problem.js';
import type { Recommendation } from '../domain/recommendation.js';
import { shownText } from '../domain/shown.js';
import type { Rulebook, Rung } from '../rulebook/model.js';
import { positionIn } from './departure.js';
import { hasSubstance, sameName } from './substance.js';

/** What a decision is checked against. */
export interface DecisionGround {
  readonly recommendation: Recommendation;
  readonly rulebook: Rulebook;
  readonly departure: Departure;
  readonly requires: readonly string[];
  readonly wasHeard: boolean;
  readonly actor: string;
  /** Where the second person acts, nobody is named. */
  readonly second: 'named' | 'acts';
}

export function checkRung({ ladder }: Rulebook, response: string | null): readonly Problem[] {
  const ids = ladder.map(({ id }) => id);
  if (response === null || ids.includes(response)) return [];
  const near = nearName(response, ids);
  const suggestion = near === undefined ? {} : { suggestion: quoted(near) };
  const params = { expected: ids.map(quoted).join(', '), found: shownText(response), ...suggestion };
  return [problem('office_response_unknown', params, { path: '/response' })];
}

export function checkExemption({ exemption }: Recommendation, sent: SentDecision): readonly Problem[] {
  if (!sent.exemption_confirmed) return [];
  const place = { path: '/exemption_confirmed' };
  if (!exemption) return [problem('office_no_exemption', {}, place)];
  if (sent.response === exemption.if_confirmed) return [];
  const params = { expected: quoted(exemption.if_confirmed), found: quoted(sent.response) };
  return [problem('office_exemption_response', params, place)];
}

/** All that a recommendation says, in each of its languages. */
export const sentencesOf = ({ text }: Recommendation): readonly string[] =>
  Object.values(text).flatMap((sections) => sections.flatMap(({ sentences }) => sentences));

function checkReasons({ recommendation }: DecisionGround, sent: SentDecision): readonly Problem[] {
  if (hasSubstance(sent.reasons, sentencesOf(recommendation))) return [];
  return [problem('office_reasons_empty', { found: shownText(sent.reasons) }, { path: '/reasons' })];
}

/** The mildest that is possible, in the order of outcomes. */
const mildestPosition = (ladder: readonly Rung[], { range }: Recommendation): number =>
  Math.min(
    ...(range.no_rule ? [1] : []),
    ...(range.mildest === null ? [] : [positionIn(ladder, range.mildest)]),
  );

/**
 * While something milder is possible, nothing above it stands until what was asked is answered, or the decider says
 * of each fact why it cannot be established (design section 4, Range and ask).
 */
function checkAsked({ recommendation, rulebook: { ladder } }: DecisionGround, sent: SentDecision) {
  const given = sent.cannot_establish ?? {};
  const asked = recommendation.ask.map(({ fact }) => fact);
  const problems: Problem[] = [];
  for (const [fact, why] of Object.entries(given)) {
    const place = { path: `/cannot_establish/${fact}` };
    if (!asked.includes(fact)) problems.push(problem('office_not_asked', { found: quoted(fact) }, place));
    else if (!hasSubstance(why))
      problems.push(problem('office_why_empty', { fact: quoted(fact), found: shownText(why) }, place));
  }
  if (positionIn(ladder, sent.response) <= mildestPosition(ladder, recommendation)) return problems;
  const open = asked.filter((fact) => given[fact] === undefined);
  if (open.length === 0) return problems;
  const { mildest } = recommendation.range;
  const params = { facts: open.map(quoted).join(', '), mildest: mildest === null ? '-' : quoted(mildest) };
  return [...problems, problem('office_facts_open', params, { path: '/cannot_establish' })];
}

function checkNamed({ requires, actor, second }: DecisionGround, sent: SentDecision): readonly Problem[] {
  const place = { path: '/second_person' };
  const named = sent.second_person ?? null;
  if (second === 'acts') return [];
  if (named === null)
    return requires.includes('second_person') ? [problem('office_second_person_missing', {}, place)] : [];
  const isSame = sameName(named, actor) || sameName(named, '');
  return isSame ? [problem('office_second_person_same', { found: shownText(named) }, place)] : [];
}

function checkPeople(ground: DecisionGround, sent: SentDecision): readonly Problem[] {
  const { requires, wasHeard } = ground;
  const problems = [...checkNamed(ground, sent)];
  if (requires.includes('two_officers')) {
    const [first, ...others] = sent.officers ?? [];
    const differ = first !== undefined && others.some((other) => !sameName(first, other));
    if (!differ)
      problems.push(
        problem('office_two_officers', { found: (sent.officers ?? []).length }, { path: '/officers' }),
      );
  }
  if (requires.includes('hearing') && !wasHeard)
    problems.push(problem('office_not_heard', { subject: quoted(sent.subject) }, { path: '/subject' }));
  return problems;
}

/** What forbids the decision as it was sent; all of it, not the first. */
export const checkDecision = (ground: DecisionGround, sent: SentDecision): readonly Problem[] => [
  ...checkReasons(ground, sent),
  ...checkAsked(ground, sent),
  ...checkPeople(ground, sent),
];

/**
 * What the office must have done: what the decided rung asks for, a second person at the top and for every departure
 * upward, and, where the recommendation is followed, what the versions together asked for.
 */
export function requirementsOf(
  { ladder }: Rulebook,
  { response, requires }: Pick<Recommendation, 'response' | 'requires'>,
  decided: string | null,
  departure: Departure,
): readonly string[] {
  const rung = ladder.find(({ id }) => id === decided);
  const isTop = rung !== undefined && rung.id === ladder.at(-1)?.id;
  const all = [
    ...(rung?.requires ?? []),
    ...(isTop || departure === 'severer' ? ['second_person'] : []),
    ...(decided !== null && decided === response ? requires : []),
  ];
  return [...new Set(all)].sort();
}
