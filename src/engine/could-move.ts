import type { Rule } from '../rulebook/model.js';
import { fold, type Limits, type Sums } from './fold.js';
import type { Bounds, SearchSpace } from './search-space.js';

type Open = Readonly<Record<'base' | 'floor' | 'ceiling' | 'aggravate' | 'mitigate', readonly number[]>>;

const unique = (values: readonly number[]): number[] => [...new Set(values)];

/** Every total that some of the steps can make, cut to the limit. */
function totals(from: number, steps: readonly number[], limit: number): number[] {
  let sums = new Set([Math.min(from, limit)]);
  for (const step of steps) sums = new Set([...sums, ...[...sums].map((sum) => Math.min(sum + step, limit))]);
  return [...sums];
}

/** Every state of the fold that the open rules can bring about, each of them met or not. */
function* states(met: Sums, open: Open, limits: Limits): Generator<Sums> {
  const ceilings = unique([
    met.ceiling,
    ...open.ceiling.filter((rung) => met.ceiling < 0 || rung < met.ceiling),
  ]);
  const floors = unique([met.floor, ...open.floor.filter((rung) => rung > met.floor)]);
  const bases = unique([met.base, ...open.base.filter((rung) => rung > met.base)]);
  const ups = totals(met.aggravate, open.aggravate, limits.aggravate);
  const downs = totals(met.mitigate, open.mitigate, limits.mitigate);
  for (const base of bases)
    for (const aggravate of ups)
      for (const mitigate of downs)
        for (const floor of floors)
          for (const ceiling of ceilings) yield { settled: false, base, aggravate, mitigate, floor, ceiling };
}

function withRule(state: Sums, rule: Rule, rungOf: (id: string) => number): Sums {
  switch (rule.effect) {
    case 'base':
      return { ...state, base: Math.max(state.base, rungOf(rule.response)) };
    case 'floor':
      return { ...state, floor: Math.max(state.floor, rungOf(rule.response)) };
    case 'ceiling': {
      const rung = rungOf(rule.response);
      return { ...state, ceiling: state.ceiling < 0 ? rung : Math.min(state.ceiling, rung) };
    }
    case 'aggravate':
      return { ...state, aggravate: state.aggravate + rule.steps };
    case 'mitigate':
      return { ...state, mitigate: state.mitigate + rule.steps };
    default:
      return state;
  }
}

/**
 * Whether a rule that is undetermined could move the response if it were met, in some state that the other
 * undetermined rules can bring about. Rules are taken one by one as free, so that it never says no too early.
 * @param undetermined indexes of the rules that can move the response and are undetermined
 */
export function couldMove(
  rule: Rule,
  { program, limits }: SearchSpace,
  bounds: Bounds,
  undetermined: readonly number[],
): boolean {
  if (bounds.mustSettle) return false;
  if (rule.effect === 'settle') return true;
  const rungOf = (id: string): number => program.rungOf.get(id) as number;
  const open = { base: [], floor: [], ceiling: [], aggravate: [], mitigate: [] } as Record<
    keyof Open,
    number[]
  >;
  for (const index of undetermined) {
    const other = program.rules[index] as Rule;
    if (other.id === rule.id) continue;
    if (other.effect === 'base' || other.effect === 'floor' || other.effect === 'ceiling')
      open[other.effect].push(rungOf(other.response));
    else if (other.effect === 'aggravate' || other.effect === 'mitigate')
      open[other.effect].push(other.steps);
  }
  for (const state of states(bounds.met, open, limits))
    if (fold(state, limits) !== fold(withRule(state, rule, rungOf), limits)) return true;
  return false;
}
