import { byCodeUnit } from '../../domain/identifiers.js';
import { compile } from '../../engine/compiled/compile.js';
import type { Program } from '../../engine/compiled/program.js';
import type { Condition, Rule, Rulebook } from '../../rulebook/model.js';
import { buildModel, type Model, mostNodes, type NotAnalysed } from './build-model.js';

/** Conditions that no rule has, to be looked at over all cases: by a name of one's own. */
export type MoreConditions = ReadonlyMap<string, Condition>;

/** The stretch of days on which the same rules hold, by its first day. */
export interface Period {
  readonly from: string;
  readonly program: Program;
  /** Over cases whose facts are all known. */
  readonly known: () => Model | NotAnalysed;
  /** Over cases some of whose facts may be unknown. */
  readonly open: () => Model | NotAnalysed;
}

/** The first days of the stretches on which the same rules of a version hold. */
function firstDays({ effective, rules, tables }: Rulebook): readonly string[] {
  const { from, until } = effective;
  const edges = [...rules, ...tables].flatMap((rule) =>
    rule.effective.until === null ? [rule.effective.from] : [rule.effective.from, rule.effective.until],
  );
  const inside = edges.filter((day) => day > from && (until === null || day < until));
  return [...new Set([from, ...inside])].sort(byCodeUnit);
}

/** Names that no rule of a file can have, since those are in capitals. */
const nameOf = (name: string): string => `more ${name}`;

/** A condition as a rule that moves nothing: a track of no name. */
const carrier = (name: string, when: Condition, { effective }: Rulebook): Rule => ({
  id: nameOf(name),
  effect: 'track',
  track: '',
  when,
  title: {},
  because: {},
  basis: [],
  effective,
  table: null,
});

export const isCarrier = ({ id }: Rule): boolean => id.startsWith('more ');

/** The number of the rule that carries a condition. */
export const carrierOf = ({ rules }: Program, name: string): number =>
  rules.findIndex(({ id }) => id === nameOf(name));

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The periods of a version, with the diagrams of each, built when they are first asked for. */
export function periodsOf(rulebook: Rulebook, more: MoreConditions = new Map()): readonly Period[] {
  const carriers = [...more].map(([name, when]) => carrier(name, when, rulebook));
  const whole = { ...rulebook, rules: [...rulebook.rules, ...carriers] };
  return firstDays(rulebook).map((from, index, all) => {
    const days = { from, until: all[index + 1] ?? rulebook.effective.until };
    // The cases are those of the file itself; the carriers only widen what is told apart.
    const program = { ...compile(whole, from), rulebook };
    return {
      from,
      program,
      known: once(() => buildModel(program, false, mostNodes, days)),
      open: once(() => buildModel(program, true, mostNodes, days)),
    };
  });
}
