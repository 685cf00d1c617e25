import { expect, test } from 'vitest';
import { contendersFor } from './contenders.js';
import { checkEqual } from './measure.js';
import { benchDay, casesOf, shippedRulebook, synthetic } from './rulebooks.js';

test.each([
  ['the synthetic rulebook', synthetic],
  ['the first rulebook', shippedRulebook],
])('all that are measured give the same met rules on %s', async (_, read) => {
  const rulebook = read();
  const contenders = contendersFor(rulebook, benchDay);
  expect(contenders.length).toBe(8);
  const cases = casesOf(rulebook, 50, 11);
  await checkEqual(contenders, cases);
  // Answers that are all empty would be equal too.
  const [first] = contenders;
  const met = await Promise.all(cases.map((facts) => first?.prepare(facts)()));
  expect(new Set(met.flat()).size).toBeGreaterThan(20);
});

test('one that differs is named with the case', async () => {
  const rulebook = synthetic();
  const [first] = contendersFor(rulebook, benchDay);
  if (!first) throw new Error('there is no contender');
  const wrong = { name: 'wrong', prepare: () => () => ['R-99'] };
  await expect(checkEqual([first, wrong], casesOf(rulebook, 1, 11))).rejects.toThrow(
    /^case 0: wrong says R-99/,
  );
});
