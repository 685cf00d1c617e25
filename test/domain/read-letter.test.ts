import { describe, expect, it } from 'vitest';
import { messageOf } from '../../src/domain/problem.js';
import { readLetter } from '../../src/domain/letter/read-letter.js';
import { fixture } from '../letters/made-letter.js';

const problemsOf = (changes: Readonly<Record<string, unknown>>): string[] => {
  const read = readLetter('written_order', { ...fixture('written-order'), ...changes });
  return read.ok ? [] : read.error.map((one) => `${one.place?.path} ${messageOf(one)}`);
};

describe('reading a letter', () => {
  it.each([
    [{ sealled: true }, /^\/sealled expected no key but .*`sealled`/],
    [{ facts: undefined }, /^\/facts /],
    [{ facts: [] }, /^\/facts expected a list of at least 1 entry/],
    [
      { deadline: { kind: 'by', by: '2022-07-07' } },
      /^\/deadline\/by expected a day not before the letter of `2022-07-08`, found `2022-07-07`/,
    ],
    [{ demands: [{ text: 'a', by: '2022-07-01' }] }, /^\/demands\/0\/by expected a day not before/],
    [{ facts: [{ text: 'a', on: '2022-07-09' }] }, /^\/facts\/0\/on expected a day not after the letter/],
    [{ consequence: 'a\u0000b' }, /^\/consequence .*text without control characters/],
    [{ addressee: { name: 'a\nb', kind: 'person' } }, /^\/addressee\/name .*one line of text/],
    [{ consequence: ' \n ' }, /^\/consequence .*text that says something/],
    [{ kind: 'reminder' }, /^\/kind .*written_order/],
  ])('refuses %j', (changes, expected) => {
    expect(problemsOf(changes).join('\n')).toMatch(expected);
  });

  it('takes the days of the letter itself', () => {
    expect(
      problemsOf({
        deadline: { kind: 'by', by: '2022-07-08' },
        reply: { to: 'a', by: '2022-07-08' },
        demands: [{ text: 'a', by: '2022-07-08' }],
      }),
    ).toEqual([]);
  });
});
