import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeTest } from '../../src/office/statistics/attribute-test.js';
import { coded } from '../../src/office/statistics/coded.js';
import { loadDistributions } from '../../src/office/statistics/distributions.js';
import { exactInterval } from '../../src/office/statistics/exact-interval.js';
import {
  expectedIn,
  generalAssociation,
  type Table,
} from '../../src/office/statistics/general-association.js';
import { holm } from '../../src/office/statistics/holm.js';

const distributions = await loadDistributions();

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Job satisfaction by income, women and men: A. Agresti, Categorical Data Analysis, 2nd ed. (2002), table 7.8. */
const satisfaction = [
  [
    [1, 3, 11, 2],
    [2, 3, 17, 3],
    [0, 1, 8, 5],
    [0, 2, 4, 2],
  ],
  [
    [1, 1, 2, 1],
    [0, 3, 5, 1],
    [0, 0, 7, 3],
    [0, 1, 9, 6],
  ],
];

/** Admission by sex, six departments of Berkeley in 1973, as R has them (UCBAdmissions). */
const admissions = [
  [512, 313, 89, 19],
  [353, 207, 17, 8],
  [120, 205, 202, 391],
  [138, 279, 131, 244],
  [53, 138, 94, 299],
  [22, 351, 24, 317],
].map(([a = 0, b = 0, c = 0, d = 0]) => [
  [a, b],
  [c, d],
]);

