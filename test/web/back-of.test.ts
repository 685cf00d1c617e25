import { describe, expect, it } from 'vitest';
import { backOf } from '../../src/web/session/back-of.js';

describe('where somebody comes back to', () => {
  it.each(['/', '/cases?q=a&b=%2F#c', '/p/letters/7'])('is the page %s that they came for', (path) => {
    expect(backOf(path)).toBe(path);
  });

  it.each([
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    'https://elsewhere.example',
    '',
    7,
  ])('is never %j', (asked) => {
    expect(backOf(asked)).toBeUndefined();
  });
});
