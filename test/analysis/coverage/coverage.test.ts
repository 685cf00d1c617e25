import { describe, expect, test } from 'vitest';
import { type Coverage, coverageOf } from '../../../src/analysis/coverage/coverage.js';
import { coverageReport } from '../../../src/analysis/coverage/coverage-report.js';
import { type CoverageKind, summarize } from '../../../src/analysis/coverage/coverage-summary.js';
import { placesIn } from '../../../src/rulebook/part-places.js';
import { casesFrom, fewCases, testedRulebook } from '../../support/tested-rulebook.js';

const rulebook = testedRulebook();

const missing = (coverage: Coverage, kind: CoverageKind): readonly string[] =>
  (summarize(coverage).find((one) => one.kind === kind)?.missing ?? []).map((gap) =>
    [...new Set([gap.rule, gap.path, gap.about, gap.missing])].filter((part) => part !== null).join(' | '),
  );

/** One case of the first day of July with these facts, wanting nothing. */
const oneCase = (name: string, facts: string, day = '2022-07-01') =>
  `- { name: '${name}', decided_on: ${day}, subjects: { town: { ${facts} } }, want: {} }\n`;

describe('rules and rows', () => {
  test('are covered when a case meets them and a case does not', () => {
    const coverage = coverageOf(rulebook, casesFrom(fewCases));
    const { verdicts } = coverage.rules.find(({ rule }) => rule === 'SET-1') as Coverage['rules'][number];
    expect(verdicts).toEqual({ met: 1, not_met: 3, undetermined: 0 });
    const kinds = summarize(coverage);
    expect(kinds.find(({ kind }) => kind === 'rows')).toMatchObject({ covered: 6, of: 6, percent: 100 });
    expect(missing(coverage, 'rules')).toEqual([
      'EXE-1 | not_met',
      'FLO-2 | met',
      'MIT-1 | not_met',
      'TRK-1 | not_met',
    ]);
  });

  test('are not counted on days on which they do not hold, and undetermined is neither', () => {
    const day = '2022-05-31';
    const coverage = coverageOf(rulebook, casesFrom(oneCase('Late', 'kind: late, theirs: true', day)));
    const of = (id: string) => coverage.rules.find(({ rule }) => rule === id)?.verdicts;
    expect(of('TRK-1')).toEqual({ met: 0, not_met: 0, undetermined: 0 });
    expect(of('FLO-1')).toEqual({ met: 0, not_met: 0, undetermined: 1 });
  });
});

describe('comparisons', () => {
  const cases = [
    oneCase('Not theirs, once', 'theirs: false, earlier: 1'),
    oneCase('Theirs, never', 'theirs: true, earlier: 0'),
  ];

  test('are seen each way at their place in a rule', () => {
    const coverage = coverageOf(rulebook, casesFrom(cases.join('')));
    const leaf = coverage.leaves.find(({ rule, path }) => rule === 'FLO-1' && path === 'all/1');
    expect(leaf?.verdicts).toEqual({ met: 1, not_met: 1, undetermined: 0 });
    expect(missing(coverage, 'conditions').filter((gap) => gap.includes('earlier'))).toEqual([
      'DUE-1 | any/1/all/1 | earlier lessThan 5 | not_met',
    ]);
  });

  test('decide a rule only where the others leave it to them: masking MC/DC', () => {
    const before = coverageOf(rulebook, casesFrom(cases.join('')));
    const third = oneCase('Theirs, once', 'theirs: true, earlier: 1');
    const after = coverageOf(rulebook, casesFrom(cases.join('') + third));
    const of = (coverage: Coverage) =>
      coverage.leaves.filter(({ rule }) => rule === 'FLO-1').map(({ decides }) => decides);
    expect(of(before)).toEqual([
      { met: null, not_met: 'Not theirs, once' },
      { met: null, not_met: 'Theirs, never' },
    ]);
    expect(of(after)).toEqual([
      { met: 'Theirs, once', not_met: 'Not theirs, once' },
      { met: 'Theirs, once', not_met: 'Theirs, never' },
    ]);
  });

  test('decide nothing while another that could decide is unknown', () => {
    const coverage = coverageOf(rulebook, casesFrom(oneCase('Once', 'earlier: 1')));
    const leaf = coverage.leaves.find(({ rule, path }) => rule === 'FLO-1' && path === 'all/1');
    expect(leaf?.decides).toEqual({ met: null, not_met: null });
  });

  test('that exclude each other are not asked for what cannot be', () => {
    const when =
      'all: [{ fact: earlier, operator: greaterThan, value: 2 }, { fact: earlier, operator: lessThan, value: 2 }]';
    const odd = testedRulebook((text) =>
      text.replace('when: { fact: pressed, operator: equal, value: true }', `when: { ${when} }`),
    );
    const leaves = coverageOf(odd, casesFrom(oneCase('Some', 'earlier: 2'))).leaves.filter(
      ({ rule }) => rule === 'EXE-1',
    );
    expect(leaves.map(({ possible }) => possible)).toEqual([
      { met: true, not_met: true },
      { met: true, not_met: true },
    ]);
    // Neither is ever met while the other is, so neither decides when it is met; each decides when it alone is not.
    expect(leaves.map(({ can_decide: can }) => can)).toEqual([
      { met: false, not_met: true },
      { met: false, not_met: true },
    ]);
    const always = testedRulebook((text) =>
      text.replace(
        'fact: pressed, operator: equal, value: true',
        'fact: earlier, operator: lessThan, value: 0',
      ),
    );
    const [never] = coverageOf(always, casesFrom(oneCase('Some', 'earlier: 2'))).leaves.filter(
      ({ rule }) => rule === 'EXE-1',
    );
    expect(never?.possible).toEqual({ met: false, not_met: true });
  });
});

