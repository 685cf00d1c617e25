import type { Rulebook } from '../../rulebook/model.js';
import { isAnalysed, withinNodes } from './build-model.js';
import { findIdleRules } from './find-idle-rules.js';
import { findCollisions, findConstantConditions, findGaps, findResponses } from './find-shapes.js';
import { type Finding, findingKinds, type Models, type NotLookedAt } from './findings.js';
import { conditionsOf } from './prove.js';
import { type Period, periodsOf } from './periods.js';
import { countIn } from './witness.js';

export interface Analysis {
  readonly findings: readonly Finding[];
  /** Stretches of days whose rules could not be looked at in full. */
  readonly notLookedAt: readonly NotLookedAt[];
  /** Cells of cases whose facts are all known. */
  readonly cells: bigint;
}

const looks = [findGaps, findIdleRules, findConstantConditions, findResponses, findCollisions] as const;

/** What is the same finding on another stretch of days. */
const keyOf = ({ kind, rules, path, response }: Finding): string =>
  JSON.stringify([kind, rules, path, response]);

/** A rule that is idle in one stretch of days has its use if it is not in another. */
const mustBeEverywhere: ReadonlySet<Finding['kind']> = new Set([
  'never_met',
  'never_matters',
  'unreachable_response',
]);

function merged(ofPeriods: readonly (readonly Finding[])[], periods: readonly Period[]): readonly Finding[] {
  const counts = new Map<string, { readonly first: Finding; readonly count: number }>();
  const all = ofPeriods.flat();
  for (const one of all) {
    const before = counts.get(keyOf(one));
    counts.set(keyOf(one), { first: before?.first ?? one, count: (before?.count ?? 0) + 1 });
  }
  const holdsIn = ({ rules }: Finding): number =>
    periods.filter(({ program }) => rules.every((id) => program.rules.some((rule) => rule.id === id))).length;
  const told = [...counts.values()].filter(
    ({ first, count }) => !mustBeEverywhere.has(first.kind) || count === holdsIn(first),
  );
  const gaps = ofPeriods[0]?.filter(({ kind }) => kind === 'gap') ?? [];
  const others = told.map(({ first }) => first).filter(({ kind }) => kind !== 'gap');
  const rank = ({ kind }: Finding): number => findingKinds.indexOf(kind);
  return [...gaps, ...others].sort((a, b) => rank(a) - rank(b));
}

/**
 * Looks over all cases of a rulebook for what its author should know: cases that no rule answers, rules and
 * conditions without effect, responses that cannot be had, bounds that collide. Complete, not sampled; what could not
 * be looked at in full is said.
 */
export function analyseRulebook(
  rulebook: Rulebook,
  periods = periodsOf(rulebook, conditionsOf(rulebook)),
): Analysis {
  const notLookedAt: NotLookedAt[] = [];
  const ofPeriods: (readonly Finding[])[] = [];
  let cells = 0n;
  for (const period of periods) {
    const [known, open] = [period.known(), period.open()];
    const why = isAnalysed(known) ? open : known;
    if (!isAnalysed(known) || !isAnalysed(open)) {
      if (!isAnalysed(why)) notLookedAt.push({ from: period.from, why });
      continue;
    }
    const models: Models = { from: period.from, known, open };
    cells += countIn(known, known.possible);
    const found = looks.flatMap((look) => {
      const looked = withinNodes(() => look(models));
      if ('value' in looked) return looked.value;
      notLookedAt.push({ from: period.from, why: looked.why });
      return [];
    });
    ofPeriods.push(found);
  }
  return { findings: merged(ofPeriods, periods), notLookedAt, cells };
}
