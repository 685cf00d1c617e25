import { describe, expect, test } from 'vitest';
import { counted, widthOf, wrap } from '../../src/cli/wrap.js';

describe('lines in a terminal', () => {
  test('count a Chinese character and its signs as two columns', () => {
    expect(widthOf('ab')).toBe(2);
    expect(widthOf('责令，')).toBe(6);
    expect(widthOf('（a）')).toBe(5);
  });

  test('end between words, and are indented', () => {
    expect(wrap('one two three four', 12)).toBe('  one two\n    three\n    four');
  });

  test('end between Chinese characters, and none begins with a closing sign', () => {
    const lines = wrap('造成了一定后果，且本应预见。', 18).split('\n');
    expect(lines.join('').replaceAll(' ', '')).toBe('造成了一定后果，且本应预见。');
    expect(lines.every((line) => widthOf(line) <= 18)).toBe(true);
    expect(lines.some((line) => /^\s*[，。]/.test(line))).toBe(false);
  });

  test('hold a word that is longer than the line whole', () => {
    expect(wrap('a'.repeat(40), 20)).toBe(`  ${'a'.repeat(40)}`);
  });

  test('lose nothing, whatever the width', () => {
    const text = 'Rules: 疫情防控监督, version 1.0.0（2022-07-08），as in force.';
    for (let columns = 5; columns < 80; columns += 1)
      expect(wrap(text, columns).replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });

  test('say one thing and several', () => {
    expect([counted(1, 'rule'), counted(0, 'rule'), counted(2, 'entry', 'entries')]).toEqual([
      '1 rule',
      '0 rules',
      '2 entries',
    ]);
  });
});
