import type { FactValue, Verdict } from '../../domain/fact.js';
import { compare } from './compare.js';
import type { Bits, Numbered, Program, Row } from './program.js';

/** The bits of every condition and the verdict of every rule. Buffers are reused within one search. */
export interface Workspace {
  readonly met: Int32Array;
  readonly possible: Int32Array;
  readonly ruleMet: Uint8Array;
  readonly rulePossible: Uint8Array;
}

export const workspaceFor = (program: Program): Workspace => ({
  met: new Int32Array(program.words),
  possible: new Int32Array(program.words),
  ruleMet: new Uint8Array(program.rules.length),
  rulePossible: new Uint8Array(program.rules.length),
});

/**
 * Strong Kleene on bits: with `yes` the met and `maybe` the possible bits it answers "met"; with the two
 * exchanged it answers "possible", since a negated leaf is possible exactly when the leaf is not met.
 */
function holds(code: Int32Array, place: number, yes: Int32Array, maybe: Int32Array): boolean {
  const all = code[place] === 1;
  const words = code[place + 1] as number;
  const children = code[place + 2] as number;
  let at = place + 3;
  for (const end = at + 3 * words; at < end; at += 3) {
    const word = code[at] as number;
    const plain = code[at + 1] as number;
    const negated = code[at + 2] as number;
    const true_ = (yes[word] as number) & plain;
    const false_ = (maybe[word] as number) & negated;
    if (all) {
      if (true_ !== plain || false_ !== 0) return false;
    } else if (true_ !== 0 || false_ !== negated) return true;
  }
  for (const end = at + children; at < end; at += 1)
    if (holds(code, code[at] as number, yes, maybe) !== all) return !all;
  return all;
}

function spread(program: Program, slots: readonly Row[], space: Workspace): boolean {
  const { met, possible } = space;
  met.fill(0);
  possible.fill(0);
  let known = true;
  for (const { index } of program.read) {
    const row = slots[index] as Row;
    if (!row.known) known = false;
    const { word } = row;
    met[word] = (met[word] as number) | row.met;
    possible[word] = (possible[word] as number) | row.possible;
    for (let bits: Bits | null = row.next; bits !== null; bits = bits.next) {
      met[bits.word] = (met[bits.word] as number) | bits.met;
      possible[bits.word] = (possible[bits.word] as number) | bits.possible;
    }
  }
  for (const pair of program.pairs) {
    const left = slots[pair.left] as Row;
    const right = slots[pair.right] as Row;
    const word = pair.bit >>> 5;
    const mask = 1 << (pair.bit & 31);
    if (left.value === null || right.value === null) possible[word] = (possible[word] as number) | mask;
    else {
      const { fact } = program.columns[pair.left] as (typeof program.columns)[number];
      if (!compare(fact.type, pair.operator, left.value, right.value as FactValue, fact.values)) continue;
      met[word] = (met[word] as number) | mask;
      possible[word] = (possible[word] as number) | mask;
    }
  }
  return known;
}

/** Evaluates the rules numbered in `which` (all by default) on the rows of all columns, into `space`. */
export function evaluate(
  program: Program,
  slots: readonly Row[],
  space: Workspace,
  which?: readonly number[],
): void {
  const known = spread(program, slots, space);
  const { met, possible, ruleMet, rulePossible } = space;
  const { code, groups } = program;
  const count = which ? which.length : groups.length;
  for (let i = 0; i < count; i += 1) {
    const rule = which ? (which[i] as number) : i;
    const group = groups[rule] as number;
    const isMet = holds(code, group, met, possible);
    ruleMet[rule] = isMet ? 1 : 0;
    rulePossible[rule] = isMet || (!known && holds(code, group, possible, met)) ? 1 : 0;
  }
}

export const bitVerdict = (space: Workspace, bit: number): Verdict => {
  const mask = 1 << (bit & 31);
  if (((space.met[bit >>> 5] as number) & mask) !== 0) return 'met';
  return ((space.possible[bit >>> 5] as number) & mask) !== 0 ? 'undetermined' : 'not_met';
};

export const ruleVerdict = (space: Workspace, rule: number): Verdict =>
  space.ruleMet[rule] === 1 ? 'met' : space.rulePossible[rule] === 1 ? 'undetermined' : 'not_met';

export const negated = (verdict: Verdict): Verdict =>
  verdict === 'met' ? 'not_met' : verdict === 'not_met' ? 'met' : 'undetermined';

/** The verdict of any node of a condition, from the bits of its leaves. */
export function verdictOf(node: Numbered, space: Workspace): Verdict {
  switch (node.kind) {
    case 'leaf':
      return bitVerdict(space, node.bit);
    case 'named':
      return verdictOf(node.of, space);
    case 'not':
      return negated(verdictOf(node.of, space));
    default: {
      const decisive: Verdict = node.kind === 'all' ? 'not_met' : 'met';
      let result: Verdict = node.kind === 'all' ? 'met' : 'not_met';
      for (const child of node.of) {
        const verdict = verdictOf(child, space);
        if (verdict === decisive) return decisive;
        if (verdict === 'undetermined') result = 'undetermined';
      }
      return result;
    }
  }
}
