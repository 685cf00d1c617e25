import { byCodeUnit } from '../../domain/identifiers.js';
import type { CaseSpace } from './space.js';

const rounds = 40;

/** For each rule the variables that it reads, by number. */
export function readsOf({ program, variables }: CaseSpace): readonly (readonly number[])[] {
  const variableOf = new Map(
    variables.flatMap(({ columns }, number) => columns.map(({ index }) => [index, number] as const)),
  );
  return program.reads.map((columns) =>
    [...new Set(columns.flatMap((column) => variableOf.get(column) ?? []))].sort((a, b) => a - b),
  );
}

const spanOf = (edges: readonly (readonly number[])[], placeOf: readonly number[]): number =>
  edges.reduce((sum, edge) => {
    const places = edge.map((variable) => placeOf[variable] as number);
    return places.length < 2 ? sum : sum + Math.max(...places) - Math.min(...places);
  }, 0);

function placesIn(order: readonly number[]): number[] {
  const places: number[] = [];
  order.forEach((variable, place) => {
    places[variable] = place;
  });
  return places;
}

/**
 * Brings variables that are read together near each other: the FORCE heuristic (Aloul, Markov, Sakallah 2003), which
 * moves each to the middle of the rules that read it, as long as that helps.
 */
function force(order: readonly number[], edges: readonly (readonly number[])[]): readonly number[] {
  let best = order;
  let now = order;
  let least = spanOf(edges, placesIn(order));
  for (let round = 0; round < rounds; round += 1) {
    const places = placesIn(now);
    const pull = new Map<number, { sum: number; count: number }>();
    for (const edge of edges) {
      const middle = edge.reduce((sum, variable) => sum + (places[variable] as number), 0) / edge.length;
      for (const variable of edge) {
        const { sum, count } = pull.get(variable) ?? { sum: 0, count: 0 };
        pull.set(variable, { sum: sum + middle, count: count + 1 });
      }
    }
    const goal = (variable: number): number => {
      const found = pull.get(variable);
      return found ? found.sum / found.count : (places[variable] as number);
    };
    now = [...now].sort((a, b) => goal(a) - goal(b) || (places[a] as number) - (places[b] as number));
    const span = spanOf(edges, placesIn(now));
    if (span < least) {
      least = span;
      best = now;
    }
  }
  return best;
}

/**
 * Orders of the variables that are worth a try, as numbers of variables, first asked first. Diagrams are small where
 * what belongs together is asked together, and what nearly every rule reads is asked first.
 */
export function candidateOrders(space: CaseSpace): readonly (readonly number[])[] {
  const edges = readsOf(space).filter((edge) => edge.length > 0);
  const count = space.variables.map((_, number) => edges.filter((edge) => edge.includes(number)).length);
  const nameOf = (number: number): string => space.variables[number]?.name ?? '';
  const often = space.variables
    .map((_, number) => number)
    .sort((a, b) => (count[b] as number) - (count[a] as number) || byCodeUnit(nameOf(a), nameOf(b)));
  const isHub = (number: number): boolean => (count[number] as number) * 5 > edges.length;
  const hubs = often.filter(isHub);
  const others = often.filter((number) => !isHub(number));
  const local = edges
    .map((edge) => edge.filter((number) => !isHub(number)))
    .filter((edge) => edge.length > 0);
  return [[...hubs, ...force(others, local)], often, force(often, edges)];
}
