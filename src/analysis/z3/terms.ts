/** A term of SMT-LIB 2.6, as text. */
export type Term = string;

export const yes: Term = 'true';
export const no: Term = 'false';

function group(name: 'and' | 'or', parts: readonly Term[]): Term {
  const [neutral, absorbing] = name === 'and' ? [yes, no] : [no, yes];
  const left = parts.filter((part) => part !== neutral);
  if (left.includes(absorbing)) return absorbing;
  if (left.length < 2) return left[0] ?? neutral;
  return `(${name} ${left.join(' ')})`;
}

export const and = (...parts: readonly Term[]): Term => group('and', parts);
export const or = (...parts: readonly Term[]): Term => group('or', parts);

export function not(term: Term): Term {
  if (term === yes) return no;
  return term === no ? yes : `(not ${term})`;
}

export const implies = (condition: Term, then: Term): Term => or(not(condition), then);

export function ifElse(condition: Term, then: Term, otherwise: Term): Term {
  if (condition === yes || then === otherwise) return then;
  return condition === no ? otherwise : `(ite ${condition} ${then} ${otherwise})`;
}

export const equal = (left: Term, right: Term): Term => (left === right ? yes : `(= ${left} ${right})`);
export const less = (left: Term, right: Term): Term => `(< ${left} ${right})`;
export const atMost = (left: Term, right: Term): Term => `(<= ${left} ${right})`;
export const least = (left: Term, right: Term): Term => ifElse(atMost(left, right), left, right);
export const greatest = (left: Term, right: Term): Term => ifElse(atMost(left, right), right, left);
export const sum = (...parts: readonly Term[]): Term =>
  parts.length < 2 ? (parts[0] ?? '0') : `(+ ${parts.join(' ')})`;

const signed = (negative: boolean, term: Term): Term => (negative ? `(- ${term})` : term);

export const integer = (value: number): Term => signed(value < 0, BigInt(Math.abs(value)).toString());

/**
 * A number as the decimal that it prints as, exactly. No two doubles print alike and the decimals are in their order,
 * so that comparisons of doubles are comparisons of these.
 */
export function decimal(value: number): Term {
  const [, whole = '', fraction = '', power = '0'] =
    /^(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(Math.abs(value))) ?? [];
  const exponent = Number(power) - fraction.length;
  const digits = BigInt(whole + fraction);
  const term =
    exponent >= 0 ? `${digits * 10n ** BigInt(exponent)}.0` : `(/ ${digits}.0 ${10n ** BigInt(-exponent)}.0)`;
  return signed(value < 0, term);
}
