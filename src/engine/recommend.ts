import type { FactRecords } from '../domain/fact.js';
import { byCodeUnit } from '../domain/identifiers.js';
import type { Alternative, Recommendation, VersionUse } from '../domain/recommendation.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Basis } from '../domain/text.js';
import type { Rule, Rulebook } from '../rulebook/model.js';
import type { Disagreement } from './agreement.js';
import { askOf } from './ask.js';
import { choicesAmong, mildestOf } from './choose-standing.js';
import { ruleVerdict } from './compiled/evaluate.js';
import type { Numbered } from './compiled/program.js';
import { counterfactualSide } from './counterfactuals.js';
import { decisiveOf } from './decisive.js';
import { positionOf } from './fold.js';
import { valuesOf } from './gather-facts.js';
import { nearOf } from './near.js';
import { isProvisional, rangeOf } from './range.js';
import { evaluate } from './compiled/evaluate.js';
import { crossCheck, type PairStanding, standingOf } from './standing.js';
import { textOf } from './text.js';
import { traceOf } from './trace.js';

/** Raised by a release that changes a byte of a recommendation's structure, or of its sentences. */
export const semantics = 1;
export const wording = 1;

/** A version of the rules and the day for which it is read. */
export interface VersionPair {
  readonly rulebook: Rulebook;
  readonly day: string;
  /** Why this version: a code that the texts know. */
  readonly because: string;
}

export interface RecommendRequest {
  readonly subject: { readonly id: string; readonly kind: string | null };
  /** The version or versions of the conduct day; none: nobody had to know the rules then. */
  readonly conduct: readonly VersionPair[];
  readonly decision: VersionPair;
  readonly rejected: readonly { readonly version: string; readonly reason: string }[];
  readonly facts: FactRecords;
  readonly evaluatedOn: string;
  /** Whether the second engine runs too; always for what is submitted or shown to a person. */
  readonly bothEngines: boolean;
}

/** The engines differ: nothing is recommended, and this is what an `evaluation failed` entry keeps. */
export interface EngineDisagreement {
  readonly version: string;
  readonly day: string;
  readonly differences: readonly Disagreement[];
}

const samePair = (a: VersionPair, b: VersionPair): boolean =>
  a.rulebook.hash === b.rulebook.hash && a.day === b.day;

const unionOf = (...lists: readonly (readonly string[])[]): string[] =>
  [...new Set(lists.flat())].sort(byCodeUnit);

/** What the rung asks for before a decision stands; the top rung always asks for a second person. */
export function requiresOf({ rulebook, procedure }: Pick<PairStanding, 'rulebook' | 'procedure'>): string[] {
  const rung = rulebook.ladder[procedure.rung];
  const top = procedure.rung === rulebook.ladder.length - 1;
  return unionOf(rung?.requires ?? [], top ? ['second_person'] : []);
}

function basisOf(met: readonly Rule[]): Recommendation['basis'] {
  const found = new Map<string, { basis: Basis; rules: string[] }>();
  for (const rule of met)
    for (const basis of rule.basis) {
      const key = JSON.stringify([basis.cite, basis.url ?? null, basis.unverified ?? false]);
      const entry = found.get(key) ?? { basis, rules: [] };
      entry.rules.push(rule.id);
      found.set(key, entry);
    }
  return [...found.values()].map(({ basis, rules }) => ({
    ...basis,
    rules: [...new Set(rules)].sort(byCodeUnit),
  }));
}

function factsOf(rulebook: Rulebook, records: FactRecords): Recommendation['facts'] {
  const shown = rulebook.facts.filter(({ type, personal }) => type !== 'text' && !personal);
  return Object.fromEntries(
    shown
      .map(({ id }) => {
        const { value, origin } = records[id] ?? { value: null, origin: 'unknown' };
        return [id, { value: Array.isArray(value) ? [...value] : (value as string | null), origin }] as const;
      })
      .sort(([a], [b]) => byCodeUnit(a, b)),
  );
}

const alternativeOf = ({ rulebook, day, procedure, met }: PairStanding): Alternative => ({
  version: rulebook.version,
  hash: rulebook.hash,
  day,
  outcome: procedure.outcome,
  response: procedure.response,
  tracks: [...procedure.tracks],
  deadline: procedure.deadline?.within ?? null,
  exemption: procedure.exemption?.rules ?? null,
  met: met.map(({ id }) => id),
});

const useOf = (pair: VersionPair, because: string, rejected: RecommendRequest['rejected']): VersionUse => ({
  id: pair.rulebook.id,
  version: pair.rulebook.version,
  hash: pair.rulebook.hash,
  day: pair.day,
  chosen_because: because,
  rejected: rejected.map(({ version, reason }) => ({ version, reason })),
});

const noSide = { facts: null, sets: [], more: 0, none_within: 4, exact: true };

