import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, subtractDays } from '../../src/domain/dates.js';
import { ok } from '../../src/domain/result.js';
import { digest } from '../../src/office/digest/digest.js';
import { matrix } from '../../src/office/digest/matrix.js';
import type { StoredEntry } from '../../src/office/ports.js';
import { listWeakLinks } from '../../src/office/proposals/list-weak-links.js';
import { publishRulebook } from '../../src/office/publish-rulebook.js';
import { statistics } from '../../src/office/statistics/statistics.js';
import { digestLines } from '../support/digest-lines.js';
import { by, newOffice, type TestOffice } from '../support/office.js';
import { recountDay } from '../support/recount-day.js';
import { recountYear } from '../support/year/recount-year.js';
import { simulateYear } from '../support/year/simulate-year.js';
import { yearRulebook } from '../support/year/year-rulebook.js';
import { valueIn } from '../support/results.js';

/** Few in the tests; GRADUS_YEAR_CASES=20000 plays a whole year over 60 units. */
const cases = Number(process.env['GRADUS_YEAR_CASES'] ?? 60);
const isWhole = cases >= 1000;
const from = '2022-07-01';
const days = isWhole ? 365 : 45;
const units = isWhole ? 60 : 6;
const last = addDays(from, days - 1);

async function exported({ store }: TestOffice): Promise<readonly StoredEntry[]> {
  const all: StoredEntry[] = [];
  for (;;) {
    const read = await store.read(async ({ trail }) =>
      ok(await trail.entries({ from: all.length, limit: 1000 })),
    );
    const page = valueIn(read);
    if (page.length === 0) return all;
    all.push(...page);
  }
}

/**
 * How long each answer took is told where a whole year is played, and judged by nobody here: beside other work it takes
 * longer by the clock, and as long on the processor.
 */
async function timed<T>(what: string, ask: () => Promise<T>): Promise<T> {
  const [began, worked] = [performance.now(), process.cpuUsage()];
  const answer = await ask();
  const { user, system } = process.cpuUsage(worked);
  const took = [performance.now() - began, (user + system) / 1000].map((ms) => `${Math.round(ms)} ms`);
  if (isWhole) console.log(`${what}: ${took[0]}, ${took[1]} of the processor`);
  return answer;
}

