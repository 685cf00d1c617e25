import type { Facts, Verdict } from '../domain/fact.js';
import { evaluate, type Workspace, workspaceFor } from '../engine/compiled/evaluate.js';
import type { Program, Row } from '../engine/compiled/program.js';
import { completionsOf, factToSplit } from '../engine/completions.js';

/** The facts that were found, that there are none (proved), or that the search ended before it could tell. */
export type Found =
  | { readonly kind: 'found'; readonly facts: Facts }
  | { readonly kind: 'none' }
  | { readonly kind: 'too_many' };

/** Evaluations of the few rules that are looked at; each takes about a microsecond. */
const mostEvaluations = 200_000;

const factsOf = (program: Program, slots: readonly Row[]): Facts =>
  Object.fromEntries(
    program.read.flatMap(({ name, index }) => {
      const value = slots[index]?.value ?? null;
      return value === null ? [] : [[name, value] as const];
    }),
  );

/**
 * Known values of all facts that the program's rules read, for which `judge` says `met`: by branch and bound, from
 * nothing known, each fact over one value of each of its cells. A verdict of `judge` on partly known facts must hold
 * for each of their completions; `undetermined` says nothing. Complete: `none` is a proof.
 */
export function findFacts(program: Program, judge: (space: Workspace) => Verdict): Found {
  const space = workspaceFor(program);
  const every = program.rules.map((_, index) => index);
  let left = mostEvaluations;
  const visit = (slots: readonly Row[]): Found => {
    if (left === 0) return { kind: 'too_many' };
    left -= 1;
    evaluate(program, slots, space);
    const verdict = judge(space);
    if (verdict === 'met') return { kind: 'found', facts: factsOf(program, slots) };
    const column = factToSplit(program, slots, every);
    if (verdict === 'not_met' || !column) return { kind: 'none' };
    const completions = completionsOf(slots, column);
    let ended: Found = completions ? { kind: 'none' } : { kind: 'too_many' };
    for (const row of completions ?? []) {
      const next = [...slots];
      next[column.index] = row;
      const found = visit(next);
      if (found.kind === 'found') return found;
      if (found.kind === 'too_many') ended = found;
    }
    return ended;
  };
  return visit(program.unknown);
}
