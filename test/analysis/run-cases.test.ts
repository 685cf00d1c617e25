import { describe, expect, test } from 'vitest';
import { runCases } from '../../src/analysis/run-cases.js';
import type { Rulebook } from '../../src/rulebook/model.js';
import { readCases } from '../../src/rulebook/read-cases.js';
import { readRulebook } from '../../src/rulebook/read-rulebook.js';
import { sha256 } from '../support/office.js';
import { smallRulebook } from '../support/small-rulebook.js';
import { valueIn } from '../support/results.js';

function rulebookOf(text: string): Rulebook {
  const { rulebook, problems } = readRulebook(text, {
    file: 'small.yaml',
    sha256,
    calendar: () => undefined,
  });
  if (!rulebook) throw new Error(JSON.stringify(problems));
  return rulebook;
}

const first = rulebookOf(smallRulebook());
/** From 2023 on some harm is a note no longer an order, and knowing weighs as before. */
const second = rulebookOf(
  smallRulebook({ version: '1.1.0', from: '2023-01-01' }).replace(
    'when: [true, some], then: order',
    'when: [true, some], then: note',
  ),
);

const cases = (text: string) => valueIn(readCases(text, { file: 'cases.yaml' }));

const some = (more: string, want: string) => `- name: Some harm
  ${more}
  facts: { harm: some }
  subjects: { town: { theirs: true, knowing: false, earlier: 0, last_order: none } }
  want: { town: ${want} }
`;

const day = 'decided_on: 2022-07-10';

describe('running the cases of a rulebook', () => {
  test('passes what comes out as wanted, and leaves alone what is not wanted', async () => {
    const report = await runCases(first, cases(some(day, '{ response: order, met: [GRID-2] }')));
    expect(report.cases).toMatchObject([{ name: 'Some harm', passed: true }]);
    expect((await runCases(first, cases(some(day, '{}')))).cases[0]?.passed).toBe(true);
  });

  test.each([
    ['the response', '{ response: note }', { what: 'response', wanted: 'note', found: 'order' }],
    ['no response', '{ response: null }', { what: 'response', wanted: null, found: 'order' }],
    [
      'one rule more',
      '{ met: [AGG-1, GRID-2] }',
      { what: 'met', wanted: ['AGG-1', 'GRID-2'], found: ['GRID-2'] },
    ],
    ['one rule less', '{ met: [] }', { what: 'met', wanted: [], found: ['GRID-2'] }],
    ['the outcome', '{ outcome: settled }', { what: 'outcome', wanted: 'settled', found: 'recommended' }],
    ['tracks', '{ tracks: [] }', { what: 'tracks', wanted: [], found: ['request_facts'] }],
    ['a deadline', '{ deadline: P7D }', { what: 'deadline', wanted: 'P7D', found: null }],
    ['an exemption', '{ exemption: [EXE-1] }', { what: 'exemption', wanted: ['EXE-1'], found: [] }],
    ['what is required', '{ requires: [] }', { what: 'requires', wanted: [], found: ['hearing'] }],
    ['certainty', '{ provisional: false }', { what: 'provisional', wanted: false, found: true }],
    [
      'the range',
      '{ range: [order, order] }',
      { what: 'range', wanted: ['order', 'order'], found: ['note', 'order'] },
    ],
    ['the version', '{ version: 1.1.0 }', { what: 'version', wanted: '1.1.0', found: '1.0.0' }],
  ])('fails where %s is wanted otherwise, and shows both', async (_, want, difference) => {
    const [report] = (await runCases(first, cases(some(day, want)))).cases;
    expect(report).toMatchObject({
      passed: false,
      subjects: [{ kind: 'compared', differences: [difference] }],
    });
  });

  test('does not pass a case that is only proposed, though all comes out as wanted', async () => {
    const text = some(`proposed: true\n  ${day}`, '{ response: order }');
    expect((await runCases(first, cases(text))).cases).toMatchObject([
      { proposed: true, passed: false, subjects: [{ differences: [] }] },
    ]);
    const confirmed = text.replace('proposed: true', 'proposed: false');
    expect((await runCases(first, cases(confirmed))).cases).toMatchObject([
      { proposed: false, passed: true },
    ]);
  });

  test('compares lists as sets', async () => {
    const text = some(day, '{ met: [GRID-2, AGG-1] }').replace('knowing: false', 'knowing: true');
    expect((await runCases(first, cases(text))).cases[0]?.passed).toBe(true);
  });

  test('lists every rule and row that no case meets', async () => {
    const { neverMet } = await runCases(first, cases(some(day, '{}')));
    expect(neverMet).toEqual(['AGG-1', 'EXE-1', 'FLO-1', 'FLO-2', 'GRID-1', 'GRID-3', 'MIT-1', 'SET-1']);
  });

  test('fails a case whose facts the rulebook does not know, with the place of each', async () => {
    const text = some(day, '{}').replace('harm: some', 'harn: some');
    const [report] = (await runCases(first, cases(text))).cases;
    expect(report).toMatchObject({
      passed: false,
      subjects: [{ kind: 'not_read', problems: [{ code: 'sent_fact_unknown', place: { line: 3 } }] }],
    });
  });

  test('leaves out cases of other versions, and counts them', async () => {
    const text = some(`version: ">=1.1.0"\n  ${day}`, '{}');
    expect(await runCases(first, cases(text))).toMatchObject({ cases: [], skipped: 1 });
    expect(await runCases(second, cases(text))).toMatchObject({ cases: [{}], skipped: 0 });
  });

  test('tells how far it is', async () => {
    const counts: number[] = [];
    const text = some(day, '{}') + some(day, '{}').replace('Some harm', 'The same');
    await runCases(first, cases(text), { onCase: (count) => void counts.push(count) });
    expect(counts).toEqual([1, 2]);
  });
});

describe('cases about the choice of a version', () => {
  const choice = (dates: string, want: string) => cases(some(`versions: [1.0.0, 1.1.0]\n  ${dates}`, want));
  const published = [first, second];
  const before = 'conduct: { from: 2022-12-31 }';

  test('are run over the versions that they name, whichever file is tested', async () => {
    const found = choice(`decided_on: 2023-01-10\n  ${before}`, '{ response: note, version: 1.1.0 }');
    for (const rulebook of published)
      expect((await runCases(rulebook, found, { published })).cases).toMatchObject([{ passed: true }]);
  });

  test('meet rules of the tested file only where that file was chosen', async () => {
    const found = choice(`decided_on: 2023-01-10\n  ${before}`, '{}');
    expect((await runCases(first, found, { published })).neverMet).toContain('GRID-2');
    expect((await runCases(second, found, { published })).neverMet).not.toContain('GRID-2');
  });

  test('are left out, and counted, where not all that they name are there', async () => {
    const found = choice(`decided_on: 2023-01-10\n  ${before}`, '{}');
    expect(await runCases(first, found, { published: [first] })).toMatchObject({ cases: [], skipped: 1 });
  });

  test('fail where no version is in force on any day of theirs', async () => {
    const found = choice('decided_on: 2021-07-10\n  conduct: { from: 2021-07-01 }', '{}');
    expect((await runCases(first, found, { published })).cases).toMatchObject([
      { passed: false, subjects: [{ kind: 'not_read', problems: [{ code: 'rulebook_no_version' }] }] },
    ]);
  });

  test('give no response where none was in force when it was done', async () => {
    const found = choice(
      'decided_on: 2022-01-10\n  conduct: { from: 2021-12-31 }',
      '{ outcome: no_rule, response: null }',
    );
    expect((await runCases(first, found, { published })).cases).toMatchObject([{ passed: true }]);
  });
});
