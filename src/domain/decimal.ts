/** A decimal number as sign, digits without zeros at either end, and the power of ten of the last digit. */
interface Decimal {
  readonly negative: boolean;
  readonly digits: string;
  readonly exponent: number;
}

function decimal(text: string): Decimal | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (!match) return undefined;
  const [, sign, whole = '', fraction = '', power = '0'] = match;
  const all = whole + fraction;
  let [first, end] = [0, all.length];
  while (first < end && all[first] === '0') first += 1;
  while (end > first && all[end - 1] === '0') end -= 1;
  const digits = all.slice(first, end);
  if (digits === '') return { negative: false, digits, exponent: 0 };
  return { negative: sign === '-', digits, exponent: Number(power) - fraction.length + all.length - end };
}

/**
 * Whether `value`, printed as ECMAScript prints it, is exactly the decimal number that `text` (in JSON's form of a
 * number) says: `1.0`, `1e2`, `0.10` and `-0` are, `0.1000000000000000055` and `1e400` are not.
 */
export function printsBack(text: string, value: number): boolean {
  if (!Number.isFinite(value)) return false;
  const [said, printed] = [decimal(text), decimal(String(value))];
  return (
    said !== undefined &&
    printed !== undefined &&
    said.negative === printed.negative &&
    said.digits === printed.digits &&
    said.exponent === printed.exponent
  );
}
