import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/domain/canonical-json.js';
import { plain } from '../../src/office/plain.js';
import { publishRulebook } from '../../src/office/publish-rulebook.js';
import { mergeSubjects } from '../../src/office/register/merge-subjects.js';
import { registerSubject } from '../../src/office/register/register-subject.js';
import type { Figure } from '../../src/office/statistics/figure.js';
import { statistics } from '../../src/office/statistics/statistics.js';
import { statisticsCases } from '../../src/office/statistics/statistics-cases.js';
import { appealedTo, correcting } from '../support/appeals.js';
import { decidedCase, reportedCase } from '../support/casework.js';
import { by, decided, newOffice, sha256, smallOffice, type TestOffice } from '../support/office.js';
import { expectDecisions, expectOrders, expectSpread, expectWaits, of } from '../support/expect-counted.js';
import { type RecountedDecision, recount } from '../support/recount-statistics.js';
import { simulateYear } from '../support/year/simulate-year.js';
import { yearRulebook } from '../support/year/year-rulebook.js';
import { codesOf, valueIn } from '../support/results.js';

/** The cases behind a figure, `case subject entry` each, sorted. */
async function casesOf(
  office: TestOffice,
  { figure }: Figure,
  part: 'numerator' | 'denominator' = 'numerator',
  limit = 1000,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const input = { figure, part, limit, ...(cursor === undefined ? {} : { cursor }) };
    const page = valueIn(await statisticsCases(office, input));
    expect(page.cases.length).toBeLessThanOrEqual(limit);
    found.push(...page.cases.map((one) => `${one.case} ${one.subject} ${one.entry}`));
    cursor = page.cursor;
  }
  return found.sort();
}

const isFigure = (value: unknown): value is Figure =>
  typeof value === 'object' && value !== null && 'figure' in value;

/** Every figure of an answer. */
function figuresIn(value: unknown): readonly Figure[] {
  if (isFigure(value)) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(figuresIn) : [];
}

describe('the figures of a course', () => {
  it('are what its entries say, counted from the trail; every number has the cases behind it', async () => {
    const office = await newOffice('2022-01-01');
    valueIn(
      await publishRulebook(office, {
        text: yearRulebook,
        file: 'year.yaml',
        calendar: () => undefined,
        ...by(),
      }),
    );
    await simulateYear(office, {
      rulebook: 'duties',
      from: '2022-03-01',
      days: 45,
      cases: 36,
      units: 3,
      seed: 3,
    });
    const answer = valueIn(await statistics(office, {}));
    const counted = await recount(office);
    expect(answer).toMatchObject({ as_of: counted.size, period: { from: null, until: '2022-04-14' } });
    expectWaits(answer, counted);
    expectOrders(answer, counted);
    expectDecisions(answer, counted);
    expectSpread(answer, counted);
    // Too few of everything for a test: nothing is said of any attribute.
    expect(answer.attributes.every(({ test }) => test === null)).toBe(true);

    const { sha256: hash, ...rest } = answer;
    expect(hash).toBe(sha256(canonicalJson(plain(rest))));
    expect(valueIn(await statistics(office, {}))).toEqual(answer);

    const figures = figuresIn(answer);
    expect(new Set(figures.map(({ figure }) => figure)).size).toBe(figures.length);
    // Every fifth: each asks for all of it anew.
    for (const figure of figures.filter((_, at) => at % 5 === 0))
      expect([figure.figure, (await casesOf(office, figure)).length]).toEqual([
        figure.figure,
        figure.numerator,
      ]);
    const { milder } = answer.departures;
    const kept = counted.decisions.filter(({ fellBy }) => fellBy === null);
    const names = (decisions: readonly RecountedDecision[]) =>
      decisions.map(({ key, entry }) => `${key} ${entry}`).sort();
    expect(await casesOf(office, milder, 'numerator', 2)).toEqual(
      names(kept.filter(({ body }) => body['departure'] === 'milder')),
    );
    expect(await casesOf(office, milder, 'denominator', 7)).toEqual(names(kept));

    const half = valueIn(await statistics(office, { from: '2022-03-10', until: '2022-03-20' }));
    const within = counted.decisions.filter(
      ({ body }) => String(body['decided_on']) >= '2022-03-10' && String(body['decided_on']) <= '2022-03-20',
    );
    expectDecisions(half, { ...counted, decisions: within });
  });
});

