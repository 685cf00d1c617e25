import { expect, test } from 'vitest';
import { readCases } from '../../src/rulebook/read-cases.js';
import type { FixtureFile } from '../../src/rulebook/schema-cases.js';
import { writeCases } from '../../src/rulebook/write-cases.js';
import { valueIn } from '../support/results.js';

const full: FixtureFile = {
  name: '前次责令未整改：是，“书面责令整改” - it’s: #1',
  proposed: true,
  version: '1.1.0',
  decided_on: '2022-12-12',
  found_on: '2022-12-10',
  found_by: 'on_site',
  conduct: { from: '2022-12-08', ongoing: true },
  facts: { harm: 'none', groups: [], words: 'yes', days: 2.5, more: ['true', 'a'] },
  subjects: { town: { theirs: true, count: 0, text: '2022-12-08' } },
  want: { town: { response: null, met: ['A-1', 'B-2'], deadline: null, exemption: [] } },
};
const bare: FixtureFile = { name: 'bare', decided_on: '2022-12-12', subjects: { town: {} }, want: {} };

test('what is written is read back as it was', () => {
  const text = writeCases([full, bare], 'First line\n\nthird line');
  expect(text.startsWith('# First line\n#\n# third line\n\n- name: ')).toBe(true);
  const [first, second] = valueIn(readCases(text, { file: 'cases.yaml' }));
  expect(first).toMatchObject({
    name: full.name,
    proposed: true,
    version: '1.1.0',
    decidedOn: '2022-12-12',
    foundOn: '2022-12-10',
    foundBy: 'on_site',
    conduct: { from: '2022-12-08', until: null, ongoing: true },
    facts: full.facts,
    subjects: [{ id: 'town', facts: full.subjects.town, want: full.want.town }],
  });
  expect(second).toMatchObject({ name: 'bare', proposed: false, version: null, facts: {} });
});

test('facts stand on one line, and a blank line between cases', () => {
  const text = writeCases([full, bare], 'Cases');
  expect(text).toContain('\n  facts: { harm: none, groups: [], words: yes, days: 2.5, more: [ ');
  expect(text).toContain('\n  subjects:\n    town: { theirs: true, count: 0, text: ');
  expect(text).toContain('\n\n- name: bare\n');
});
