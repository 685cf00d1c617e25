import type { Place } from '../../domain/problem.js';
import type { PartPlaces } from '../../rulebook/part-places.js';
import { percent } from '../coverage/tally.js';
import { type MutantKind, type MutantPlace, mutantKinds } from './mutant.js';
import type { Fate, Judged, Mutation } from './run-mutants.js';

/** Where in the rules file a fault was made. */
export function placeOf(place: MutantPlace, places: PartPlaces): Place {
  switch (place.part) {
    case 'rule':
      return place.path === null ? places.rule(place.rule) : places.condition(place.rule, place.path);
    case 'row':
      return places.cell(place.rule, place.column);
    case 'condition':
      return places.definition(place.name, place.path);
    case 'limit':
      return places.at(['limits', place.limit]);
    case 'day': {
      const part = place.rule ?? place.table;
      return part === null ? places.at(['effective']) : places.rule(part);
    }
  }
}

export interface Counts {
  readonly mutants: number;
  readonly killed: number;
  readonly survived: number;
  readonly equivalent: number;
  readonly undecided: number;
  /** Killed of those that are not proved equivalent, in percent to one decimal place. */
  readonly score: number;
}

export function countsOf(judged: readonly Judged[]): Counts {
  const count = (status: Fate['status']): number =>
    judged.filter(({ fate }) => fate.status === status).length;
  const [killed, equivalent] = [count('killed'), count('equivalent')];
  return {
    mutants: judged.length,
    killed,
    survived: count('survived'),
    equivalent,
    undecided: count('undecided'),
    score: percent(killed, judged.length - equivalent),
  };
}

/** The counts of each kind of fault that was made. */
export const countsByKind = ({ mutants }: Mutation): readonly (Counts & { readonly kind: MutantKind })[] =>
  mutantKinds
    .map((kind) => ({ kind, ...countsOf(mutants.filter(({ mutant }) => mutant.kind === kind)) }))
    .filter((counts) => counts.mutants > 0);

function fateReport(fate: Fate): object {
  if (fate.status !== 'survived') return fate;
  const { like, changes, before, after, differs } = fate.witness;
  return {
    status: fate.status,
    witness: { case: fate.proposal.file, like, changes, before, after, differs },
  };
}

/** The mutation run as a program reads it. */
export const mutationReport = (mutation: Mutation, places: PartPlaces): object => ({
  subjects: mutation.subjects,
  left_out: mutation.left_out,
  ...countsOf(mutation.mutants),
  kinds: countsByKind(mutation),
  list: mutation.mutants.map(({ mutant: { number, kind, place, from, to }, fate }) => ({
    number,
    kind,
    ...place,
    at: placeOf(place, places),
    from,
    to,
    ...fateReport(fate),
  })),
});
