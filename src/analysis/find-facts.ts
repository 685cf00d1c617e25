import type { Facts, Verdict } from '../domain/fact.js';
import { evaluate, type Workspace, workspaceFor } from '../engine/compiled/evaluate.js';
import type { Column, Program, Row } from '../engine/compiled/program.js';
import { completionsOf } from '../engine/completions.js';

/** The facts that were found, that there are none (proved), or that the search ended before it could tell. */
export type Found =
  | { readonly kind: 'found'; readonly facts: Facts }
  | { readonly kind: 'none' }
  | { readonly kind: 'too_many' };

/** Evaluations of the few rules that are looked at; each takes about a microsecond. */
const mostEvaluations = 200_000;

const factsOf = (program: Program, slots: readonly Row[]): Facts =>
  Object.fromEntries(program.read.map(({ name, index }) => [name, slots[index]?.value ?? null] as const));

/**
 * Values of the facts that a program's rules read, for which `judge` says `met`: by branch and bound, from nothing
 * known, each fact over one value of each of its cells, in the order of their names. Complete: `none` is a proof.
 * @param judge a verdict on partly known facts must hold for each of their completions; `undetermined` says nothing.
 * `isLast`: nothing more will be known, so that `undetermined` means the same as `not_met`.
 * @param withUnknown whether facts may also stay unknown
 */
export function findFacts(
  program: Program,
  judge: (space: Workspace, isLast: boolean) => Verdict,
  withUnknown = false,
): Found {
  const space = workspaceFor(program);
  const columns = program.read;
  let left = mostEvaluations;
  const visit = (slots: readonly Row[], depth: number): Found => {
    if (left === 0) return { kind: 'too_many' };
    left -= 1;
    evaluate(program, slots, space);
    const verdict = judge(space, depth === columns.length);
    if (verdict === 'met') return { kind: 'found', facts: factsOf(program, slots) };
    const column: Column | undefined = columns[depth];
    if (verdict === 'not_met' || !column) return { kind: 'none' };
    const completions = completionsOf(slots, column);
    let ended: Found = completions ? { kind: 'none' } : { kind: 'too_many' };
    for (const row of [...(completions ?? []), ...(withUnknown ? [column.unknown] : [])]) {
      const next = [...slots];
      next[column.index] = row;
      const found = visit(next, depth + 1);
      if (found.kind === 'found') return found;
      if (found.kind === 'too_many') ended = found;
    }
    return ended;
  };
  return visit(program.unknown, 0);
}
