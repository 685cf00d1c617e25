import { describe, expect, it } from 'vitest';
import type { SubmittedCase } from '../../src/domain/case.js';
import { likeCases } from '../../src/office/statistics/like-cases.js';
import { appealing, correcting, withFacts } from '../support/appeals.js';
import { knownFacts, reportedCase } from '../support/casework.js';
import { decided, type decisionOn, smallOffice, submitted, type TestOffice } from '../support/office.js';
import { codesOf, valueIn } from '../support/results.js';

const about = (ref: string, facts: object = {}): Partial<SubmittedCase> => ({
  subjects: [{ id: 'town', ref, facts: { ...knownFacts, ...facts } }],
});

/** A case of another subject that was decided on as recommended, unless `more` says otherwise. */
async function past(
  office: TestOffice,
  ref: string,
  sent: Partial<SubmittedCase> = {},
  more: Parameters<typeof decisionOn>[1] = {},
) {
  const answer = await submitted(office, { ...about(ref), ...sent });
  const decision = await decided(office, answer, more);
  return { office, caseId: answer.caseId, answer, decision };
}

const likeIn = async (office: TestOffice, caseId: string) => {
  const [found] = valueIn(await likeCases(office, { caseId }));
  if (!found) throw new Error('the case has no subject');
  return found;
};

describe('cases like this one', () => {
  it('are counted by what was decided, the newest first, with what differs', async () => {
    const office = await smallOffice();
    const first = await past(office, 'u-2');
    const milder = await past(office, 'u-3', {}, { response: 'nothing' });
    const other = await past(office, 'u-4', { facts: { kind: 'missing', harm: 'none' }, unit: 'u-9' });
    // The rules tell these from it: one whose facts mitigate, and one of which it is not known whether they do.
    await past(office, 'u-5', about('u-5', { helped: true }), { response: 'nothing' });
    const { helped: _, ...unsure } = knownFacts;
    const subjects = [{ id: 'town', ref: 'u-6', facts: unsure }];
    await past(office, 'u-6', { subjects }, { response: 'nothing' });
    // This one is not decided on.
    await submitted(office, about('u-7'));
    const { caseId, answer } = await reportedCase({}, office);
    const found = await likeIn(office, caseId);
    expect(found).toMatchObject({
      subject: 'town',
      recommendation: answer.recommendations[0]?.seq,
      count: 3,
      responses: [
        { response: 'note', exempted: false, count: 2 },
        { response: 'nothing', exempted: false, count: 1 },
      ],
    });
    expect(found.cases.map((one) => [one.case, one.decision])).toEqual([
      [other.caseId, other.decision],
      [milder.caseId, milder.decision],
      [first.caseId, first.decision],
    ]);
    expect(found.cases[0]?.differs).toEqual([
      { what: 'fact', fact: 'kind', one: 'late', other: 'missing' },
      { what: 'unit', fact: null, one: 'u-1', other: 'u-4' },
    ]);
    expect(found.cases[1]).toMatchObject({ departure: 'milder', response: 'nothing', under_appeal: false });
  });

  it('are those whose decisions stand: none that fell, and a varied one as it now is', async () => {
    const office = await smallOffice();
    const fallen = await past(office, 'u-2');
    const varied = await past(office, 'u-3');
    const appealed = await past(office, 'u-4');
    const overtaken = await past(office, 'u-5');
    valueIn(await correcting(fallen, fallen.decision, { effect: 'set_aside' }));
    const { entry } = valueIn(
      await correcting(varied, varied.decision, { effect: 'varied', response: 'nothing' }),
    );
    valueIn(await appealing(appealed, appealed.decision, '2022-07-10'));
    const anew = await withFacts(overtaken, { harm: 'none', kind: 'missing' });
    const second = await decided(office, anew.answer, { response: 'nothing' });
    const { caseId } = await reportedCase({}, office);
    const found = await likeIn(office, caseId);
    expect(found.cases.map((one) => [one.decision, one.response, one.under_appeal])).toEqual([
      [second, 'nothing', false],
      [entry, 'nothing', false],
      [appealed.decision, 'note', true],
    ]);
    expect(found.responses).toEqual([
      { response: 'nothing', exempted: false, count: 2 },
      { response: 'note', exempted: false, count: 1 },
    ]);
  });

  it('are counted all and shown in part, and the case is not like itself', async () => {
    const office = await smallOffice();
    for (let number = 0; number < 22; number += 1) await past(office, `x-${number}`);
    const { caseId } = await past(office, 'u-1');
    const found = await likeIn(office, caseId);
    expect([found.count, found.cases.length, found.cases.some((one) => one.case === caseId)]).toEqual([
      22,
      20,
      false,
    ]);
  });

  it('are asked for of a case that there is', async () => {
    const office = await smallOffice();
    expect(codesOf(await likeCases(office, { caseId: 'c-0' }))).toEqual(['office_case_unknown']);
    const { caseId } = await reportedCase({}, office);
    expect(await likeIn(office, caseId)).toMatchObject({ count: 0, responses: [], cases: [] });
  });
});
