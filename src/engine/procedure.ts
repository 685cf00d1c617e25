import { earliestDue } from '../domain/duration.js';
import { byCodeUnit } from '../domain/identifiers.js';
import type { DerivationStep, Outcome } from '../domain/recommendation.js';
import type { Effect, EffectName, Rule, Rulebook } from '../rulebook/model.js';
import { fold, noRuleResult, outcomeOf, rungOfResult, type Sums } from './fold.js';

/** What the fold makes of the rules that were met, before explanation. */
export interface Procedure {
  readonly outcome: Outcome;
  readonly response: string | null;
  /** Index of the response on the ladder, -1 for none. */
  readonly rung: number;
  readonly tracks: readonly string[];
  readonly deadline: {
    within: string;
    rule: string;
    due_if_ordered_on: string;
    beyondCalendar: boolean;
  } | null;
  readonly exemption: { rules: string[]; if_confirmed: string } | null;
  readonly derivation: readonly DerivationStep[];
}

type Of<Name extends EffectName> = Rule & Extract<Effect, { effect: Name }>;

const ofEffect = <Name extends EffectName>(rules: readonly Rule[], ...names: Name[]): Of<Name>[] =>
  rules.filter((rule): rule is Of<Name> => (names as string[]).includes(rule.effect));

const idsOf = (rules: readonly Rule[]): string[] => rules.map(({ id }) => id).sort(byCodeUnit);

interface Walk {
  readonly rulebook: Rulebook;
  readonly steps: DerivationStep[];
  at: number;
}

/** Adds a step that was reached. `to` is the rung after it; `by` the rules that gave the step its result. */
function reach(
  walk: Walk,
  step: DerivationStep['step'],
  rules: readonly Rule[],
  by: readonly Rule[],
  to: number,
  notes: DerivationStep['notes'] = [],
): void {
  const { ladder } = walk.rulebook;
  const moved = to !== walk.at;
  const idOf = (rung: number): string | null => ladder[rung]?.id ?? null;
  const isMove = !['exempt', 'track', 'deadline'].includes(step);
  walk.steps.push({
    step,
    rules: idsOf(rules),
    by: moved || !isMove ? idsOf(by) : [],
    from: idOf(walk.at),
    to: idOf(to),
    notes: moved || !isMove ? notes : [...notes, 'no_change'],
  });
  walk.at = to;
}

/** Lists rules that were met but whose step was not reached. */
function pass(walk: Walk, step: DerivationStep['step'], rules: readonly Rule[]): void {
  if (rules.length === 0) return;
  const at = walk.rulebook.ladder[walk.at]?.id ?? null;
  walk.steps.push({ step, rules: idsOf(rules), by: [], from: at, to: at, notes: ['not_reached'] });
}

const between = ['aggravate', 'mitigate', 'floor', 'ceiling', 'exempt'] as const;

function shift(walk: Walk, met: readonly Rule[], step: 'aggravate' | 'mitigate'): void {
  const rules = ofEffect(met, step);
  if (rules.length === 0) return;
  const { limits, ladder } = walk.rulebook;
  const sum = rules.reduce((total, rule) => total + rule.steps, 0);
  const cut = Math.min(sum, limits[step]);
  const wanted = step === 'aggravate' ? walk.at + cut : walk.at - cut;
  const to = Math.max(0, Math.min(wanted, ladder.length - 1));
  const notes: DerivationStep['notes'] = [];
  if (cut < sum) notes.push('limit');
  if (to !== wanted) notes.push('clamped');
  reach(walk, step, rules, rules, to, notes);
}

function bound(walk: Walk, met: readonly Rule[], rungOf: (id: string) => number): void {
  const floors = ofEffect(met, 'floor');
  const before = walk.at;
  const floor = Math.max(-1, ...floors.map((rule) => rungOf(rule.response)));
  const strongest = floors.filter((rule) => rungOf(rule.response) === floor);
  if (floors.length > 0) reach(walk, 'floor', floors, strongest, Math.max(before, floor));
  const ceilings = ofEffect(met, 'ceiling');
  if (ceilings.length === 0) return;
  const ceiling = Math.min(...ceilings.map((rule) => rungOf(rule.response)));
  const lowest = ceilings.filter((rule) => rungOf(rule.response) === ceiling);
  const collision: DerivationStep['notes'] = ceiling < floor ? ['collision'] : [];
  reach(walk, 'ceiling', ceilings, lowest, Math.min(walk.at, ceiling), collision);
}

