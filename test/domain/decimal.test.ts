import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printsBack } from '../../src/domain/decimal.js';

/** The exact value of a number in JSON's form, as a fraction of whole numbers. */
function fraction(text: string): { over: bigint; under: bigint } {
  const [mantissa = '', power = '0'] = text.toLowerCase().split('e');
  const [whole = '', decimals = ''] = mantissa.split('.');
  const exponent = Number(power) - decimals.length;
  const digits = BigInt(whole + decimals);
  return exponent >= 0
    ? { over: digits * 10n ** BigInt(exponent), under: 1n }
    : { over: digits, under: 10n ** BigInt(-exponent) };
}

const sameValue = (a: string, b: string): boolean => {
  const [x, y] = [fraction(a), fraction(b)];
  return x.over * y.under === y.over * x.under;
};

describe('whether a number prints back', () => {
  test.each([
    '1',
    '1.0',
    '1.50',
    '1e2',
    '10e1',
    '0.1',
    '0.10',
    '1e-1',
    '-0',
    '-0.00e5',
    '12300',
    '1.23e4',
    '5e-324',
    '1e21',
    '1e+21',
  ])('%s does', (text) => {
    expect(printsBack(text, Number(text))).toBe(true);
  });

  test.each([
    '0.1000000000000000055',
    '1e400',
    '-1e400',
    '1e-400',
    '9007199254740993',
    '0.30000000000000003',
  ])('%s does not', (text) => {
    expect(printsBack(text, Number(text))).toBe(false);
  });

  test('another value does not, nor another sign, nor what is no number', () => {
    expect(printsBack('1', 2)).toBe(false);
    expect(printsBack('1', -1)).toBe(false);
    expect(printsBack('10', 1)).toBe(false);
    expect(printsBack('one', 1)).toBe(false);
  });

  test('it says what exact arithmetic says', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 20 });
    const number = fc
      .tuple(
        fc.constantFrom('', '-'),
        digits,
        fc.option(digits),
        fc.option(fc.integer({ min: -30, max: 30 })),
      )
      .map(([sign, whole, decimals, power]) =>
        [
          sign,
          BigInt(whole),
          decimals === null ? '' : `.${decimals}`,
          power === null ? '' : `e${power}`,
        ].join(''),
      );
    fc.assert(
      fc.property(number, (text) => {
        const value = Number(text);
        const magnitude = text.replace(/^-/, '');
        expect(printsBack(text, value)).toBe(sameValue(magnitude, String(Math.abs(value))));
      }),
      { seed: 754, numRuns: 5000 },
    );
  });

  test('every double prints back from its own text', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(printsBack(String(value), value)).toBe(true);
      }),
      { seed: 754, numRuns: 2000 },
    );
  });
});
