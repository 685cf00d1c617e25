import { describe, expect, it } from 'vitest';
import { readCases } from '../../../src/rulebook/read-cases.js';
import { withCase, withWanted } from '../../../src/web/pages/rules/editor/edit-cases.js';
import {
  headOf,
  nextVersion,
  withHead,
  withoutCodifies,
} from '../../../src/web/pages/rules/editor/edit-head.js';
import { testYaml } from '../../../src/web/pages/rules/panel/case-yaml.js';
import { valueIn } from '../../support/results.js';

const head = `format: gradus/1
version: 1.0.3   # the next is minor
effective:
  from: 2022-01-01
  until: 2023-01-01
`;

describe('the head of a rules file', () => {
  it('changes in the one value alone', () => {
    expect(headOf(head)).toEqual({ version: '1.0.3', from: '2022-01-01', codifies: null });
    expect(withHead(head, 'version', nextVersion('1.0.3'))).toBe(head.replace('1.0.3', '1.1.0'));
    expect(withHead(head, 'from', '2022-08-01')).toBe(head.replace('2022-01-01', '2022-08-01'));
    expect(withHead('rules: [ {', 'version', '2.0.0')).toBe('rules: [ {');
    expect(headOf('')).toEqual({ version: null, from: null, codifies: null });
  });
});

describe('that a rules file writes down an older rule', () => {
  const after = `${head}languages: [zh]\n`;

  it.each([
    [
      'in one line',
      `${head}codifies: { cite: 第九版防控方案 }   # public on that day\nlanguages: [zh]\n`,
      after,
    ],
    ['in lines', `${head}codifies:\n  cite: 第九版防控方案\nlanguages: [zh]\n`, after],
    ['at the end', `${head}codifies: { cite: 第九版防控方案 }`, head],
  ])('is read and taken out, %s, and nothing else of the file', (_where, text, without) => {
    expect(headOf(text).codifies).toBe('第九版防控方案');
    expect(withoutCodifies(text)).toBe(without);
    expect(withoutCodifies(without)).toBe(without);
  });
});

const cases = `# what is expected
- name: first
  decided_on: 2024-07-10
  subjects: { town: { theirs: true } }
  want: { town: { response: note, met: [GRID-1] } }   # read by two
- name: second
  decided_on: 2024-07-10
  subjects: { town: { theirs: true } }
  want:
    town:
      met:
        - GRID-1
        - MIT-1
      exemption: null
      provisional: false
`;

describe('what a case wants', () => {
  it('becomes what came, and nothing else of the file', () => {
    const one = [
      { subject: 'town', what: 'response', found: 'order' },
      { subject: 'town', what: 'met', found: ['GRID-1', 'AGG-1'] },
    ];
    expect(withWanted(cases, 'first', one)).toBe(
      cases.replace('{ response: note, met: [GRID-1] }', '{ response: order, met: [GRID-1, AGG-1] }'),
    );
    const other = [
      { subject: 'town', what: 'met', found: [] },
      { subject: 'town', what: 'exemption', found: ['EXE-1'] },
      { subject: 'town', what: 'provisional', found: true },
    ];
    const [, second] = valueIn(readCases(withWanted(cases, 'second', other), { file: 'cases.yaml' }));
    expect(second?.subjects[0]?.want).toEqual({ met: [], exemption: ['EXE-1'], provisional: true });
    expect(withWanted(cases, 'third', one)).toBe(cases);
    expect(withWanted('- {', 'first', one)).toBe('- {');
  });
});

describe('a case that was found', () => {
  const yaml = testYaml({
    name: 'c-1 town: the "first"',
    decidedOn: '2024-07-10',
    foundOn: '2024-07-08',
    conduct: { from: '2024-07-01', until: null, ongoing: true },
    facts: { theirs: true, harm: null, groups: ['old'] },
    want: { response: 'order' },
  });

  it('is read as a test', () => {
    expect(valueIn(readCases(yaml, { file: 'found.yaml' }))).toMatchObject([
      {
        name: 'c-1 town: the "first"',
        conduct: { from: '2024-07-01', until: null, ongoing: true },
        subjects: [{ id: 'subject', facts: { theirs: true, groups: ['old'] }, want: { response: 'order' } }],
      },
    ]);
  });

  it('is put among the cases once, and where it stands is known', () => {
    const had = [{ file: 'all.yaml', text: cases }];
    const first = withCase(had, 'found.yaml', yaml);
    expect(first.at).toEqual({ file: 'found.yaml', line: 1 });
    const other = yaml.replace('c-1', 'c-2');
    const both = withCase(first.cases, 'found.yaml', other);
    const text = both.cases.find(({ file }) => file === 'found.yaml')?.text ?? '';
    expect(text.split('\n')[both.at.line - 1]).toContain('c-2 town');
    expect(withCase(both.cases, 'found.yaml', yaml)).toEqual({ cases: both.cases, at: first.at });
    expect(valueIn(readCases(text, { file: 'found.yaml' }))).toHaveLength(2);
  });
});
