import { describe, expect, it } from 'vitest';
import { caseRecommendations } from '../../src/office/case-recommendations.js';
import { type ListCasesInput, listCases } from '../../src/office/list-cases.js';
import { readCase } from '../../src/office/read-case.js';
import { supplementFacts } from '../../src/office/supplement-facts.js';
import { decidedCase, ordered, rectified, verified } from '../support/casework.js';
import { by, smallOffice, submitted } from '../support/office.js';
import { codesOf, valueIn } from '../support/results.js';

const known = { theirs: true, knowing: false, pressed: false, helped: false };

describe('the list of cases', () => {
  it('is given newest first, a page at a time, by status, unit, id and ref', async () => {
    const office = await smallOffice();
    const ids: string[] = [];
    for (const [index, unit] of ['a', 'b', 'a'].entries()) {
      const facts = index === 2 ? known : { theirs: true };
      const answer = await submitted(office, { unit, subjects: [{ id: 'town', ref: `u-${index}`, facts }] });
      ids.push(answer.caseId);
    }
    const listed = async (input: ListCasesInput) =>
      valueIn(await listCases(office, input)).cases.map(({ file }) => ids.indexOf(file.case_id));
    expect(await listed({})).toEqual([2, 1, 0]);
    expect(await listed({ unit: 'a' })).toEqual([2, 0]);
    expect(await listed({ status: 'awaiting_decision' })).toEqual([2]);
    expect(await listed({ status: 'awaiting_facts', unit: 'b' })).toEqual([1]);
    expect(await listed({ q: 'u-' })).toEqual([2, 1, 0]);
    expect(await listed({ q: 'u-1' })).toEqual([1]);
    expect(await listed({ q: ids[0] ?? '' })).toEqual([0]);
    expect(await listed({ q: 'nothing' })).toEqual([]);
    const first = valueIn(await listCases(office, { limit: 2 }));
    const next = valueIn(await listCases(office, { limit: 2, cursor: first.cursor ?? '' }));
    expect([...first.cases, ...next.cases].map(({ file }) => file.case_id)).toEqual([...ids].reverse());
    expect(next.cursor).toBeNull();
    expect(codesOf(await listCases(office, { cursor: 'x' }))).toEqual(['office_cursor']);
  });
});

describe('the days in the list of cases', () => {
  it('are those by which an order under way is due, counted from today, the earliest first, and none once it is closed', async () => {
    const at = await decidedCase();
    const { office } = at;
    const listed = async () => valueIn(await listCases(office, {}));
    const due = async () => (await listed()).cases.map(({ dueOn, daysLeft }) => [dueOn, daysLeft]);
    expect(await due()).toEqual([[null, null]]);
    const order = await ordered(at);
    expect(await due()).toEqual([['2022-07-13', 3]]);
    office.setDay('2022-07-15');
    expect((await listed()).on).toBe('2022-07-15');
    expect(await due()).toEqual([['2022-07-13', -2]]);
    await rectified(at, order, '2022-07-15');
    await verified(at, order, '2022-07-15', 'corrected');
    expect(await due()).toEqual([[null, null]]);
  });
});

describe('a case that is read', () => {
  it('has its facts as they now stand, and all recommendations as they were shown', async () => {
    const office = await smallOffice();
    const answer = await submitted(office, {
      subjects: [{ id: 'town', name: 'Town', facts: { theirs: true } }],
    });
    const { caseId } = answer;
    const subjects = [{ id: 'town', facts: { words: 'We were late', helped: true } }];
    const supplement = { kind: 'answer', source: 'A visit', facts: { harm: 'some' }, subjects } as const;
    const more = valueIn(
      await supplementFacts(office, { caseId, supplement: { ...supplement, subjects }, ...by() }),
    );
    const read = valueIn(await readCase(office, { caseId, personal: true }));
    expect(read.case).toMatchObject({
      facts: { kind: 'late', harm: 'some' },
      subjects: [
        { id: 'town', name: { value: 'Town' }, facts: { helped: true, words: { value: 'We were late' } } },
      ],
    });
    expect(read.entries.map(({ kind }) => kind)).toEqual([
      'case_submitted',
      'recommendation_made',
      'facts_supplemented',
      'recommendation_made',
    ]);
    const all = valueIn(await caseRecommendations(office, { caseId }));
    expect(all.map(({ seq, latest, causedBy }) => [seq, latest, causedBy])).toEqual([
      [more.recommendations[0]?.seq, true, more.entry],
      [answer.recommendations[0]?.seq, false, answer.entry],
    ]);
    expect(all.map(({ recommendation }) => recommendation)).toEqual([
      more.recommendations[0]?.recommendation,
      answer.recommendations[0]?.recommendation,
    ]);
    expect(codesOf(await readCase(office, { caseId: 'c-1', personal: true }))).toEqual([
      'office_case_unknown',
    ]);
  });
});