describe('thresholds', () => {
  const sidesOf = (coverage: Coverage, fact: string) =>
    coverage.thresholds
      .filter((one) => one.fact === fact)
      .map(({ value, sides }) => [value, ...sides.map(({ values, shown_by: by }) => `${values}: ${by}`)]);

  test('have the nearest value on each side, and what a fact cannot be is left out', () => {
    const text = oneCase('Four', 'earlier: 4, harm: some') + oneCase('Six', 'earlier: 6, harm: great');
    expect(sidesOf(coverageOf(rulebook, casesFrom(text)), 'earlier')).toEqual([
      [5, '4: Four', '5: null'],
      [1, '0: null', '1: null'],
    ]);
    expect(sidesOf(coverageOf(rulebook, casesFrom(text)), 'harm')).toEqual([
      ['none', 'none: null', 'some: Four'],
      ['some', 'none: null', 'some: Four', 'great: Six'],
      ['great', 'some: Four', 'great: Six'],
    ]);
  });

  test('of numbers that are not whole take what is within the last decimal place', () => {
    const dense = testedRulebook((text) =>
      text
        .replace(
          'facts:\n',
          'facts:\n  dust: { type: number, min: 0, label: { en: Dust, zh: 粉尘 }, scope: case }\n',
        )
        .replace(
          'fact: pressed, operator: equal, value: true',
          'fact: dust, operator: greaterThan, value: 7.5',
        ),
    );
    const found = (dust: number) =>
      sidesOf(coverageOf(dense, casesFrom(oneCase('Dusty', `dust: ${dust}`))), 'dust')[0];
    expect(found(7.5)).toEqual([7.5, '7.5: Dusty', '(7.5, 7.6]: null']);
    expect(found(7.55)).toEqual([7.5, '7.5: null', '(7.5, 7.6]: Dusty']);
    expect(found(7.6)).toEqual([7.5, '7.5: null', '(7.5, 7.6]: Dusty']);
    expect(found(7.7)).toEqual([7.5, '7.5: null', '(7.5, 7.6]: null']);
  });
});

test('days on which rules change have a case on the day and on its eve', () => {
  const text = oneCase('Eve', 'theirs: true', '2022-05-31') + oneCase('Day', 'theirs: true', '2022-06-01');
  const { days } = coverageOf(rulebook, casesFrom(text));
  expect(days.map(({ day, rules, eve_shown_by: eve, day_shown_by: on }) => [day, rules, eve, on])).toEqual([
    ['2022-01-01', [], null, null],
    ['2022-06-01', ['TRK-1'], 'Eve', 'Day'],
    ['2022-12-01', ['TRK-1'], null, null],
  ]);
});

test('cases that fail or are only proposed cover nothing', () => {
  const proposed = fewCases.replaceAll('\n  decided_on', '\n  proposed: true\n  decided_on');
  expect(coverageOf(rulebook, casesFrom(proposed))).toMatchObject({ subjects: 0, left_out: 4 });
});

test('a report for programs has every gap with its place', () => {
  const report = coverageReport(
    coverageOf(rulebook, casesFrom(fewCases)),
    placesIn(rulebook, 'small.yaml'),
  ) as {
    readonly kinds: readonly {
      readonly missing: readonly { readonly about: string; readonly at: { line: number } }[];
    }[];
  };
  const lines = rulebook.text.split('\n');
  const gaps = report.kinds.flatMap((kind) => kind.missing);
  expect(gaps.length).toBeGreaterThan(5);
  for (const { about, at } of gaps.filter((gap) => gap.about.startsWith('knowing')))
    expect(lines[at.line - 1]).toContain(about.split(' ')[0]);
});
