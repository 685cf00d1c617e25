import { expect } from 'vitest';
import type { Figure } from '../../src/office/statistics/figure.js';
import type { Statistics } from '../../src/office/statistics/statistics.js';
import type { Recount, RecountedDecision } from './recount-statistics.js';

/** What a figure counts, of how many. */
export const of = (numerator: number, denominator: number) => ({ numerator, denominator });

/** Decisions by a word, as counts of those that fit and of all. */
function countedBy(
  decisions: readonly RecountedDecision[],
  wordsOf: (decision: RecountedDecision) => readonly unknown[],
  fits: (decision: RecountedDecision) => boolean,
) {
  const counts = new Map<string, { numerator: number; denominator: number }>();
  for (const decision of decisions)
    for (const word of wordsOf(decision)) {
      const { numerator, denominator } = counts.get(String(word)) ?? of(0, 0);
      counts.set(String(word), of(numerator + (fits(decision) ? 1 : 0), denominator + 1));
    }
  return Object.fromEntries(counts);
}

const numbers = ({ numerator, denominator }: Figure) => of(numerator, denominator);

export function expectDecisions(answer: Statistics, { decisions }: Recount): void {
  const kept = decisions.filter(({ fellBy }) => fellBy === null);
  const departed = (direction: string) => (one: RecountedDecision) => one.body['departure'] === direction;
  const count = (fits: (one: RecountedDecision) => boolean) => of(kept.filter(fits).length, kept.length);
  const { departures, reversals, escalated } = answer;
  expect(answer.counted).toMatchObject({
    decided: decisions.length,
    reversed: decisions.length - kept.length,
  });
  expect(departures.all).toMatchObject(count(({ body }) => body['departure'] !== 'none'));
  for (const direction of ['milder', 'severer', 'other'] as const)
    expect(departures[direction]).toMatchObject(count(departed(direction)));
  const milder = (rows: readonly { readonly milder: Figure }[], words: readonly string[]) =>
    Object.fromEntries(rows.map((row, at) => [words[at], numbers(row.milder)]));
  expect(
    milder(
      departures.by_rule,
      departures.by_rule.map(({ rule }) => rule),
    ),
  ).toEqual(countedBy(kept, ({ decisive }) => decisive, departed('milder')));
  expect(
    milder(
      departures.by_decider,
      departures.by_decider.map(({ decider }) => decider),
    ),
  ).toEqual(countedBy(kept, ({ actor }) => [actor], departed('milder')));
  expect(escalated.of_decisions).toMatchObject(count(({ body }) => body['response'] === 'escalation'));
  expect(reversals.by_appeal).toMatchObject(
    of(decisions.filter(({ fellBy }) => fellBy === 'appeal').length, decisions.length),
  );
  expect(Object.fromEntries(reversals.by_rule.map(({ rule, all }) => [rule, numbers(all)]))).toEqual(
    countedBy(
      decisions,
      ({ decisive }) => decisive,
      ({ fellBy }) => fellBy !== null,
    ),
  );
}

export function expectSpread({ spread, persons }: Statistics, { decisions }: Recount): void {
  const kept = decisions.filter(({ fellBy }) => fellBy === null);
  const above = kept.filter(({ body }) => body['above_first'] === true);
  expect(persons).toMatchObject([
    {
      kind: 'organisation',
      times: of(above.length, kept.length),
      different: new Set(above.map(({ ref }) => ref)).size,
    },
  ]);
  const ofResponse = (response: string | null) => (one: RecountedDecision) =>
    one.body['response'] === response;
  const responsesIn = (
    rows: readonly { responses: Statistics['spread']['unit'][number]['responses'] }[],
    at: number,
  ) => rows[at]?.responses ?? [];
  const check = (rows: Statistics['spread']['unit'], wordOf: (one: RecountedDecision) => unknown) => {
    for (const [at, { value }] of rows.entries())
      for (const { response, count } of responsesIn(rows, at))
        expect(numbers(count)).toEqual(
          countedBy(kept, (one) => [wordOf(one) ?? null], ofResponse(response))[String(value)],
        );
    const words = [...new Set(kept.map(wordOf))];
    const unknown = words.includes(undefined) ? [null] : [];
    expect(rows.map(({ value }) => value)).toEqual([...words.filter((word) => word).sort(), ...unknown]);
  };
  check(spread.unit, ({ ref }) => ref);
  check(spread.stage, ({ facts }) => facts['duty_stage']);
  expect(spread.months.reduce((sum, { decided }) => sum + decided.numerator, 0)).toBe(kept.length);
}

export function expectWaits({ first_response: answer }: Statistics, { waits }: Recount): void {
  const known = [...waits.values()].filter((days) => days !== null);
  expect(answer.responded).toMatchObject(of(known.length, waits.size));
  expect(answer.none_yet).toMatchObject(of(waits.size - known.length, waits.size));
  const enoughFor = (part: number) =>
    Math.min(...known.filter((days) => known.filter((other) => other <= days).length >= part * known.length));
  expect(answer.quartiles).toEqual([0.25, 0.5, 0.75].map(enoughFor));
  const longest = Math.max(...known);
  expect(answer.longest).toBe(longest);
  expect(answer.longest_of.numerator).toBe(known.filter((days) => days === longest).length);
}

export function expectOrders({ corrected, period }: Statistics, { orders }: Recount): void {
  const due = [...orders.values()].filter((order) => !order.fell && order.due <= period.until);
  const last = due.map(({ checks }) => checks.at(-1));
  const count = (fits: (check: (typeof last)[number]) => boolean) => of(last.filter(fits).length, due.length);
  const isMet = (check: (typeof last)[number]) => check?.['result'] === 'corrected';
  expect(corrected.corrected).toMatchObject(count(isMet));
  expect(corrected.in_time).toMatchObject(
    count((check) => isMet(check) && check?.['outcome'] === 'complied'),
  );
  expect(corrected.late).toMatchObject(count((check) => isMet(check) && check?.['outcome'] === 'late'));
  expect(corrected.not_complied).toMatchObject(
    count((check) => !isMet(check) && check?.['outcome'] === 'not_complied'),
  );
  const reopened = due.filter(({ checks }) => checks.some((check) => check['reopened'] === true));
  expect(corrected.reopened).toMatchObject(of(reopened.length, due.length));
  expect(due.length).toBeGreaterThan(3);
}
