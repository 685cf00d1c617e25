import { describe, expect, it } from 'vitest';
import { fail, type Result } from '../../src/domain/result.js';
import { recommend } from '../../src/engine/recommend.js';
import { requestEvaluation } from '../../src/office/followup/request-evaluation.js';
import { publishRulebook } from '../../src/office/publish-rulebook.js';
import { readCase } from '../../src/office/read-case.js';
import { listSecondings } from '../../src/office/seconding/list-secondings.js';
import { appealOffice, correcting, withFacts } from '../support/appeals.js';
import { type Ground, statusOf } from '../support/casework.js';
import { by, smallOffice } from '../support/office.js';
import { deciding, heardCase, proposed, seconding } from '../support/seconding.js';
import { smallRulebook } from '../support/small-rulebook.js';
import { codesOf, valueIn } from '../support/results.js';

const told = (refused: Result<unknown>) =>
  refused.ok ? [] : refused.error.map(({ code, kind, place }) => [code, kind, place?.path]);

const awaited = async ({ office }: Ground) =>
  valueIn(await listSecondings(office, {})).secondings.map(({ row }) => row.proposal_seq);

const lastDay = async ({ office, caseId }: Ground) =>
  valueIn(await readCase(office, { caseId, personal: false })).entries.at(-1)?.body;

describe('agreeing to a decision that was proposed before', () => {
  it('a newer recommendation is refused with what has moved, and nothing waits any more', async () => {
    const at = await proposed();
    expect(await awaited(at)).toEqual([at.proposal]);
    const newer = await withFacts(at, { harm: 'some' });
    const expected = [
      ['office_not_latest', 'precondition', '/proposal'],
      ['office_moved', 'precondition', undefined],
      ['office_moved', 'precondition', undefined],
    ];
    expect(told(await seconding(at, at.proposal))).toEqual(expected);
    expect(told(await seconding(at, at.proposal, { agrees: false }))).toEqual(expected);
    expect(await awaited(at)).toEqual([]);
    expect(await statusOf(at)).toBe('awaiting_decision');
    expect(valueIn(await deciding(newer)).seconding).toBe('none');
  });

  it('another version is refused until it is evaluated anew', async () => {
    const at = await proposed();
    const text = smallRulebook({ version: '1.1.0', from: '2022-07-11' });
    const file = { text, file: 'small.yaml', calendar: () => undefined };
    valueIn(await publishRulebook(at.office, { ...file, ...by() }));
    at.office.setDay('2022-07-11');
    expect(told(await seconding(at, at.proposal))).toEqual([
      ['office_recommendation_stale_version', 'conflict', undefined],
    ]);
    expect(await awaited(at)).toEqual([at.proposal]);
    // That the second person does not agree needs no recommendation that holds.
    valueIn(await seconding(at, at.proposal, { agrees: false }));
  });

  it('a failed evaluation is refused, and nothing waits any more', async () => {
    let isDiffering = false;
    const office = await smallOffice({
      recommend: async (request) =>
        isDiffering ? fail({ version: '1.0.0', day: '2022-07-08', differences: [] }) : recommend(request),
    });
    const at = await proposed({}, office);
    isDiffering = true;
    const evaluation = { reason: 'It is a week ago that it was evaluated.' };
    const failed = await requestEvaluation(office, { caseId: at.caseId, evaluation, ...by() });
    expect(codesOf(failed)).toEqual(['office_engine_disagreement']);
    expect(await statusOf(at)).toBe('evaluation_failed');
    expect(await awaited(at)).toEqual([]);
    expect(told(await seconding(at, at.proposal))).toEqual([
      ['office_failed_since', 'precondition', undefined],
    ]);
  });

  it('gives as long to appeal as the rulebook counts from that day, or as the decider gave', async () => {
    const office = await appealOffice();
    const at = await proposed({ appeal_until: '2022-08-10' }, office);
    office.setDay('2022-07-12');
    expect(valueIn(await seconding(at, at.proposal)).appealUntil).toBe('2022-08-12');
    expect(await lastDay(at)).toMatchObject({ decided_on: '2022-07-12', appeal_until: '2022-08-12' });
    office.setDay('2022-07-10');
    const longer = await proposed({ appeal_until: '2022-09-01' }, office);
    office.setDay('2022-07-12');
    expect(valueIn(await seconding(longer, longer.proposal)).appealUntil).toBe('2022-09-01');
  });

  it('is never severer than what a correction has left since of an earlier decision', async () => {
    const at = await heardCase();
    const decision = valueIn(await deciding(at, { response: 'note' })).entry;
    const graver = await withFacts(at, { harm: 'great' });
    const officers = ['A. One', 'B. Two'];
    const top = valueIn(await deciding(graver, { response: 'top', officers }));
    expect(top).toMatchObject({ seconding: 'awaited', departure: 'none' });
    valueIn(await correcting(at, decision, { effect: 'set_aside' }));
    expect(await statusOf(at)).toBe('awaiting_second');
    expect(told(await seconding(at, top.entry))).toEqual([
      ['office_severer_than_fallen', 'conflict', '/proposal'],
    ]);
    const milder = valueIn(await deciding(graver, { response: 'note' }));
    expect(milder).toMatchObject({ seconding: 'none', departure: 'milder' });
    expect(await awaited(at)).toEqual([]);
  });
});