/** Steps 1 to 6 of the procedure, written as the derivation that a person reads. */
function respond(walk: Walk, met: readonly Rule[], severest: number | null): number {
  const { rulebook } = walk;
  const rungOf = (id: string): number => rulebook.ladder.findIndex((rung) => rung.id === id);
  const settles = ofEffect(met, 'settle');
  const bases = ofEffect(met, 'base');
  if (settles.length > 0) {
    reach(walk, 'settle', settles, settles, 0);
    pass(walk, 'base', bases);
    for (const step of between) pass(walk, step, ofEffect(met, step));
    return 0;
  }
  if (bases.length === 0) {
    for (const step of between) pass(walk, step, ofEffect(met, step));
    return noRuleResult;
  }
  const base = Math.max(...bases.map((rule) => rungOf(rule.response)));
  reach(
    walk,
    'base',
    bases,
    bases.filter((rule) => rungOf(rule.response) === base),
    base,
  );
  shift(walk, met, 'aggravate');
  shift(walk, met, 'mitigate');
  bound(walk, met, rungOf);
  const exempts = ofEffect(met, 'exempt');
  if (exempts.length > 0) reach(walk, 'exempt', exempts, exempts, walk.at);
  if (severest !== null && walk.at > severest) reach(walk, 'bounded', [], [], severest);
  return walk.at;
}

/** The sums over met rules that `fold` takes: the same as the derivation walks, for checking one by the other. */
export function sumsOf(rulebook: Rulebook, met: readonly Rule[]): Sums {
  const rungOf = (id: string): number => rulebook.ladder.findIndex((rung) => rung.id === id);
  const total = (step: 'aggravate' | 'mitigate'): number =>
    ofEffect(met, step).reduce((sum, rule) => sum + rule.steps, 0);
  const ceilings = ofEffect(met, 'ceiling').map((rule) => rungOf(rule.response));
  return {
    settled: ofEffect(met, 'settle').length > 0,
    base: Math.max(-1, ...ofEffect(met, 'base').map((rule) => rungOf(rule.response))),
    aggravate: total('aggravate'),
    mitigate: total('mitigate'),
    floor: Math.max(-1, ...ofEffect(met, 'floor').map((rule) => rungOf(rule.response))),
    ceiling: ceilings.length > 0 ? Math.min(...ceilings) : -1,
  };
}

/**
 * Folds the rules that were met into one answer (design section 4). Pure and the same for every rulebook.
 * @param severest rung of the severest completion, for step 6; null when there is none
 * @param evaluatedOn the day from which deadlines count
 */
export function runProcedure(
  rulebook: Rulebook,
  met: readonly Rule[],
  severest: number | null,
  evaluatedOn: string,
): Procedure {
  const walk: Walk = { rulebook, steps: [], at: -1 };
  const settled = met.some((rule) => rule.effect === 'settle');
  const result = respond(walk, met, severest);
  const unbounded = fold(sumsOf(rulebook, met), { ...rulebook.limits, top: rulebook.ladder.length - 1 });
  const expected = severest !== null && unbounded > severest ? severest : rungOfResult(unbounded);
  // INVARIANT: the derivation that is shown and the fold that every search uses give the same response.
  if (rungOfResult(result) !== expected) throw new Error('the derivation differs from the fold');
  const tracks = ofEffect(met, 'track');
  if (tracks.length > 0) reach(walk, 'track', tracks, tracks, walk.at);
  const deadlines = ofEffect(met, 'deadline');
  const first = earliestDue(
    rulebook.calendar,
    evaluatedOn,
    deadlines.map(({ within, id }) => ({ duration: within, rule: id })),
  );
  const due = walk.at > 0 && !settled ? first : undefined;
  if (due)
    reach(
      walk,
      'deadline',
      deadlines,
      deadlines.filter(({ id }) => id === due.rule),
      walk.at,
    );
  else pass(walk, 'deadline', deadlines);
  const exempts = ofEffect(met, 'exempt');
  const outcome = settled ? 'settled' : outcomeOf(result);
  return {
    outcome,
    response: rulebook.ladder[walk.at]?.id ?? null,
    rung: walk.at,
    tracks: [...new Set(tracks.map(({ track }) => track))].sort(byCodeUnit),
    deadline: due
      ? {
          within: due.duration.text,
          rule: due.rule,
          due_if_ordered_on: due.due,
          beyondCalendar: due.beyondCalendar,
        }
      : null,
    exemption:
      outcome === 'recommended' && exempts.length > 0
        ? { rules: idsOf(exempts), if_confirmed: (rulebook.ladder[0] as { id: string }).id }
        : null,
    derivation: walk.steps,
  };
}
