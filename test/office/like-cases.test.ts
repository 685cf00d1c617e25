import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRulesFile } from '../../src/office/publish-rulebook.js';
import { attributes } from '../../src/office/statistics/attributes.js';
import { loadDistributions } from '../../src/office/statistics/distributions.js';
import { showFigure } from '../../src/office/statistics/figure.js';
import { likeness } from '../../src/office/statistics/likeness.js';
import type { Decided } from '../../src/office/statistics/read-counted.js';
import { statisticsSchema } from '../../src/office/statistics/statistics-settings.js';
import { unlike } from '../../src/office/statistics/unlike.js';
import { decision, times } from '../support/made-decision.js';
import { sha256 } from '../support/office.js';
import { smallRulebook } from '../support/small-rulebook.js';
import { valueIn } from '../support/results.js';

const distributions = await loadDistributions();
const settings = statisticsSchema.parse({});
const text = smallRulebook();
const { rulebook } = valueIn(
  readRulesFile({ sha256 }, { text, file: 'small.yaml', calendar: () => undefined }),
);

/** What the rules of the small rulebook can tell of a case, read off the file by hand. */
function seen({ facts }: Decided): string {
  const earlier = facts['earlier'];
  const last = facts['last_order'];
  return JSON.stringify([
    facts['theirs'] ?? '?',
    facts['harm'] ?? '?',
    facts['knowing'] ?? '?',
    facts['pressed'] ?? '?',
    facts['helped'] ?? '?',
    earlier === undefined ? '?' : Number(earlier) >= 1,
    last === undefined ? '?' : last === 'not_complied',
  ]);
}

describe('like cases', () => {
  const known = <T>(values: readonly [T, ...T[]]) =>
    fc.option(fc.constantFrom(...values), { nil: undefined });
  const rowArbitrary = fc
    .record({
      theirs: fc.constant(true),
      harm: known(['none', 'some']),
      knowing: known([true]),
      kind: known(['late', 'missing']),
      earlier: known([0, 1, 2]),
      last_order: known(['none', 'complied', 'not_complied']),
      response: fc.constantFrom('note', 'order'),
      rule: fc.constantFrom('GRID-1', 'GRID-2'),
      exempted: fc.boolean(),
    })
    .map(({ response, rule, exempted, ...facts }) => ({
      response,
      exempted,
      decisive: [rule],
      facts: Object.fromEntries(
        Object.entries(facts).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
      ),
    }));

  it('are those that no rule tells apart; those decided otherwise are found, as pairs of them', () => {
    fc.assert(
      fc.property(fc.array(rowArbitrary, { maxLength: 40 }), (made) => {
        const rows = made.map((row, index) => decision(index, row));
        const isLike = (a: Decided, b: Decided) => a.decisive[0] === b.decisive[0] && seen(a) === seen(b);
        const isSame = (a: Decided, b: Decided) => a.response === b.response && a.exempted === b.exempted;
        const found = unlike(rows, likeness([rulebook]), () => null, showFigure);
        const comparable = rows.filter((row) => rows.some((other) => other !== row && isLike(row, other)));
        const split = comparable.filter((row) =>
          rows.some((other) => isLike(row, other) && !isSame(row, other)),
        );
        // Of each group all but the most frequent differ.
        const differing = split.filter((row) => {
          const group = rows.filter((other) => isLike(row, other));
          const most = Math.max(...group.map((one) => group.filter((other) => isSame(one, other)).length));
          return group.filter((other) => isSame(row, other)).length < most;
        });
        expect(found.decisions.denominator).toBe(comparable.length);
        expect(found.decisions.numerator).toBeGreaterThanOrEqual(differing.length);
        expect(found.decisions.numerator === 0).toBe(split.length === 0);
        expect(found.pairs.length + found.more).toBe(found.decisions.numerator);
        const rowOf = new Map(rows.map((row) => [row.decision_seq, row]));
        for (const { one, other } of found.pairs) {
          const [a, b] = [rowOf.get(one.decision), rowOf.get(other.decision)];
          expect(a && b && isLike(a, b) && !isSame(a, b)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are paired with the nearest in time, with what is recorded differently', () => {
    const rows = [
      decision(1, { facts: { theirs: true, kind: 'late', earlier: 2 }, decider: 'd-1' }),
      decision(5, { facts: { theirs: true, kind: 'late', earlier: 3 }, decider: 'd-2' }),
      decision(7, {
        facts: { theirs: true, kind: 'missing', earlier: 2 },
        decider: 'd-2',
        response: 'order',
      }),
      decision(10, { facts: { theirs: true, earlier: 2 }, decider: 'd-3' }),
      decision(8, { facts: { theirs: true, earlier: 0 }, response: 'top' }),
    ];
    const found = unlike(rows, likeness([rulebook]), (row) => row.unit, showFigure);
    expect(found).toMatchObject({ groups: 1, decisions: { numerator: 1, denominator: 4 }, more: 0 });
    expect(found.pairs).toEqual([
      {
        rulebook: 'small',
        recommended: 'note',
        rules: ['GRID-1'],
        one: { case: 'c-7', subject: 'town', decision: 7, response: 'order', exempted: false },
        other: { case: 'c-5', subject: 'town', decision: 5, response: 'note', exempted: false },
        differs: [
          { what: 'fact', fact: 'earlier', one: 2, other: 3 },
          { what: 'fact', fact: 'kind', one: 'missing', other: 'late' },
        ],
      },
    ]);
  });
});

describe('attributes that must not matter', () => {
  const byDecider = [
    ...times(60, { decider: 'd-1', found_by: 'hotline', response: 'note' }),
    ...times(60, { decider: 'd-2', found_by: 'hotline', response: 'order', departure: 'severer' }),
    ...times(29, { decider: 'd-3', found_by: 'visit', response: 'order', departure: 'severer' }),
  ];
  const found = attributes(byDecider, [rulebook], () => null, settings, distributions);
  const of = (name: string) => found.filter((one) => one.name === name);

  it('stand out where decisions differ by them, and name no person', () => {
    for (const { test, groups, too_few: few, too_few_groups: fewGroups } of of('decider')) {
      expect(test).toMatchObject({ stands_out: true, degrees_of_freedom: 1, largest: { value: null } });
      expect([groups, few, fewGroups]).toEqual([2, [], 1]);
    }
  });

  it('are silent on a group of 29, and say how many it has', () => {
    expect(of('found_by')).toMatchObject([
      { by: 'response', result: 'too_few', too_few: [{ value: 'visit', subjects: 29 }], test: null },
      { by: 'departure', result: 'too_few', test: null },
    ]);
    expect(of('unit')).toMatchObject([{ result: 'one_value', unknown: 149 }, { result: 'one_value' }]);
  });

  it('are the facts that a rulebook marks, or those that the office names, and never personal ones', () => {
    const names = (more: object) =>
      attributes([], [rulebook], () => null, statisticsSchema.parse(more), distributions).map(
        ({ name }) => name,
      );
    expect([...new Set(names({}))]).toEqual(['found_by', 'unit', 'campaign', 'decider']);
    expect(names({ must_not_matter: ['kind', 'disabled'] })).toEqual([
      ...[
        'kind',
        'kind',
        'found_by',
        'found_by',
        'unit',
        'unit',
        'campaign',
        'campaign',
        'decider',
        'decider',
      ],
    ]);
  });
});
