import { describe, expect, it } from 'vitest';
import { ok } from '../../src/domain/result.js';
import { memoryProjections } from '../../src/office/digest/memory-projections.js';
import { projectionsAsOf } from '../../src/office/digest/projections-as-of.js';
import { listAll } from '../../src/office/list-all.js';
import type { ColumnReader, ProjectionReader } from '../../src/office/ports.js';
import { projectionNames } from '../../src/office/projections.js';
import { projector } from '../../src/office/projector.js';
import { smallOffice } from '../support/office.js';
import { smallSettings, threeDays } from '../support/three-days.js';
import { valueIn } from '../support/results.js';

/** What every kind of entry makes rows of is not made anew. */
const names = projectionNames.filter((name) => name !== 'notice' && name !== 'entry_quarter');

async function rowsOf(reader: ProjectionReader) {
  const rows: Record<string, unknown> = {};
  for (const name of names) rows[name] = await listAll(reader, name);
  return rows;
}

describe('the projections as they were', () => {
  it('are those that the entries up to then make, at every size of the trail', async () => {
    const office = await smallOffice({ settings: smallSettings });
    const { first, second, third } = threeDays(office);
    for (const act of [first, second, third]) await act();
    await office.store
      .read(async (tx) => {
        const entries = await tx.trail.entries({ from: 0, limit: 1000 });
        const then = memoryProjections();
        let at = await projectionsAsOf(tx, []);
        for (const entry of entries) {
          // Two sizes by each pass.
          if (entry.seq % 2 === 0) at = await projectionsAsOf(tx, [entry.seq, entry.seq + 1]);
          expect(await rowsOf(await at(entry.seq))).toEqual(await rowsOf(then));
          await projector.project(then, entry);
        }
        expect(await rowsOf(tx.projections)).toEqual(await rowsOf(then));
        return ok(null);
      })
      .then(valueIn);
  });

  it('are listed, counted and looked up as those that stand', async () => {
    const office = await smallOffice({ settings: smallSettings });
    const { first, second } = threeDays(office);
    await first();
    const then = valueIn(await office.store.read(async ({ trail }) => ok((await trail.head()).size)));
    const ask = async (reader: ColumnReader) => {
      const where = [{ column: 'found_on', is: '<=', value: '2022-07-09' }] as const;
      const order = { by: 'submitted_seq', direction: 'down' } as const;
      const page = await reader.list('case_work', { where, order, limit: 3 });
      const after = page.at(-1);
      const key = { case_id: after?.case_id ?? '', subject: 'town' };
      return {
        page,
        next: await reader.list('case_work', { where, order, ...(after ? { after } : {}), limit: 3 }),
        count: await reader.count('case_work', where),
        named: await reader.count('case_work', [{ column: 'ref', is: '<>', value: null }]),
        among: await reader.list('case_work', {
          where: [{ column: 'ref', in: ['u-1', 'u-3'] }],
          limit: 1000,
        }),
        columns: (await reader.columns('case_work', ['found_on'], where)).map((row) => row.found_on),
        sorted: (await reader.columns('case_work', ['ref'], where, 'submitted_seq')).map((row) => row.ref),
        row: await reader.get('case_work', key),
        none: await reader.get('case_work', { ...key, subject: 'nobody' }),
      };
    };
    const before = valueIn(await office.store.read(async (tx) => ok(await ask(tx.projections))));
    await second();
    const again = await office.store.read(async (tx) =>
      ok(await ask(await (await projectionsAsOf(tx, [then]))(then))),
    );
    expect(valueIn(again)).toEqual(before);
    expect(before.count).toBeGreaterThan(6);
  });
});