describe('a decision that was taken back or varied', () => {
  it('counts among the reversals by its rules, and what stands in its place among persons', async () => {
    const office = await smallOffice();
    const kept = await decidedCase({}, office);
    const setAside = await decidedCase({}, office);
    const varied = await decidedCase({}, office);
    const twice = await decidedCase({}, office);
    await appealedTo(setAside, '2022-07-10', { result: 'set_aside' });
    valueIn(await correcting(varied, varied.decision, { effect: 'varied', response: 'nothing' }));
    const entry = await appealedTo(twice, '2022-07-10', { result: 'varied', response: 'nothing' });
    const second = { second_person: 'reviewer-2' };
    valueIn(await correcting(twice, entry, { effect: 'set_aside' }, second));
    const answer = valueIn(await statistics(office, {}));
    expect(answer.counted).toEqual({ found: 4, decided: 4, reversed: 3, due: 0 });
    expect(answer.reversals).toMatchObject({
      all: of(3, 4),
      by_appeal: of(1, 4),
      by_correction: of(2, 4),
      by_rule: [{ rulebook: 'small', rule: 'GRID-1', all: of(3, 4) }],
    });
    expect(answer.departures.all).toMatchObject(of(0, 1));
    expect(answer.persons).toMatchObject([{ kind: null, times: of(1, 2), different: 1 }]);
    expect(answer.spread.months).toMatchObject([
      {
        month: '2022-07',
        responses: [
          { response: 'note', count: of(1, 2) },
          { response: 'nothing', count: of(1, 2) },
        ],
      },
    ]);
    expect(await casesOf(office, answer.departures.all, 'denominator')).toEqual([
      `${kept.caseId} town ${kept.decision}`,
    ]);
  });
});

it('tells times from persons: those merged in the register are one, and without an id it cannot be told', async () => {
  const office = await smallOffice();
  for (const ref of ['p-1', 'p-2', 'p-3'])
    valueIn(await registerSubject(office, { subject: { ref, kind: 'leader' }, ...by() }));
  const facts = { theirs: true, knowing: false, pressed: false, helped: false };
  for (const ref of ['p-1', 'p-1', 'p-2', 'p-3', null]) {
    const subjects = [{ id: 'town', ref, kind: 'leader', facts }];
    await decided(office, (await reportedCase({ subjects }, office)).answer);
  }
  const told = async () => valueIn(await statistics(office, {})).persons;
  expect(await told()).toMatchObject([
    { kind: 'leader', times: of(5, 5), different: 3, without_id: of(1, 5) },
  ]);
  valueIn(await mergeSubjects(office, { ref: 'p-3', merging: { into: 'p-1' }, ...by() }));
  expect(await told()).toMatchObject([{ times: of(5, 5), different: 2 }]);
});

describe('without anything to count', () => {
  it('nothing is said, and nothing warned of', async () => {
    const office = await smallOffice();
    await decidedCase({}, office);
    const answer = valueIn(await statistics(office, { from: '2022-01-01', until: '2022-02-01' }));
    expect(answer.counted).toEqual({ found: 0, decided: 0, reversed: 0, due: 0 });
    expect(
      figuresIn(answer).every(
        ({ numerator, denominator, share }) => numerator === 0 && denominator === 0 && share === null,
      ),
    ).toBe(true);
    expect(answer.first_response).toMatchObject({ quartiles: null, longest: null });
    expect(answer.escalated).toMatchObject({ above_line: false, interval: { low: 0, high: 1 } });
    expect(answer.attributes.map(({ result }) => result)).toEqual(answer.attributes.map(() => 'one_value'));
    expect(answer.notes.map(({ id }) => id).slice(0, 3)).toEqual([
      'no_measure_of_strength',
      'no_line_to_reach',
      'no_influence_on_cases',
    ]);
  });
});

it('refuses days that end before they begin, an unknown rulebook, figure or page', async () => {
  const office = await smallOffice();
  const asked: readonly (readonly [Parameters<typeof statistics>[1], string])[] = [
    [{ from: '2022-07-09', until: '2022-07-08' }, 'statistics_period'],
    [{ from: '2022-07-11' }, 'statistics_period'],
    [{ rulebook: 'smal' }, 'office_rulebook_unknown'],
  ];
  for (const [input, code] of asked) {
    expect(codesOf(await statistics(office, input))).toEqual([code]);
    expect(codesOf(await statisticsCases(office, { figure: 'departures/all', ...input }))).toEqual([code]);
  }
  for (const figure of ['departures/alle', 'departures', '../x', ''])
    expect(codesOf(await statisticsCases(office, { figure }))).toEqual(['statistics_figure_unknown']);
  const cursor = '12';
  expect(codesOf(await statisticsCases(office, { figure: 'departures/all', cursor }))).toEqual([
    'office_cursor',
  ]);
});
