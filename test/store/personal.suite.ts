import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/domain/canonical-json.js';
import type { Commitment } from '../../src/domain/commitment.js';
import { ok } from '../../src/domain/result.js';
import type { Store, Work } from '../../src/office/ports.js';
import type { Suite } from './over-both.js';
import { actor, expectSound, requestKey } from './stores.js';
import { codesOf, valueIn } from '../support/results.js';

/** Submits a case with a summary and a name outside the trail. */
const submitting = (caseId: string): Work<readonly Commitment[]> => ({
  idempotency: requestKey(caseId),
  async run(tx) {
    const summary = await tx.personal.put(caseId, '1/summary', 'Wang saw it');
    const name = await tx.personal.put(caseId, '1/subjects/0/name', { family: 'Li', given: ['Na'] });
    const body = { summary, subjects: [{ name }] };
    const appended = await tx.append({ kind: 'case_submitted', time: 1, actor, case: caseId, body });
    return appended.ok ? ok({ answer: null, value: [summary, name] }) : appended;
  },
});

const erasing = (
  caseId: string,
  paths: readonly string[] | 'all',
  says = true,
): Work<readonly Commitment[]> => ({
  idempotency: null,
  async run(tx) {
    const erased = await tx.personal.erase(caseId, paths);
    const body = { erased: says ? erased.map((each) => ({ ...each })) : [], ground: 'expired' };
    const appended = await tx.append({ kind: 'personal_data_erased', time: 2, actor, case: caseId, body });
    return appended.ok ? ok({ answer: null, value: erased }) : appended;
  },
});

const valuesOf = async (store: Store, caseId: string) =>
  valueIn(
    await store.read(async ({ personal }) =>
      ok({
        values: Object.fromEntries(await personal.valuesOf(caseId)),
        erased: await personal.erasedOf(caseId),
      }),
    ),
  );

export const personal = (suite: Suite): void => {
  describe('personal values', () => {
    it('are read by case and path, and are not in the entries', async () => {
      const store = await suite.open();
      valueIn(await store.write(submitting('a')));
      expect(await valuesOf(store, 'a')).toEqual({
        values: { '1/summary': 'Wang saw it', '1/subjects/0/name': { family: 'Li', given: ['Na'] } },
        erased: [],
      });
      const entry = valueIn(await store.read(async ({ trail }) => ok(await trail.entry(1))));
      expect(Buffer.from(entry?.bytes ?? []).toString()).not.toMatch(/Wang|Li/);
      await expectSound(store);
    });

    it('are proved one by one by their key against the commitment in the entry', async () => {
      const store = await suite.open();
      const written = valueIn(await store.write(submitting('a')));
      const [summary] = written.repeated ? [] : written.value;
      const opened = valueIn(await store.read(async (tx) => ok(await tx.personal.open('a', '1/summary'))));
      const proved = createHmac('sha256', opened?.key ?? '')
        .update(`gradus/commit/1\0${canonicalJson(['a', '1/summary', opened?.value ?? null])}`)
        .digest('hex');
      expect(proved).toBe(summary?.commitment);
      expect(opened).toMatchObject({ value: 'Wang saw it', commitment: summary?.commitment });
    });

    it('are gone once erased, one or all, and every proof still verifies', async () => {
      const store = await suite.open();
      valueIn(await store.write(submitting('a')));
      valueIn(await store.write(submitting('b')));
      const erased = valueIn(await store.write(erasing('a', ['1/summary'])));
      expect(erased).toMatchObject({ value: [{ path: '1/summary' }] });
      expect(await valuesOf(store, 'a')).toMatchObject({
        values: { '1/subjects/0/name': { family: 'Li' } },
        erased: ['1/summary'],
      });
      valueIn(await store.write(erasing('a', 'all')));
      expect(await valuesOf(store, 'a')).toEqual({ values: {}, erased: ['1/subjects/0/name', '1/summary'] });
      expect(Object.keys((await valuesOf(store, 'b')).values)).toHaveLength(2);
      await expectSound(store);
    });

    it('that are documents or files are opened one by one, and erased with the others', async () => {
      const store = await suite.open();
      const paths = ['1/file', '1/document', '1/facts/file'];
      valueIn(
        await store.write({
          idempotency: null,
          async run(tx) {
            const values = [];
            for (const path of paths) values.push({ ...(await tx.personal.put('a', path, path)) });
            const entry = { kind: 'case_submitted', time: 1, actor, case: 'a', body: { values } } as const;
            const appended = await tx.append(entry);
            return appended.ok ? ok({ answer: null, value: null }) : appended;
          },
        }),
      );
      expect(await valuesOf(store, 'a')).toEqual({ values: { '1/facts/file': '1/facts/file' }, erased: [] });
      const file = valueIn(await store.read(async (tx) => ok(await tx.personal.open('a', '1/file'))));
      expect(file?.value).toBe('1/file');
      const erased = valueIn(await store.write(erasing('a', 'all')));
      expect(erased).toMatchObject({ value: [...paths].sort().map((path) => ({ path })) });
      await expectSound(store);
    });

    it('are put, read and erased by works of one group as if these were alone', async () => {
      const store = await suite.open();
      const reading: Work<unknown> = {
        idempotency: null,
        async run(tx) {
          return ok({ answer: null, value: (await tx.personal.open('a', '1/summary'))?.value ?? null });
        },
      };
      const [, before, , after] = await Promise.all([
        store.write(submitting('a')),
        store.write(reading),
        store.write(erasing('a', 'all')),
        store.write(reading),
      ]);
      expect([valueIn(before), valueIn(after)]).toMatchObject([{ value: 'Wang saw it' }, { value: null }]);
      expect(codesOf(await store.write(submitting('a')))).toEqual(['idempotency_request_erased']);
      await expectSound(store);
    });

    it('stay as they were when the work that erases them fails', async () => {
      const store = await suite.open();
      valueIn(await store.write(submitting('a')));
      const failing: Work<never> = {
        idempotency: null,
        async run(tx) {
          await tx.personal.erase('a', 'all');
          throw new Error('a mistake');
        },
      };
      await expect(store.write(failing)).rejects.toThrow('a mistake');
      expect(Object.keys((await valuesOf(store, 'a')).values)).toHaveLength(2);
      await expectSound(store);
    });

    it('are reported when they are missing and no entry says that they were erased', async () => {
      const store = await suite.open();
      valueIn(await store.write(submitting('a')));
      valueIn(await store.write(erasing('a', ['1/summary'], false)));
      const { problems } = valueIn(await store.rebuild());
      expect(problems).toMatchObject([
        { code: 'personal_value_missing', params: { number: '1', path: '`1/summary`' } },
      ]);
    });
  });
};
