import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/domain/entry.js';
import { ok } from '../../src/domain/result.js';
import { eraseCase } from '../../src/office/erase-case.js';
import type { OfficeDeps } from '../../src/office/deps.js';
import { lodgeAppeal } from '../../src/office/lodge-appeal.js';
import { readCase } from '../../src/office/read-case.js';
import { replay } from '../../src/office/replay.js';
import { emptyShelf } from '../../src/office/shelf.js';
import { supplementFacts } from '../../src/office/supplement-facts.js';
import { by, clerk, decided, smallOffice, submitted } from '../support/office.js';
import { codesOf, valueIn } from '../support/results.js';

const known = { theirs: true, knowing: false, pressed: false, helped: false };
const noted = { subjects: [{ id: 'town', ref: 'u-1', name: 'CANARY town', facts: known }] };

/** Puts a copy of a recommendation into the trail, as a service that computes otherwise would have. */
const forge = async ({ store }: OfficeDeps, seq: number, change: (body: JsonObject) => JsonObject) =>
  valueIn(
    await store.write({
      idempotency: null,
      run: async (tx) => {
        const entry = (await tx.trail.entry(seq))?.entry;
        if (!entry) throw new Error(`no entry ${seq}`);
        const { kind, time, case: caseId } = entry;
        if (kind !== 'recommendation_made') throw new Error(`entry ${seq} is ${kind}`);
        const appended = await tx.append({
          kind,
          time,
          actor: clerk,
          case: caseId,
          body: change(entry.body),
        });
        return appended.ok ? ok({ answer: appended.value.seq, value: appended.value.seq }) : appended;
      },
    }),
  ).answer;

describe('a replay', () => {
  it('of everything gives the same bytes, with histories as they were when they were read', async () => {
    const office = await smallOffice();
    const first = await submitted(office, noted);
    const decision = await decided(office, first);
    office.setDay('2022-07-20');
    const day = { found_on: '2022-07-20', conduct: { from: '2022-07-20', until: null } };
    const second = await submitted(office, { ...noted, ...day });
    expect(second.recommendations[0]?.recommendation.response).toBe('order');
    const appeal = { subject: 'town', decision, lodged_on: '2022-07-20' };
    valueIn(await lodgeAppeal(office, { caseId: first.caseId, appeal, ...by() }));
    const third = await submitted(office, { ...noted, ...day });
    expect(third.recommendations[0]?.recommendation.response).toBe('note');
    const supplement = { kind: 'answer', source: 'A visit', facts: { harm: 'great' } } as const;
    valueIn(await supplementFacts(office, { caseId: third.caseId, supplement, ...by() }));
    const report = valueIn(await replay({ ...office, shelf: emptyShelf() }, { all: true }));
    expect(report).toEqual({ checked: 4, identical: 4, different: [], notReplayable: [] });
  });

  it('finds a structure that has another hash', async () => {
    const office = await smallOffice();
    const { recommendations } = await submitted(office, noted);
    const seq = recommendations[0]?.seq ?? -1;
    const forged = await forge(office, seq, (body) => ({ ...body, structure_sha256: '0'.repeat(64) }));
    const report = valueIn(await replay(office, { all: true }));
    expect(report.identical).toBe(1);
    expect(report.different.map((one) => [one.seq, one.difference.path, one.difference.recorded])).toEqual([
      [forged, '/structure_sha256', '0'.repeat(64)],
    ]);
  });

  it('finds the first member that is another', async () => {
    const office = await smallOffice();
    const { recommendations } = await submitted(office, noted);
    const seq = recommendations[0]?.seq ?? -1;
    const inputs = await forge(office, seq, (body) => ({
      ...body,
      facts: { ...Object(body['facts']), helped: { value: true, origin: 'reported' } },
    }));
    const history = await forge(office, seq, (body) => ({
      ...body,
      history: { ...Object(body['history']), earlier: { value: 2, cases: ['c-1', 'c-2'] } },
    }));
    const report = valueIn(await replay(office, { all: true }));
    expect(report.different.map((one) => [one.seq, one.difference.path])).toEqual([
      [inputs, '/alternatives/0/met/1'],
      [history, '/history/earlier/cases/0'],
    ]);
  });

  it('of what another semantics made says that this release cannot', async () => {
    const office = await smallOffice();
    const { recommendations } = await submitted(office, noted);
    const seq = recommendations[0]?.seq ?? -1;
    const forged = await forge(office, seq, (body) => {
      const kept = Object(body['kept']);
      return { ...body, kept: { ...kept, recommendation: { ...kept.recommendation, semantics: 99 } } };
    });
    const report = valueIn(await replay(office, { seq: Number(forged) }));
    expect(report.notReplayable.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      ['office_other_semantics'],
    ]);
    const none = valueIn(await replay(office, { seq: 0 }));
    expect(none.notReplayable.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      ['office_recommendation_unreadable'],
    ]);
  });

  it('needs no personal data, and none is left when a case was erased', async () => {
    const office = await smallOffice();
    const { caseId } = await submitted(office, { ...noted, summary: 'CANARY summary' });
    const shown = valueIn(await readCase(office, { caseId, personal: true }));
    expect(JSON.stringify(shown)).toContain('CANARY summary');
    expect(JSON.stringify(valueIn(await readCase(office, { caseId, personal: false })))).not.toContain(
      'CANARY',
    );
    const reason = 'The time for which it may be kept has passed';
    const erased = valueIn(await eraseCase(office, { caseId, reason, ...by() }));
    expect([erased.erased, erased.entries.length]).toEqual([2, 1]);
    const after = valueIn(await readCase(office, { caseId, personal: true }));
    expect(JSON.stringify(after)).not.toContain('CANARY');
    expect(after.erased).toEqual(['1/subjects/town/name', '1/summary']);
    expect(valueIn(await replay(office, { all: true }))).toMatchObject({ checked: 1, identical: 1 });
    expect(codesOf(await eraseCase(office, { caseId, reason: 'because', ...by() }))).toEqual([
      'office_reasons_empty',
    ]);
  });
});
