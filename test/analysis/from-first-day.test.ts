import { expect, it } from 'vitest';
import { fromFirstDay } from '../../src/analysis/from-first-day.js';
import { readCases } from '../../src/rulebook/read-cases.js';
import type { Rulebook } from '../../src/rulebook/model.js';
import { rulebookOf } from '../support/made-rulebook.js';
import { valueIn } from '../support/results.js';

const rulebook: Rulebook = { ...rulebookOf(['a'], []), effective: { from: '2023-01-01', until: null } };
const oneCase = (name: string, day: string, more: string, want: string): string =>
  `- { name: ${name}, decided_on: ${day}, ${more} subjects: { town: {} }, want: { town: ${want} } }\n`;

it('decides a case from before the first day on that day, unless it wants that no rule holds yet', () => {
  const text = [
    oneCase('before', '2022-06-01', '', '{ response: low }'),
    oneCase('after', '2023-06-01', '', '{ response: low }'),
    oneCase('not yet', '2022-06-01', '', '{ outcome: no_rule }'),
    oneCase('no base row', '2022-06-01', '', '{ outcome: no_rule, met: [CEIL-1] }'),
    oneCase('choice', '2022-06-01', 'versions: [1.0.0, 1.1.0],', '{ response: low }'),
  ].join('');
  const fixtures = valueIn(readCases(text, { file: 'cases.yaml' }));
  expect(fromFirstDay(rulebook, fixtures).map(({ name, decidedOn }) => [name, decidedOn])).toEqual([
    ['before', '2023-01-01'],
    ['after', '2023-06-01'],
    ['not yet', '2022-06-01'],
    ['no base row', '2023-01-01'],
    ['choice', '2022-06-01'],
  ]);
});
