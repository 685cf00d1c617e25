import type { Fact, Facts } from '../../../src/domain/fact.js';
import { earliestDue } from '../../../src/domain/duration.js';
import { addDays } from '../../../src/domain/dates.js';
import { positionOf } from '../../../src/engine/fold.js';
import { standingOf } from '../../../src/engine/standing.js';
import type { Condition, Rule, Rulebook } from '../../../src/rulebook/model.js';
import { plainVerdict } from '../../support/brute-force.js';
import type { SmallWorld } from './small-space.js';

export const day = '2022-07-01';

/** What the engine answers to one case. */
export interface Answered {
  readonly facts: Facts;
  readonly position: number;
  /** Index on the ladder; -1 for none. */
  readonly rung: number;
  readonly outcome: string;
  readonly tracks: string;
  readonly exemption: string;
  /** The deadline that holds on each day of the calendar. */
  readonly deadlines: string;
  readonly met: readonly string[];
  readonly isKnown: boolean;
}

function deadlinesOf(rulebook: Rulebook, met: readonly Rule[]): string {
  const deadlines = met.flatMap((rule) =>
    rule.effect === 'deadline' ? [{ duration: rule.within, rule: rule.id }] : [],
  );
  if (deadlines.length === 0) return '';
  const { from: first } = rulebook.calendar.covers;
  return Array.from({ length: 365 }, (_, index) => addDays(first, index))
    .map((from) => earliestDue(rulebook.calendar, from, deadlines)?.duration.text ?? '')
    .join();
}

export function answered(rulebook: Rulebook, facts: Facts, on = day): Answered {
  const { procedure, result, met } = standingOf(rulebook, on, facts, on);
  return {
    facts,
    position: positionOf(result),
    rung: procedure.rung,
    outcome: procedure.outcome,
    tracks: procedure.tracks.join(),
    exemption: procedure.exemption?.rules.join() ?? '',
    deadlines: procedure.deadline ? deadlinesOf(rulebook, met) : '',
    met: met.map(({ id }) => id),
    isKnown: Object.values(facts).every((value) => value !== null),
  };
}

const isPossible = ({ conduct_from: from, conduct_until: until }: Facts): boolean =>
  typeof from !== 'string' || typeof until !== 'string' || from <= until;

/** Every case of a small world, known or not, answered by the engine. */
export function everyCase({ rulebook, facts }: SmallWorld): readonly Answered[] {
  let cases: Facts[] = [{}];
  for (const { fact, values } of facts) {
    const canBe: readonly Fact[] = fact.id === 'found_on' ? values : [null, ...values];
    cases = cases.flatMap((one) => canBe.map((value) => ({ ...one, [fact.id]: value })));
  }
  return cases.filter(isPossible).map((one) => answered(rulebook, one));
}

export const isMet = (rulebook: Rulebook, condition: Condition, { facts }: Answered): boolean =>
  plainVerdict(condition, facts, rulebook) === 'met';

/** Pairs of cases that differ in one fact alone, known in both where `bothKnown`, the lesser value first. */
export function* pairs(
  { facts }: SmallWorld,
  cases: readonly Answered[],
  id: string,
  bothKnown = true,
): Generator<readonly [Answered, Answered]> {
  const groups = new Map<string, Answered[]>();
  const values = facts.find(({ fact }) => fact.id === id)?.values ?? [];
  const placeOf = (one: Answered): number =>
    values.findIndex((value) => JSON.stringify(value) === JSON.stringify(one.facts[id]));
  for (const one of cases) {
    if (bothKnown && one.facts[id] === null) continue;
    const key = JSON.stringify({ ...one.facts, [id]: null });
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  for (const group of groups.values()) {
    const sorted = [...group].sort((a, b) => placeOf(a) - placeOf(b));
    for (const [index, low] of sorted.entries())
      for (const high of sorted.slice(index + 1)) yield [low, high];
  }
}
