import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../../src/domain/dates.js';
import { publishRulebook } from '../../src/office/publish-rulebook.js';
import { replay } from '../../src/office/replay.js';
import { positionIn } from '../../src/office/departure.js';
import { appealRulebook } from '../support/appeals.js';
import {
  type Act,
  anyAct,
  anyUse,
  evaluated,
  foreseen,
  ladder,
  placed,
  type Side,
  standingOf,
  type Taken,
  take,
  type Use,
  use,
} from '../support/course.js';
import { by, newOffice, type TestOffice } from '../support/office.js';
import { smallRulebook } from '../support/small-rulebook.js';
import { valueIn } from '../support/results.js';

/** Courses that are tried; more of them by hand: `GRADUS_RIGHTS_RUNS=2000 npx vitest run test/office/rights.test.ts`. */
const runs = Number(process.env['GRADUS_RIGHTS_RUNS'] ?? 6);

const rulebooks: Readonly<Record<string, string>> = {
  'silent-on-appeals': smallRulebook(),
  'suspends-nothing': appealRulebook([]),
  'suspends-orders': appealRulebook(['order']),
  'suspends-history': appealRulebook(['history']),
  'suspends-both': appealRulebook(['order', 'history']),
};

async function officeWithAll(): Promise<TestOffice> {
  const office = await newOffice('2022-01-01');
  for (const [id, text] of Object.entries(rulebooks)) {
    const named = text.replace('id: small', `id: ${id}`);
    const file = { text: named, file: `${id}.yaml`, calendar: () => undefined };
    valueIn(await publishRulebook(office, { ...file, ...by() }));
  }
  return office;
}

/** After each, a new lapse is looked at that lies some days ahead: at once, when appeals are over, past the look-back. */
type Step = ({ readonly common: Act } | { readonly right: Use }) & { readonly ahead: number };

const anyAhead = fc.constantFrom(0, 1, 10, 32, 60, 95, 105, 140);

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ common: anyAct, ahead: anyAhead }) },
  { weight: 1, arbitrary: fc.record({ right: anyUse, ahead: anyAhead }) },
);

/** Something to begin with: a case that was decided on. */
const begun: readonly Step[] = [
  { common: { act: 'submit', daysAgo: 1, harm: 'some', knowing: false, matter: null }, ahead: 0 },
  { common: { act: 'decide', at: 0, response: null }, ahead: 0 },
];

const rungs = ladder.map((id) => ({ id, label: {}, requires: [], was: null }));
const severity = (response: string | null): number => positionIn(rungs, response);

/** What stands in a case is nothing as long as nothing is decided. */
async function standing(side: Side): Promise<readonly number[]> {
  const found: number[] = [];
  for (const one of side.cases) {
    const row = await standingOf(side, one);
    found.push(row ? severity(row.response) : 0);
  }
  return found;
}

/** What was evaluated before an act was refused is evaluated in the other course too. */
async function evaluatedAlike(without: Side, { made }: Taken): Promise<Taken> {
  const [number] = [...made.keys()];
  const one = number === undefined ? undefined : without.cases[number];
  return number !== undefined && one ? evaluated(without, one, number) : { taken: false, made: new Map() };
}

/** What is severer of what a new lapse would meet with, or null. */
async function severerAhead(used: Side, without: Side, today: string, ahead: number) {
  const [found, base] = [await foreseen(used, today, ahead), await foreseen(without, today, ahead)];
  const isSeverer =
    severity(found.response) > severity(base.response) ||
    found.earlier > base.earlier ||
    (found.isOrderIgnored && !base.isOrderIgnored);
  return isSeverer ? { ahead, found, base } : null;
}

/** What is severer of what was recommended by the same act and of what stands after it, or null. */
async function severerNow(used: Side, without: Side, mine: Taken, theirs: Taken) {
  for (const [number, { recommendation }] of mine.made) {
    const base = theirs.made.get(number)?.recommendation;
    if (base && severity(recommendation.response) > severity(base.response))
      return { number, found: recommendation.response, base: base.response };
  }
  const [found, base] = [await standing(used), await standing(without)];
  return found.some((one, number) => one > (base[number] ?? 0)) ? { standing: found, base } : null;
}

/**
 * The first place at which a course with a right used is severer than without, or null. An act that the first course
 * refuses is none, and so the other goes on without it too.
 */
async function firstSeverer(office: TestOffice, rulebook: string, run: number, steps: readonly Step[]) {
  const sideOf = (ref: string): Side => ({ office, rulebook, ref: `${ref}-${run}`, cases: [] });
  const [used, without] = [sideOf('with'), sideOf('without')];
  let today = '2022-07-10';
  office.setDay(today);
  for (const [place, step] of [...begun, ...steps].entries()) {
    if ('right' in step) {
      const right = placed(used, step.right);
      if (right) await use(used, right, today);
    } else {
      const common = placed(used, step.common);
      if (!common) continue;
      if (common.act === 'wait') today = addDays(today, common.days);
      office.setDay(today);
      const mine = await take(used, common, today);
      if (!mine.taken && mine.made.size === 0) continue;
      const theirs = mine.taken ? await take(without, common, today) : await evaluatedAlike(without, mine);
      const severer = await severerNow(used, without, mine, theirs);
      if (severer) return { place, common, ...severer };
    }
    const later = await severerAhead(used, without, today, step.ahead);
    if (later) return { place, step, ...later };
  }
  return null;
}

it('who appeals, is heard or asks for a recusal is nowhere worse off in any course of a case', async () => {
  const office = await officeWithAll();
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.keys(rulebooks)),
      fc.array(anyStep, { minLength: 10, maxLength: 24, size: 'max' }),
      async (rulebook, steps) => {
        run += 1;
        expect(await firstSeverer(office, rulebook, run, steps)).toBeNull();
      },
    ),
    { numRuns: runs },
  );
  office.setDay('2025-12-31');
  const report = valueIn(await replay(office, { all: true }));
  expect([report.checked - report.identical, report.different]).toEqual([0, []]);
}, 3_600_000);
