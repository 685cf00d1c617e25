import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contendersFor } from './contenders.js';
import { checkEqual } from './measure.js';
import { benchRulebook } from './rulebooks.js';
import { numbers, someValue, syntheticRulebook } from './synthetic.js';

const shipped = 'rules/epidemic-supervision/1.0.0.yaml';

test.each([
  ['the synthetic rulebook', syntheticRulebook()],
  ['the first rulebook', readFileSync(shipped, 'utf8')],
])('all that are measured give the same met rules on %s', async (name, text) => {
  const rulebook = benchRulebook(`${name}.yaml`, text);
  const next = numbers(11);
  const cases = Array.from({ length: 50 }, () =>
    Object.fromEntries(rulebook.facts.map((fact) => [fact.id, someValue(fact, next)])),
  );
  const contenders = contendersFor(rulebook, '2022-07-10');
  expect(contenders.length).toBe(7);
  await checkEqual(contenders, cases);
});
