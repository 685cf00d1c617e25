import { describe, expect, it } from 'vitest';
import { subtractDays } from '../../src/domain/dates.js';
import { ok } from '../../src/domain/result.js';
import { type Matrix, matrix } from '../../src/office/digest/matrix.js';
import { type Counted, type MatrixCell, matrixSchema } from '../../src/office/digest/matrix-structure.js';
import { recordUrging } from '../../src/office/followup/record-urging.js';
import type { StoredEntry } from '../../src/office/ports.js';
import { by, smallOffice, submitted, type TestOffice } from '../support/office.js';
import { recountMatrix } from '../support/recount-matrix.js';
import { about, smallSettings, threeDays } from '../support/three-days.js';
import { codesOf, valueIn } from '../support/results.js';

const axes = { stage: 'kind', party: 'harm' };

const entriesOf = async ({ store }: TestOffice): Promise<readonly StoredEntry[]> =>
  valueIn(await store.read(async ({ trail }) => ok(await trail.entries({ from: 0, limit: 1000 }))));

/** Three days, a case that is closed, one whose subject was urged, and one that was found long before. */
async function ground(): Promise<TestOffice> {
  const office = await smallOffice({ settings: smallSettings });
  const { ids, first, second, third } = threeDays(office);
  for (const act of [first, second, third]) await act();
  const urging = { subject: 'town', urged_on: '2022-07-12', said: 'Open it now.' };
  valueIn(await recordUrging(office, { caseId: ids.person, urging, ...by() }));
  await submitted(office, {
    ...about('u-3'),
    found_on: '2022-07-05',
    conduct: { from: '2022-07-05', until: '2022-07-05' },
  });
  return office;
}

const keys = ({ count, of }: Counted): readonly string[] => {
  expect(count).toBe(of.length);
  return of.map((one) => `${one.case}/${one.subject}`);
};

/** The cells that have something, as the recount has them. */
function cellsOf({ content }: Matrix) {
  const cells: Record<string, unknown> = {};
  for (const row of content.rows)
    for (const { stage, open, new: fresh, new_before: before, overdue, days_since: since } of row.cells)
      if (since !== null)
        cells[`${row.unit} ${stage}`] = {
          open: keys(open),
          fresh: keys(fresh),
          before,
          overdue: keys(overdue),
          last: subtractDays(content.on, since),
        };
  return cells;
}

const cellAt = ({ content }: Matrix, unit: string, stage: string): MatrixCell | undefined =>
  content.rows.find((row) => row.unit === unit)?.cells.find((cell) => cell.stage === stage);

describe('the supervision matrix', () => {
  it('is what a recount of the entries comes to, for any period and party', async () => {
    const office = await ground();
    const entries = await entriesOf(office);
    for (const days of [1, 2, 3, 30]) {
      const found = valueIn(await matrix(office, { days }));
      expect(cellsOf(found)).toEqual(recountMatrix(entries, '2022-07-12', days, axes));
      expect(matrixSchema.parse(found.content)).toEqual(found.content);
      const { rows, totals, total } = found.content;
      for (const what of ['open', 'new', 'overdue'] as const) {
        expect(total[what].count).toBe(rows.reduce((sum, row) => sum + row.total[what].count, 0));
        expect(total[what].count).toBe(totals.reduce((sum, one) => sum + one[what].count, 0));
      }
    }
    const ofParty = valueIn(await matrix(office, { days: 3, party: 'none' }));
    expect(cellsOf(ofParty)).toEqual(recountMatrix(entries, '2022-07-12', 3, axes, 'none'));
    expect(Object.keys(cellsOf(ofParty)).length).toBeGreaterThan(3);
    const farther = valueIn(await matrix(office, { days: 1, before: '2022-07-09' }));
    expect(farther.content.before).toEqual({ from: '2022-07-09', until: '2022-07-09' });
    const compared = recountMatrix(entries, '2022-07-12', 1, axes, undefined, 3);
    expect(cellsOf(farther)).toEqual(compared);
    expect(compared).not.toEqual(recountMatrix(entries, '2022-07-12', 1, axes));
    expect(codesOf(await matrix(office, { days: 3, before: '2022-07-10' }))).toEqual([
      'office_compared_overlaps',
    ]);
    const past = valueIn(await matrix(office, { on: '2022-07-11', days: 3 }));
    office.setDay('2022-07-13');
    await submitted(office, about('u-2'));
    expect(valueIn(await matrix(office, { on: '2022-07-11', days: 3 })).hash).toBe(past.hash);
  });

  it('shows every unit of the register by every stage, cells without reports and duties among them', async () => {
    const office = await ground();
    const found = valueIn(await matrix(office, { days: 3 }));
    const { rows, stages } = found.content;
    expect(stages).toEqual(['late', 'missing', null]);
    // Those with something overdue first, and no person anywhere.
    expect(rows.map(({ unit, total }) => [unit, total.overdue.count])).toEqual([
      ['u-2', 2],
      ['u-1', 0],
      ['u-3', 0],
      ['u-9', 0],
    ]);
    expect(rows.map(({ registered }) => registered)).toEqual([true, true, true, false]);
    expect(cellAt(found, 'u-2', 'late')).toMatchObject({ not_applicable: false });
    expect(cellAt(found, 'u-2', 'missing')).toMatchObject({ not_applicable: true, not_visited: false });
    expect(cellAt(found, 'u-3', 'missing')).toMatchObject({
      open: { count: 0, of: [] },
      not_visited: true,
      days_since: null,
    });
    expect(cellAt(found, 'u-1', 'late')).toMatchObject({ rising: false, not_visited: false, days_since: 0 });
    const short = valueIn(await matrix(office, { days: 2 }));
    expect(cellAt(short, 'u-1', 'late')).toMatchObject({ new_before: 0, rising: true });
    expect(cellAt(found, 'u-3', 'late')).toMatchObject({ new_before: 3, rising: false, days_since: 1 });
  });

  it('counts no days backwards where the clock ran back', async () => {
    const office = await smallOffice({ settings: smallSettings });
    await submitted(office, about('u-1'));
    office.setDay('2022-07-06');
    const { content } = valueIn(await matrix(office, {}));
    expect(matrixSchema.safeParse(content).success).toBe(true);
    expect(
      content.rows.flatMap(({ cells }) => cells).filter((cell) => cell.days_since !== null),
    ).toMatchObject([{ days_since: 0 }]);
  });

  it('is empty where there is nothing, and refused for days to come', async () => {
    const office = await smallOffice({ settings: smallSettings });
    const { content } = valueIn(await matrix(office, {}));
    expect(content).toMatchObject({ stages: ['late', 'missing'], rows: [], total: { open: { count: 0 } } });
    expect(codesOf(await matrix(office, { on: '2022-07-11' }))).toEqual(['office_day_to_come']);
  });
});
