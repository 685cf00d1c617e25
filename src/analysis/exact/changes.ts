import { byCodeUnit } from '../../domain/identifiers.js';
import {
  type DeadlineClass,
  deadlineDiagram,
  type Deadlines,
  exemptionDiagrams,
  trackDiagrams,
} from './answers.js';
import { type Diagram, no } from './diagrams.js';
import type { Days } from './fact-rows.js';
import type { Model } from './build-model.js';
import type { PairModels } from './pair-models.js';
import { noRule, ofRung, rungOf, settled } from './responses.js';

/** How the answers of two versions to one case can differ. `null` is no response, no deadline. */
export type Change =
  | {
      readonly kind: 'response';
      readonly old: string | null;
      readonly new: string | null;
      readonly outcomes: readonly [Outcome, Outcome];
    }
  | { readonly kind: 'track'; readonly track: string; readonly added: boolean }
  | { readonly kind: 'deadline'; readonly old: readonly string[]; readonly new: readonly string[] }
  | { readonly kind: 'exemption'; readonly rule: string; readonly added: boolean };

type Outcome = 'recommended' | 'no_rule' | 'settled';

export interface ChangedCases {
  readonly change: Change;
  readonly where: Diagram;
  /** A day of the decision on which it shows; null where any day does. */
  readonly day: string | null;
}

const outcomeOf = (value: number): Outcome =>
  value === settled ? 'settled' : value === noRule ? 'no_rule' : 'recommended';

/** Every value of one diagram with every value of the other, where both are. */
function pairsOf(
  { old }: PairModels,
  left: Diagram,
  right: Diagram,
  counts: readonly [number, number],
  differ: (before: number, after: number) => boolean,
): { readonly before: number; readonly after: number; readonly where: Diagram }[] {
  const { algebra, possible } = old;
  const found: { before: number; after: number; where: Diagram }[] = [];
  for (let before = 0; before < counts[0]; before += 1) {
    const here = algebra.and(
      algebra.where(left, (value) => value === before),
      possible,
    );
    if (here === no) continue;
    for (let after = 0; after < counts[1]; after += 1) {
      if (!differ(before, after)) continue;
      const where = algebra.and(
        here,
        algebra.where(right, (value) => value === after),
      );
      if (where !== no) found.push({ before, after, where });
    }
  }
  return found;
}

const rungName = ({ space }: Model, value: number): string | null => {
  const { ladder } = space.program.rulebook;
  return value === noRule ? null : (ladder[value === settled ? 0 : rungOf(value)]?.id ?? null);
};

function responses(pair: PairModels): readonly ChangedCases[] {
  const { old, new: now } = pair;
  const count = ({ space }: Model): number => ofRung(space.program.rulebook.ladder.length);
  const same = (before: number, after: number): boolean =>
    outcomeOf(before) === outcomeOf(after) && rungName(old, before) === rungName(now, after);
  return pairsOf(pair, old.result, now.result, [count(old), count(now)], (a, b) => !same(a, b)).map(
    ({ before, after, where }) => ({
      change: {
        kind: 'response',
        old: rungName(old, before),
        new: rungName(now, after),
        outcomes: [outcomeOf(before), outcomeOf(after)],
      },
      where,
      day: null,
    }),
  );
}

/** Of things that are there or not, where one version has them and the other has not. */
function membership(
  { old }: PairModels,
  before: ReadonlyMap<string, Diagram>,
  after: ReadonlyMap<string, Diagram>,
  change: (name: string, added: boolean) => Change,
): readonly ChangedCases[] {
  const { algebra, possible } = old;
  const names = [...new Set([...before.keys(), ...after.keys()])].sort(byCodeUnit);
  return names.flatMap((name) => {
    const [was, is] = [before.get(name) ?? no, after.get(name) ?? no];
    return [true, false].flatMap((added): ChangedCases[] => {
      const [there, missing] = added ? [is, was] : [was, is];
      const where = algebra.and(algebra.and(there, algebra.not(missing)), possible);
      return where === no ? [] : [{ change: change(name, added), where, day: null }];
    });
  });
}

/** The first day on which two sets of periods give different deadlines, of those that both know; undefined for none. */
function firstDifference(
  one: DeadlineClass,
  days: readonly string[],
  other: DeadlineClass,
  otherDays: readonly string[],
  { from, until }: Days,
): string | undefined {
  const there = new Map(otherDays.map((day, place) => [day, place]));
  const isCompared = (day: string): boolean => day >= from && (until === null || day < until);
  const both = days.flatMap((day, place) => {
    const at = there.get(day);
    return at !== undefined && isCompared(day) ? [[day, place, at] as const] : [];
  });
  const saidOn = ({ within, first }: DeadlineClass, place: number): string | undefined =>
    within[first[place] as number];
  const found = both.find(([, place, at]) => saidOn(one, place) !== saidOn(other, at));
  if (found) return found[0];
  // Where no day is known to both, what is said of the first one holds.
  return both.length === 0 && saidOn(one, 0) !== saidOn(other, 0) ? from : undefined;
}

function deadlines(pair: PairModels, compared: Days): readonly ChangedCases[] {
  const [old, now]: [Deadlines, Deadlines] = [deadlineDiagram(pair.old), deadlineDiagram(pair.new)];
  const classOf = ({ of }: Deadlines, number: number): DeadlineClass => of[number] as DeadlineClass;
  const dayOf = (before: number, after: number): string | undefined =>
    firstDifference(classOf(old, before), old.days, classOf(now, after), now.days, compared);
  const counts = [old.of.length, now.of.length] as const;
  const differ = (before: number, after: number): boolean => dayOf(before, after) !== undefined;
  return pairsOf(pair, old.diagram, now.diagram, counts, differ).map(({ before, after, where }) => ({
    change: { kind: 'deadline', old: classOf(old, before).within, new: classOf(now, after).within },
    where,
    day: dayOf(before, after) ?? null,
  }));
}

/**
 * All ways in which the answers of two versions differ, each with the cases that it is about; empty for equal ones. A
 * deadline or an exemption that comes or goes with the response is not told again beside it.
 */
export function changesIn(pair: PairModels, compared: Days): readonly ChangedCases[] {
  const moved = responses(pair);
  const { algebra } = pair.old;
  const elsewhere = algebra.not(
    algebra.merge(
      moved.map(({ where }) => where),
      algebra.or,
      no,
    ),
  );
  const byItself = (found: readonly ChangedCases[]): readonly ChangedCases[] =>
    found.flatMap((one) => {
      const rest = algebra.and(one.where, elsewhere);
      return rest === no ? [] : [{ ...one, where: rest }];
    });
  return [
    ...moved,
    ...membership(pair, trackDiagrams(pair.old), trackDiagrams(pair.new), (track, added) => ({
      kind: 'track',
      track,
      added,
    })),
    ...byItself(deadlines(pair, compared)),
    ...byItself(
      membership(pair, exemptionDiagrams(pair.old), exemptionDiagrams(pair.new), (rule, added) => ({
        kind: 'exemption',
        rule,
        added,
      })),
    ),
  ];
}
