import { describe, expect, it } from 'vitest';
import { dayReader } from '../../src/domain/day-reader.js';
import { corrected } from '../../src/office/statistics/corrected.js';
import { departures } from '../../src/office/statistics/departures.js';
import { loadDistributions } from '../../src/office/statistics/distributions.js';
import { escalated } from '../../src/office/statistics/escalated.js';
import { showFigure } from '../../src/office/statistics/figure.js';
import { firstResponse } from '../../src/office/statistics/first-response.js';
import type { Due } from '../../src/office/statistics/read-counted.js';
import { statisticsSchema } from '../../src/office/statistics/statistics-settings.js';
import { decision, times } from '../support/made-decision.js';

const distributions = await loadDistributions();
const settings = statisticsSchema.parse({});

describe('the line of escalations', () => {
  const isTop = (_: string, response: string | null): boolean => response === 'top';
  const found = (top: number, all: number) => {
    const decided = [...times(top, { response: 'top' }), ...times(all - top, {})];
    return escalated({ decided, found: [] }, isTop, settings, distributions, showFigure);
  };

  it.each([
    [4, 240, false],
    [70, 1075, false],
    [2, 10, false],
    [1, 2, false],
    [120, 1075, true],
    [5, 12, true],
  ])('%i of %i is above it for certain: %s', (top, all, above) => {
    expect(found(top, all).above_line).toBe(above);
  });
});

describe('days to the first response', () => {
  const waits = (...days: readonly (number | null)[]) =>
    firstResponse(
      days.map((day, index) => ({
        case_id: `c-${index}`,
        subject: 'town',
        submitted_seq: index,
        rulebook: 'small',
        found_on: '2022-07-10',
        first_response_at: day === null ? null : Date.parse('2022-07-10T02:00:00Z') + day * 86_400_000,
        response: null,
      })),
      dayReader('Asia/Shanghai'),
      showFigure,
    );

  it('are given as days that were enough for a quarter, half and three quarters', () => {
    expect(waits(10, 0, null, 3, 1, 2)).toMatchObject({
      quartiles: [1, 2, 3],
      longest: 10,
      none_yet: { numerator: 1, denominator: 6 },
      longest_of: { numerator: 1, denominator: 5 },
    });
    expect(waits(4).quartiles).toEqual([4, 4, 4]);
    expect(waits(0, 1, 2, 3).quartiles).toEqual([0, 1, 2]);
  });
});

describe('orders that were due', () => {
  it.each<[Pick<Due, 'state' | 'outcome'>, readonly string[]]>([
    [{ state: 'closed', outcome: 'complied' }, ['corrected', 'in_time']],
    [{ state: 'closed', outcome: 'late' }, ['corrected', 'late']],
    [{ state: 'reopened', outcome: 'not_complied' }, ['not_complied']],
    [{ state: 'reported', outcome: 'not_complied' }, ['not_complied']],
    [{ state: 'reopened', outcome: null }, ['open']],
    [{ state: 'reported', outcome: null }, ['open']],
    [{ state: 'open', outcome: null }, ['open']],
  ])('that are %j count as %j', (row, counts) => {
    const due = [0, 1].map((reopened) => ({
      order_seq: 1,
      case_id: 'c-1',
      subject: 'town',
      ...row,
      reopened,
    }));
    const { reopened, ...figures } = corrected(due, showFigure);
    const counted = Object.entries(figures).filter(([, { numerator }]) => numerator === 2);
    expect(counted.map(([name]) => name)).toEqual(counts);
    expect(Object.values(figures).every(({ numerator }) => numerator === 0 || numerator === 2)).toBe(true);
    expect(reopened).toMatchObject({ numerator: 1, denominator: 2 });
  });
});

describe('departures', () => {
  const few = (departed: number, all: number) =>
    departures(
      [...times(departed, { departure: 'milder' }), ...times(all - departed, {})],
      settings,
      distributions,
      showFigure,
    ).few.noted;

  it('that are few are noted, of enough decisions alone', () => {
    expect([few(2, 50), few(3, 50), few(0, 49), few(0, 50), few(5, 100), few(4, 100)]).toEqual([
      true,
      false,
      false,
      true,
      false,
      true,
    ]);
  });

  it('tell decisions as recommended that were made within minutes', () => {
    const { quick } = departures(
      [
        decision(1, { decided_at: 119_999 }),
        decision(2, { decided_at: 120_000 }),
        decision(3, { decided_at: 1, departure: 'milder' }),
      ],
      settings,
      distributions,
      showFigure,
    );
    expect(quick).toMatchObject({ numerator: 1, denominator: 2 });
  });

  it('count under each rule that a recommendation rested on, sorted by rulebook and rule', () => {
    const made = departures(
      [
        decision(1, { rulebook: 'works', decisive: ['B'] }),
        decision(2, { decisive: ['B', 'A'], departure: 'severer' }),
        decision(3, { decisive: ['C', 'A'] }),
      ],
      settings,
      distributions,
      showFigure,
    );
    expect(
      made.by_rule.map(({ rulebook, rule, all, milder, severer }) => [
        `${rulebook} ${rule}`,
        all.denominator,
        all.numerator,
        milder.numerator,
        severer.numerator,
      ]),
    ).toEqual([
      ['small A', 2, 1, 0, 1],
      ['small B', 1, 1, 0, 1],
      ['small C', 1, 0, 0, 0],
      ['works B', 1, 0, 0, 0],
    ]);
  });
});
