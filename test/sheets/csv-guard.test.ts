import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guarded, unguarded } from '../../src/sheets/csv-guard.js';

describe('the guard of a cell of CSV', () => {
  test('gives every text back', () => {
    const start = fc.constantFrom('', "'", "''", '=', '-', '+', '@', '\t', '1', '＝', ' ');
    fc.assert(
      fc.property(start, fc.string({ unit: 'binary' }), (sign, rest) => {
        expect(unguarded(guarded(sign + rest))).toBe(sign + rest);
      }),
    );
  });

  test.each([
    '=1+1',
    '+1',
    '@SUM(A1)',
    '-1+1',
    '-x',
    '\t=1',
    '\r=1',
    '\n=1',
    '|x',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    "'x",
  ])('keeps a program from taking %j for a formula', (text) => expect(guarded(text)).toBe(`'${text}`));

  test.each([
    '2022-01-01',
    '1-2',
    '1/2',
    '1.0',
    '1.50',
    '00123',
    '1e5',
    '12345678901234567',
    'MAR-1',
    'Dec 24',
    'SEPT-2',
    '1, 2',
    '.5',
  ])('keeps a program from changing %j', (text) => expect(guarded(text)).toBe(`'${text}`));

  test.each([
    '-',
    '>= 1',
    '<= careless',
    '< 3',
    'not late',
    'minor..serious',
    'true',
    '0',
    '12',
    '0.5',
    'GRID-1',
    'MARK-1',
    '',
    '原因',
  ])('leaves %j as it is', (text) => expect(guarded(text)).toBe(text));
});