describe('a simulated year', () => {
  it('is told in every figure as its entries are counted by hand', { timeout: 7_200_000 }, async () => {
    const office = await newOffice(from);
    const file = { text: yearRulebook, file: 'duties.yaml', calendar: () => undefined };
    valueIn(await publishRulebook(office, { ...file, ...by() }));
    const plan = { rulebook: 'duties', from, days, cases, units, seed: 20_220_701 };
    await timed('the year itself', () => simulateYear(office, plan));
    const entries = await exported(office);
    const { subjects, decisions, orders, followUps } = recountYear(entries);
    if (isWhole) console.log(`${entries.length} entries, ${subjects.length} subjects`);

    const day = valueIn(await timed('digest', () => digest(office, {})));
    expect(digestLines(day.content)).toEqual(
      recountDay(entries, last, { stage: 'duty_stage', party: 'four_party' }),
    );

    const figures = valueIn(await timed('statistics', () => statistics(office, {})));
    if (isWhole) await timed('statistics once more', () => statistics(office, {}));
    const standing = decisions.filter(({ reversed }) => !reversed);
    const share = (numerator: number, denominator: number) =>
      expect.objectContaining({ numerator, denominator });
    const decidedCount = standing.length;
    expect(figures.counted).toEqual({
      found: subjects.length,
      decided: decisions.length,
      reversed: decisions.length - decidedCount,
      due: orders.filter((one) => !one.fallen && one.dueOn <= last).length,
    });
    const top = standing.filter(({ response }) => response === 'escalation').length;
    expect(figures.escalated.of_decisions).toEqual(share(top, decidedCount));
    for (const direction of ['milder', 'severer', 'other'] as const)
      expect(figures.departures[direction]).toEqual(
        share(standing.filter(({ departure }) => departure === direction).length, decidedCount),
      );
    for (const { decider, all } of figures.departures.by_decider) {
      const own = standing.filter((one) => one.decider === decider);
      expect(all).toEqual(share(own.filter(({ departure }) => departure !== 'none').length, own.length));
    }
    for (const { rule, all } of figures.departures.by_rule) {
      const own = standing.filter(({ decisive }) => decisive.includes(rule));
      expect(all).toEqual(share(own.filter(({ departure }) => departure !== 'none').length, own.length));
    }
    for (const { rule, all } of figures.reversals.by_rule) {
      const own = decisions.filter(({ decisive }) => decisive.includes(rule));
      expect(all).toEqual(share(own.filter(({ reversed }) => reversed).length, own.length));
    }
    const above = standing.filter(({ aboveFirst }) => aboveFirst);
    expect(figures.persons).toEqual([
      expect.objectContaining({
        times: share(above.length, decidedCount),
        different: new Set(above.map(({ ref }) => ref)).size,
      }),
    ]);
    const due = orders.filter((one) => !one.fallen && one.dueOn <= last);
    const closed = due.filter(({ state }) => state === 'closed');
    expect(figures.corrected).toMatchObject({
      corrected: share(closed.length, due.length),
      in_time: share(closed.filter(({ outcome }) => outcome === 'complied').length, due.length),
      late: share(closed.filter(({ outcome }) => outcome === 'late').length, due.length),
    });
    const waits = subjects
      .flatMap(({ foundOn, respondedOn }) =>
        respondedOn === null ? [] : [daysBetween(foundOn, respondedOn)],
      )
      .sort((a, b) => a - b);
    expect(figures.first_response).toMatchObject({
      responded: share(waits.length, subjects.length),
      longest: waits.at(-1),
      quartiles: [1, 2, 3].map((quarter) => waits[Math.ceil((waits.length * quarter) / 4) - 1]),
    });

    const { content } = valueIn(await timed('matrix', () => matrix(office, {})));
    const within = subtractDays(last, content.period.days - 1);
    for (const row of content.rows)
      for (const cell of row.cells) {
        const here = subjects.filter(
          ({ unit, facts }) => unit === row.unit && (facts['duty_stage'] ?? null) === cell.stage,
        );
        const keys = new Set(here.map(({ key }) => key));
        const lateOrders = orders.filter(
          (one) =>
            keys.has(one.key) && !one.fallen && one.dueOn < last && ['open', 'reopened'].includes(one.state),
        );
        const lateLooks = [...followUps.values()].filter(
          (one) => keys.has(one.key) && one.open && one.dueOn < last,
        );
        const late = new Set([...lateOrders, ...lateLooks].map(({ key }) => key));
        expect([row.unit, cell.stage, cell.open.count, cell.new.count, cell.overdue.count]).toEqual([
          row.unit,
          cell.stage,
          here.filter((one) => !one.closed).length,
          here.filter(({ foundOn }) => foundOn >= within).length,
          late.size,
        ]);
      }
    expect(content.rows.flatMap(({ unit }) => (unit === null ? [] : [unit])).length).toBeGreaterThanOrEqual(
      new Set(subjects.map(({ unit }) => unit)).size,
    );

    const links = valueIn(await timed('weak links', () => listWeakLinks(office, {})));
    const groups = new Map<string, { readonly units: Set<string>; readonly ids: Set<string> }>();
    for (const one of subjects) {
      const { duty_stage: stage, lapse_kind: lapse } = one.facts;
      const decided = one.standing !== null && one.standing.entry > one.made ? one.standing : null;
      const fallen = one.standing === null && one.fell > one.made;
      const counts = !fallen && (decided?.aboveFirst ?? one.outcome !== 'settled');
      if (stage == null || lapse == null || one.unit === null || !counts) continue;
      if (one.foundOn < subtractDays(last, 29)) continue;
      const name = `${JSON.stringify(stage)} ${JSON.stringify(lapse)}`;
      const group = groups.get(name) ?? { units: new Set(), ids: new Set() };
      group.units.add(one.unit);
      group.ids.add(one.caseId);
      groups.set(name, group);
    }
    const counted = [...groups].flatMap(([name, { units: all, ids }]) =>
      all.size >= 3 && ids.size >= 3 ? [`${name} ${all.size}`] : [],
    );
    const told = links.links.map(
      ({ link: { values, units: all } }) =>
        `${JSON.stringify(values['duty_stage'])} ${JSON.stringify(values['lapse_kind'])} ${all.length}`,
    );
    expect([...told].sort()).toEqual(counted.sort());
    expect(told.length).toBeGreaterThan(0);
  });
});
