import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesIn } from '../../src/domain/text-place.js';

test.each([
  ['', 0, 1, 1],
  ['abc', 2, 1, 3],
  ['abc', 3, 1, 4],
  ['a\nb', 1, 1, 2],
  ['a\nb', 2, 2, 1],
  ['a\r\nb', 3, 2, 1],
  ['a\rb', 2, 2, 1],
  ['\n\n\n', 2, 3, 1],
  ['\n\n\n', 3, 4, 1],
  ['\r\r\n\n', 4, 4, 1],
  ['文😀x', 3, 1, 4],
])('in %j the offset %i is on line %i at column %i', (text, offset, line, column) => {
  expect(placesIn(text)(offset)).toEqual({ line, column });
});

test('offsets may be asked for in any order', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '\n', '\r') }),
      fc.array(fc.nat(20)),
      (text, offsets) => {
        const placeOf = placesIn(text);
        for (const offset of offsets.map((each) => Math.min(each, text.length))) {
          expect(placeOf(offset)).toEqual(placesIn(text)(offset));
        }
      },
    ),
    { seed: 1 },
  );
});