describe('general association', () => {
  it('is what R and Stata say of job satisfaction by income: 10.2 on 9 degrees, p 0.3345', () => {
    const { statistic, degreesOfFreedom } = generalAssociation(satisfaction);
    expect(degreesOfFreedom).toBe(9);
    expect(statistic).toBeCloseTo(10.2001, 4);
    expect(distributions.chiSquareTail(statistic, 9)).toBeCloseTo(0.3345, 4);
  });

  it('is the classical statistic of two by two tables, which R gives as 1.4269 for Berkeley, less 1/2', () => {
    const { statistic, degreesOfFreedom } = generalAssociation(admissions);
    const variance = sum(
      admissions.map((table) => {
        const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = table;
        const n = a + b + c + d;
        return ((a + b) * (c + d) * (a + c) * (b + d)) / (n * n * (n - 1));
      }),
    );
    const deviation = sum(admissions.map((table) => (table[0]?.[0] ?? 0) - (expectedIn(table)[0]?.[0] ?? 0)));
    expect(degreesOfFreedom).toBe(1);
    expect(statistic).toBeCloseTo(deviation ** 2 / variance, 9);
    const corrected = (Math.abs(deviation) - 0.5) ** 2 / variance;
    expect(corrected).toBeCloseTo(1.4269, 4);
    expect(distributions.chiSquareTail(corrected, 1)).toBeCloseTo(0.2323, 4);
  });

  const tableArbitrary = fc
    .record({ rows: fc.integer({ min: 2, max: 4 }), columns: fc.integer({ min: 2, max: 4 }) })
    .chain(({ rows, columns }) =>
      fc.array(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );

  it("is Pearson's chi-square times (n - 1) / n in a single stratum", () => {
    fc.assert(
      fc.property(tableArbitrary, (table) => {
        const expected = expectedIn(table).flat();
        const pearson = sum(
          table.flat().map((seen, at) => (seen - (expected[at] ?? 0)) ** 2 / (expected[at] ?? 1)),
        );
        const n = sum(table.flat());
        const { statistic, degreesOfFreedom } = generalAssociation([table]);
        expect(statistic).toBeCloseTo((pearson * (n - 1)) / n, 6);
        expect(degreesOfFreedom).toBe((table.length - 1) * ((table[0]?.length ?? 0) - 1));
      }),
      { numRuns: 50 },
    );
  });

  it('does not change with the order of values, responses and strata', () => {
    const turned: Table[] = satisfaction
      .toReversed()
      .map((table) => table.toReversed().map((row) => row.toReversed()));
    expect(generalAssociation(turned).statistic).toBeCloseTo(generalAssociation(satisfaction).statistic, 9);
  });

  it('counts as degrees of freedom only what could differ', () => {
    // The third response was possible in the second stratum alone, where every subject had it or the second.
    const parts = [
      [
        [10, 12, 0],
        [14, 9, 0],
      ],
      [
        [0, 7, 8],
        [0, 9, 5],
      ],
    ];
    expect(generalAssociation(parts).degreesOfFreedom).toBe(2);
    expect(generalAssociation(parts.slice(0, 1)).degreesOfFreedom).toBe(1);
    const none = { statistic: 0, degreesOfFreedom: 0 };
    expect(
      generalAssociation([
        [
          [4, 0],
          [5, 0],
        ],
      ]),
    ).toEqual(none);
    expect(generalAssociation([])).toEqual(none);
  });
});

describe('distributions', () => {
  // Tables of critical values: NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.4.
  it.each([
    [6.635, 1, 0.01],
    [23.209, 10, 0.01],
    [124.342, 100, 0.05],
    [135.807, 100, 0.01],
  ])('give the tail of chi-square beyond %d on %i degrees as %d', (statistic, degrees, tail) => {
    expect(distributions.chiSquareTail(statistic, degrees)).toBeCloseTo(tail, 5);
  });

  // R. Newcombe, Statistics in Medicine 17 (1998), table I, method 5.
  it.each([
    [81, 263, 0.2527, 0.3676],
    [15, 148, 0.0578, 0.1617],
    [0, 20, 0, 0.1684],
    [1, 29, 0.0009, 0.1776],
  ])('give %i of %i an interval from %d to %d', (numerator, denominator, low, high) => {
    const found = exactInterval(distributions, { numerator, denominator }, 0.95);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  it('say that everything is possible where there is nothing', () => {
    expect(exactInterval(distributions, { numerator: 0, denominator: 0 }, 0.95)).toEqual({ low: 0, high: 1 });
  });
});

it('adjusts p-values as Holm does, in the order in which they came', () => {
  const adjusted = [0.01, 0.04, 0.03, 0.005].map((_, at) => holm([0.01, 0.04, 0.03, 0.005])[at]);
  expect(adjusted.map((p) => p?.toFixed(4))).toEqual(['0.0300', '0.0600', '0.0600', '0.0200']);
  expect(holm([])).toEqual([]);
});

/** Decisions with the stratum, the value and the response of each. */
type Decisions = readonly (readonly [stratum: string, value: string | null, response: string])[];

const tested = (decisions: Decisions, minimumGroup = 30) =>
  attributeTest(
    distributions,
    {
      strata: coded(decisions, ([stratum]) => stratum),
      values: coded(decisions, ([, value]) => value),
      responses: coded(decisions, ([, , response]) => response),
    },
    minimumGroup,
  );

const times = (count: number, ...decision: Decisions[number]): Decisions =>
  Array.from({ length: count }, () => decision);

describe('an attribute that must not matter', () => {
  const planted: Decisions = [
    ...times(30, 'note', 'hotline', 'order'),
    ...times(30, 'note', 'hotline', 'note'),
    ...times(5, 'note', 'visit', 'order'),
    ...times(55, 'note', 'visit', 'note'),
    ...times(40, 'order', 'hotline', 'order'),
    ...times(40, 'order', 'visit', 'order'),
  ];

  it('is found where it does, with what was decided and what was to be expected', () => {
    const { found, groups } = tested(planted);
    expect(groups).toEqual([
      { value: 'hotline', subjects: 100 },
      { value: 'visit', subjects: 100 },
    ]);
    expect(found?.degrees_of_freedom).toBe(1);
    expect(found?.strata).toBe(1);
    expect(found?.p).toBeLessThan(0.00001);
    // Of 100 by the hotline 30 + 40 were ordered; 17.5 + 40 would have been.
    expect(found?.largest).toEqual({
      value: 'hotline',
      subjects: 100,
      responses: ['note'],
      observed: 0.3,
      expected: 0.425,
    });
  });

  it('is not found where the difference is that of what was recommended', () => {
    const byRecommendation: Decisions = [
      ...times(90, 'note', 'hotline', 'note'),
      ...times(10, 'note', 'hotline', 'order'),
      ...times(45, 'note', 'visit', 'note'),
      ...times(5, 'note', 'visit', 'order'),
      ...times(10, 'order', 'hotline', 'order'),
      ...times(90, 'order', 'visit', 'order'),
    ];
    expect(tested(byRecommendation).found?.p).toBeGreaterThan(0.99);
  });

  it('is silent on groups below the least size, and of unknown value', () => {
    const more: Decisions = [
      ...planted,
      ...times(29, 'note', 'letter', 'order'),
      ...times(3, 'note', null, 'order'),
    ];
    const { found, left_out: leftOut, unknown } = tested(more);
    expect(leftOut).toEqual([{ value: 'letter', subjects: 29 }]);
    expect(unknown).toBe(3);
    expect(found).toEqual(tested(planted).found);
    expect(tested(more, 101).found).toBeNull();
    const enough = [...planted, ...times(30, 'note', 'letter', 'order')];
    expect(tested(enough)).toMatchObject({
      left_out: [],
      groups: [{ value: 'hotline' }, { value: 'letter' }, { value: 'visit' }],
    });
  });

  it('is silent where too few responses differ for the test to hold', () => {
    const rare: Decisions = [
      ...times(60, 'note', 'hotline', 'note'),
      ...times(60, 'note', 'visit', 'note'),
      ...times(3, 'note', 'visit', 'order'),
    ];
    expect(tested(rare)).toMatchObject({ groups: [], found: null });
  });

  it('leaves out a group of which nearly all were in strata that say nothing', () => {
    const ways = ['a', 'b', 'c', 'd', 'e'];
    const spread = ways.flatMap((way) => [
      ...times(20, 'note', way, 'note'),
      ...times(20, 'note', way, 'order'),
    ]);
    const apart = [...times(29, 'top', 'letter', 'top'), ...times(1, 'note', 'letter', 'order')];
    expect(tested([...spread, ...apart])).toMatchObject({
      groups: ways.map((value) => ({ value, subjects: 40 })),
      left_out: [{ value: 'letter', subjects: 30 }],
    });
  });

  it('joins the rarest responses until the test holds', () => {
    const four: Decisions = [
      ...planted,
      ...times(2, 'note', 'hotline', 'top'),
      ...times(1, 'note', 'visit', 'nothing'),
    ];
    expect(tested(four).found?.responses).toEqual([['note'], ['nothing', 'order', 'top']]);
  });

  it('stands out by chance no more often than it should', () => {
    let state = 7;
    const next = (below: number): number => {
      state = (state * 48_271) % 2_147_483_647;
      return state % below;
    };
    const rounds = Array.from({ length: 100 }, () =>
      Array.from({ length: 200 }, (): Decisions[number] => [
        `s${next(12)}`,
        `v${next(3)}`,
        ['note', 'note', 'order', 'top'][next(4)] ?? '',
      ]),
    );
    const standing = rounds.filter((decisions) => (tested(decisions).found?.p ?? 1) < 0.05);
    // 5 are to be expected of 100; more than 14 would come once in ten thousand times.
    expect(standing.length).toBeLessThan(15);
    expect(standing.length).toBeGreaterThan(0);
  });
});
