import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitText } from '../../src/office/text-parts.js';

const sizeOf = (part: string): number => new TextEncoder().encode(JSON.stringify(part)).length - 2;

describe('a text in parts', () => {
  it('is whole when they are joined, and no part is too long', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', '\n', '"', '\u0001', '案', '😀'), maxLength: 300 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 8, max: 60 }), (text, most) => {
        const parts = splitText(text, most);
        expect(parts.join('')).toBe(text);
        expect(Math.max(...parts.map(sizeOf))).toBeLessThanOrEqual(most);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('is cut where a line ends', () => {
    expect(splitText('aaaa\nbbbb\ncccc', 14)).toEqual(['aaaa\nbbbb\n', 'cccc']);
    expect(splitText('aaaaaaaa', 4)).toEqual(['aaaa', 'aaaa']);
    expect(splitText('', 4)).toEqual(['']);
  });
});