/** Nobody is judged by a rule that did not hold when they acted. */
function withoutVersion(request: RecommendRequest, now: PairStanding): Recommendation {
  const { subject, decision, evaluatedOn, rejected, facts } = request;
  const structure = {
    semantics,
    wording,
    subject: subject.id,
    subject_kind: subject.kind,
    evaluated_on: evaluatedOn,
    outcome: 'no_rule' as const,
    reason: 'no_version_at_conduct' as const,
    response: null,
    range: { mildest: null, severest: null, no_rule: true, exact: true },
    provisional: false,
    ask: [],
    tracks: [],
    deadline: null,
    exemption: null,
    requires: [],
    derivation: [],
    met: [],
    decisive: [],
    near: [],
    counterfactuals: { milder: noSide, severer: noSide },
    rules: [],
    not_in_force: [],
    rulebook: useOf(decision, 'no_version_at_conduct', rejected),
    alternatives: [alternativeOf(now)],
    basis: [],
    facts: factsOf(decision.rulebook, facts),
    warnings: [],
    text: {},
  };
  return { ...structure, text: textOf(structure, decision.rulebook) };
}

interface Chosen {
  readonly standing: PairStanding;
  readonly pair: VersionPair;
  readonly because: string;
}

function choose(
  request: RecommendRequest,
  evaluated: readonly { readonly pair: VersionPair; readonly standing: PairStanding }[],
): Chosen {
  const { conduct, decision } = request;
  const find = (pair: VersionPair): (typeof evaluated)[number] =>
    evaluated.find((one) => samePair(one.pair, pair)) as (typeof evaluated)[number];
  const ofConduct = conduct.map(find);
  const ofDecision = find(decision);
  const rule = decision.rulebook.versionChoice;
  const choices = choicesAmong(rule, ofConduct, ofDecision);
  const standing = mildestOf(choices.map((one) => one.standing) as [PairStanding, ...PairStanding[]]);
  const { pair } = choices.find((one) => one.standing === standing) as (typeof evaluated)[number];
  const because = evaluated.length === 1 ? pair.because : rule;
  return { standing, pair, because };
}

function explain(request: RecommendRequest, chosen: Chosen, others: readonly PairStanding[]): Recommendation {
  const { standing, pair, because } = chosen;
  const { rulebook, space, possible, procedure, met, facts, slots } = standing;
  const { program, workspace } = space;
  const rules = program.rules.map((rule, index) => ({
    id: rule.id,
    effect: rule.effect,
    verdict: ruleVerdict(workspace, index),
    when: traceOf(program.conditions[index] as Numbered, workspace, facts),
  }));
  const near = nearOf(program, workspace, facts);
  const ask = askOf(standing);
  const decisive = decisiveOf(standing);
  // The searches above reuse the workspace; what follows reads only what was kept.
  evaluate(program, slots, workspace);
  const now = positionOf(standing.result);
  const tracks = ask.length > 0 ? unionOf(procedure.tracks, ['request_facts']) : [...procedure.tracks];
  const { deadline } = procedure;
  const structure = {
    semantics,
    wording,
    subject: request.subject.id,
    subject_kind: request.subject.kind,
    evaluated_on: request.evaluatedOn,
    outcome: procedure.outcome,
    reason: null,
    response: procedure.response,
    range: rangeOf(possible, rulebook.ladder),
    provisional: isProvisional(possible),
    ask,
    tracks,
    deadline: deadline && {
      within: deadline.within,
      rule: deadline.rule,
      due_if_ordered_on: deadline.due_if_ordered_on,
    },
    exemption: procedure.exemption,
    requires: unionOf(requiresOf(standing), ...others.map(requiresOf)),
    derivation: [...procedure.derivation],
    met: met.map(({ id }) => id),
    decisive: [...decisive.rules],
    near,
    counterfactuals: {
      milder: counterfactualSide(space, slots, facts, now, true),
      severer: counterfactualSide(space, slots, facts, now, false),
    },
    rules,
    not_in_force: [...program.notInForce],
    rulebook: useOf(pair, because, request.rejected),
    alternatives: others.map(alternativeOf),
    basis: basisOf(met),
    facts: factsOf(rulebook, request.facts),
    warnings: [
      ...(deadline?.beyondCalendar ? ['deadline_beyond_calendar'] : []),
      ...(decisive.exact ? [] : ['decisive_not_exact']),
    ],
    text: {},
  };
  return { ...structure, text: textOf(structure, rulebook) };
}

/**
 * What Gradus answers for one subject (design sections 4 and 5). Every pair of version and day is evaluated; by
 * both engines where asked, and then any difference between them is the answer instead.
 */
export async function recommend(
  request: RecommendRequest,
): Promise<Result<Recommendation, EngineDisagreement>> {
  const pairs: VersionPair[] = [];
  for (const pair of [...request.conduct, request.decision])
    if (!pairs.some((other) => samePair(other, pair))) pairs.push(pair);
  const facts = valuesOf(request.facts);
  const evaluated: { pair: VersionPair; standing: PairStanding }[] = [];
  for (const pair of pairs) {
    const standing = standingOf(pair.rulebook, pair.day, facts, request.evaluatedOn);
    if (request.bothEngines) {
      const differences = await crossCheck(standing);
      if (differences.length > 0) return fail({ version: pair.rulebook.version, day: pair.day, differences });
    }
    evaluated.push({ pair, standing });
  }
  if (request.conduct.length === 0)
    return ok(withoutVersion(request, (evaluated.at(-1) as (typeof evaluated)[number]).standing));
  const chosen = choose(request, evaluated);
  const others = evaluated.map(({ standing }) => standing).filter((standing) => standing !== chosen.standing);
  return ok(explain(request, chosen, others));
}
