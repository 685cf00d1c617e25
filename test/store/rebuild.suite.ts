import { describe, expect, it } from 'vitest';
import { ok } from '../../src/domain/result.js';
import type { Projector } from '../../src/office/ports.js';
import type { Suite } from './over-both.js';
import { append, countingProjector, expectSound } from './stores.js';
import { tamper } from './tamper.js';
import { valueIn } from '../support/results.js';

export const rebuild = (suite: Suite): void => {
  describe('the projections', () => {
    it('are made anew from the entries, equal row by row', async () => {
      const store = await suite.open();
      for (const caseId of ['a', 'b', 'a', 'c']) await append(store, caseId);
      expect(valueIn(await store.rebuild())).toEqual({ entries: 5, rows: 3, differences: [], problems: [] });
    });

    it('are mended where rows differ, are missing or are too many, and the report names them', async () => {
      const options = await suite.options();
      const store = await suite.open(options);
      for (const caseId of ['a', 'b']) await append(store, caseId);
      await tamper(options, "update case_file set status = 'decided' where case_id = 'a'");
      await tamper(options, "delete from case_file where case_id = 'b'");
      await tamper(
        options,
        "insert into subject_register (ref, registered_seq, latest_seq) values ('u-1', 1, 1)",
      );
      const { differences } = valueIn(await store.rebuild());
      expect(differences).toMatchObject([
        { table: 'case_file', key: '["a"]', found: { status: 'decided' }, expected: { status: '1' } },
        { table: 'case_file', key: '["b"]', found: null, expected: { status: '1' } },
        { table: 'subject_register', key: '["u-1"]', found: { ref: 'u-1' }, expected: null },
      ]);
      await expectSound(store);
    });

    it('are made anew at the start with another version of the projector', async () => {
      const options = await suite.options();
      const before = await suite.open(options);
      await append(before, 'a');
      await before.close();
      const upper: Projector = {
        version: 2,
        async project(projections, stored) {
          await countingProjector.project(projections, stored);
          const caseId = stored.entry.case;
          const row = caseId === null ? null : await projections.get('case_file', { case_id: caseId });
          if (row) await projections.upsert('case_file', { ...row, unit: 'office-3' });
        },
      };
      const store = await suite.open({ ...options, projector: upper });
      const rows = valueIn(
        await store.read(async ({ projections }) => ok(await projections.list('case_file', { limit: 10 }))),
      );
      expect(rows).toMatchObject([{ case_id: 'a', unit: 'office-3', status: '1' }]);
      await expectSound(store);
    });

    it('are listed by filter, in either direction, page by page', async () => {
      const store = await suite.open();
      for (const caseId of ['a', 'b', 'C', 'c-1', 'b', 'e']) await append(store, caseId);
      const pages = valueIn(
        await store.read(async ({ projections }) => {
          const ids = [];
          let after: Parameters<typeof projections.list<'case_file'>>[1]['after'];
          for (;;) {
            const page = await projections.list('case_file', {
              where: [
                { column: 'status', in: ['1', '2'] },
                { column: 'case_id', is: '<>', value: 'e' },
                { column: 'unit', is: '=', value: null },
              ],
              order: { by: 'status', direction: 'down' },
              limit: 2,
              ...(after ? { after } : {}),
            });
            ids.push(page.map(({ case_id }) => case_id));
            after = page.at(-1);
            if (!after) break;
          }
          const count = await projections.count('case_file', [
            { column: 'submitted_seq', is: '>=', value: 3 },
          ]);
          return ok({ ids, count });
        }),
      );
      expect(pages).toEqual({ ids: [['b', 'c-1'], ['a', 'C'], []], count: 3 });
    });

    it('give some columns of all rows in order, checked as far as they are asked for', async () => {
      const options = await suite.options();
      const store = await suite.open(options);
      // More than are read at once.
      await tamper(
        options,
        `insert into case_file (case_id, rulebook, unit, found_on, status, submitted_seq, latest_seq)
         with recursive numbers(i) as (select 1 union all select i + 1 from numbers where i < 4500)
         select 'k-' || i, 'r', null, 'no day', case when i % 2 = 0 then 'even' else 'odd' end, i, i from numbers`,
      );
      const columns = ['unit', 'status', 'case_id'] as const;
      const where = [
        { column: 'submitted_seq', is: '>', value: 1 },
        { column: 'status', is: '<>', value: 'gone' },
      ] as const;
      const { rows, sorted } = valueIn(
        await store.read(async ({ projections }) =>
          ok({
            rows: await projections.columns('case_file', columns, where),
            sorted: await projections.columns('case_file', ['unit'], where, 'status'),
          }),
        ),
      );
      expect(rows).toHaveLength(4499);
      expect(rows.find(({ case_id: id }) => id === 'k-4500')).toEqual({
        unit: null,
        status: 'even',
        case_id: 'k-4500',
      });
      const ids = rows.map(({ case_id: id }) => id);
      expect(ids).toEqual([...new Set(ids)].sort());
      expect(sorted).toEqual(
        ['even', 'odd'].flatMap((status) => rows.filter((row) => row.status === status)),
      );
      const read = await store.read(async ({ projections }) =>
        ok(await projections.columns('case_file', ['found_on'])),
      );
      expect(read).toMatchObject({ ok: false, error: [{ code: 'stored_row_malformed' }] });
    });
  });
};
