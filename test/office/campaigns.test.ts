import { describe, expect, it } from 'vitest';
import type { SubmittedCase } from '../../src/domain/case.js';
import { caseRecommendations } from '../../src/office/case-recommendations.js';
import { assignCase } from '../../src/office/campaigns/assign-case.js';
import { closeCampaign, openCampaign } from '../../src/office/campaigns/open-campaign.js';
import { readAssignments } from '../../src/office/campaigns/read-assignments.js';
import { readCampaigns } from '../../src/office/campaigns/read-campaigns.js';
import { declareRecusal } from '../../src/office/declare-recusal.js';
import { eraseCase } from '../../src/office/erase-case.js';
import { issueOrder } from '../../src/office/issue-order.js';
import { commend } from '../../src/office/proposals/commend.js';
import { readCommendations } from '../../src/office/proposals/read-commendations.js';
import { readCase } from '../../src/office/read-case.js';
import { submitCase } from '../../src/office/submit-case.js';
import { reportRectification } from '../../src/office/report-rectification.js';
import { verifyRectification } from '../../src/office/verify-rectification.js';
import { canonicalJson } from '../../src/domain/canonical-json.js';
import { plain } from '../../src/office/plain.js';
import {
  by,
  decided,
  decider,
  reasonsGiven,
  smallCase,
  smallOffice,
  submitted,
  type TestOffice,
} from '../support/office.js';
import { codesOf, valueIn } from '../support/results.js';

const known = { theirs: true, knowing: false, pressed: false, helped: false };
const town = (ref = 'u-1') => ({ subjects: [{ id: 'town', ref, facts: known }] });
const sweep = { id: 'sweep-7', title: '扫楼行动', kind: 'sweep', from: '2022-07-01' };

const opening = (office: TestOffice, more: Partial<typeof sweep> = {}) =>
  openCampaign(office, { campaign: { ...sweep, ...more }, ...by() });

const trying = async (office: TestOffice, more: Partial<SubmittedCase>) =>
  codesOf(await submitCase(office, { case: smallCase(more), ...by() }));

/** Everything that was recommended to the first subject, as it was recorded, without what tells one case from another. */
async function recommendedTo(office: TestOffice, more: Partial<SubmittedCase>) {
  const { caseId } = await submitted(office, more);
  const made = valueIn(await caseRecommendations(office, { caseId }));
  return canonicalJson(
    plain(
      made.map((one) => ({ ...one, seq: 0, causedBy: 0, caused_by: 0, history_as_of: 0, historyAsOf: 0 })),
    ),
  );
}

async function corrected(office: TestOffice, caseId: string, decision: number): Promise<void> {
  const order = {
    subject: 'town',
    decision,
    demands: ['Open the site'],
    owner: 'mayor-1',
    within: 'immediate',
    verify_by: 'A visit at noon',
  };
  const { entry } = valueIn(await issueOrder(office, { caseId, order, ...by(decider) }));
  const on = '2022-07-10';
  const rectification = { order: entry, done: 'The site is open.', done_on: on };
  valueIn(await reportRectification(office, { caseId, rectification, ...by() }));
  const verification = { order: entry, verified_on: on, result: 'corrected', reasons: reasonsGiven } as const;
  valueIn(await verifyRectification(office, { caseId, verification, ...by() }));
}

describe('a campaign', () => {
  it('counts the cases that came from it, by where they stand', async () => {
    const office = await smallOffice();
    valueIn(await opening(office));
    const from = { campaign: sweep.id, round: 'round-2' };
    await submitted(office, { ...from, ...town() });
    await submitted(office, town('u-9'));
    const second = await submitted(office, { ...from, ...town('u-2') });
    await decided(office, second);
    const third = await submitted(office, { ...from, ...town('u-3') });
    await corrected(office, third.caseId, await decided(office, third));
    const [campaign] = valueIn(await readCampaigns(office, { personal: true }));
    expect(campaign?.title).toEqual({ value: '扫楼行动' });
    expect(campaign?.counts).toEqual({ cases: 3, open: 1, decided: 2, corrected: 1 });
    const view = valueIn(await readCase(office, { caseId: second.caseId, personal: true }));
    expect(view.case).toMatchObject(from);
  });

  it('is named by cases found while it is open', async () => {
    const office = await smallOffice();
    expect(await trying(office, { campaign: sweep.id })).toEqual(['office_campaign_unknown']);
    valueIn(await opening(office, { from: '2022-07-09' }));
    expect(codesOf(await opening(office))).toEqual(['campaign_exists']);
    expect(await trying(office, { campaign: sweep.id })).toEqual(['office_campaign_later']);
    const closing = (id: string, on: string) => closeCampaign(office, { id, closing: { on }, ...by() });
    expect(codesOf(await closing('sweep-8', '2022-07-10'))).toEqual(['campaign_unknown']);
    expect(codesOf(await closing(sweep.id, '2022-07-08'))).toEqual(['campaign_closed_first']);
    expect(codesOf(await closing(sweep.id, '2022-07-11'))).toEqual(['office_day_to_come']);
    valueIn(await closing(sweep.id, '2022-07-10'));
    expect(codesOf(await closing(sweep.id, '2022-07-10'))).toEqual(['campaign_over']);
    const late = { campaign: sweep.id, found_on: '2022-07-09' };
    expect(await trying(office, late)).toEqual(['office_campaign_closed']);
    expect(await trying(office, { ...late, facts: { nothing: 1 } })).toEqual([
      'sent_fact_unknown',
      'office_campaign_closed',
    ]);
  });

  it('changes no byte of a recommendation, and neither does a round', async () => {
    const office = await smallOffice();
    valueIn(await opening(office));
    const without = await recommendedTo(office, town());
    expect(await recommendedTo(office, { ...town(), campaign: sweep.id, round: 'round-2' })).toBe(without);
  });
});

describe('a commendation', () => {
  it('changes no byte of a recommendation and no history', async () => {
    const office = await smallOffice();
    const first = await submitted(office, town());
    await decided(office, first);
    office.setDay('2022-07-12');
    const later = {
      ...town(),
      found_on: '2022-07-12',
      conduct: { from: '2022-07-12', until: '2022-07-12' },
    };
    const without = await recommendedTo(office, later);
    expect(without).toContain(first.caseId);
    for (const caseId of [undefined, first.caseId]) {
      const commendation = {
        ref: 'u-1',
        on: '2022-07-12',
        what: '主动上门服务高龄老人',
        case: caseId ?? null,
      };
      valueIn(await commend(office, { commendation, ...by() }));
      expect(await recommendedTo(office, later)).toBe(without);
    }
  });

  it('is listed with its words, which are erased with its case', async () => {
    const office = await smallOffice();
    const { caseId } = await submitted(office, town());
    const what = '主动上门服务高龄老人';
    const made: number[] = [];
    for (const more of [{ ref: 'u-1' }, { ref: 'u-2', case: caseId }, { ref: 'u-1' }])
      made.push(
        valueIn(await commend(office, { commendation: { on: '2022-07-10', what, ...more }, ...by() })).entry,
      );
    const listed = async (asked: Partial<Parameters<typeof readCommendations>[1]> = {}) =>
      valueIn(await readCommendations(office, { personal: true, ...asked }));
    const { commendations, cursor } = await listed({ limit: 2 });
    expect(commendations).toEqual([
      { entry: made[2], ref: 'u-1', caseId: null, on: '2022-07-10', what: { value: what } },
      { entry: made[1], ref: 'u-2', caseId, on: '2022-07-10', what: { value: what } },
    ]);
    expect((await listed({ cursor: cursor ?? '' })).commendations.map(({ entry }) => entry)).toEqual([
      made[0],
    ]);
    expect((await listed({ ref: 'u-2' })).commendations).toHaveLength(1);
    valueIn(await eraseCase(office, { caseId, reason: 'The period for keeping it is over', ...by() }));
    expect((await listed({ ref: 'u-2' })).commendations[0]?.what).toEqual({ hidden: 'erased' });
    expect((await listed({ ref: 'u-1', personal: false })).commendations[0]?.what).toEqual({
      hidden: 'withheld',
    });
    const wrong = async (more: object) =>
      codesOf(
        await commend(office, { commendation: { ref: 'u-1', on: '2022-07-10', what, ...more }, ...by() }),
      );
    expect(await wrong({ on: '2022-07-11' })).toEqual(['office_day_to_come']);
    expect(await wrong({ case: 'c-0' })).toEqual(['proposal_case_unknown']);
    expect(codesOf(await readCommendations(office, { cursor: 'x', personal: true }))).toEqual([
      'office_cursor',
    ]);
  });
});

describe('a team', () => {
  it('works on a case until another takes its place, without anybody who was recused', async () => {
    const office = await smallOffice();
    const { caseId } = await submitted(office, town());
    const team = { lead: 'clerk-1', members: ['clerk-2', 'doctor-1'], offices: ['office-3', 'township-1'] };
    const assigning = (more: object) =>
      assignCase(office, {
        caseId,
        assignment: { team, from: '2022-07-09', round: 'round-2', ...more },
        ...by(),
      });
    valueIn(await assigning({}));
    const recusal = { person: 'Clerk-2', ground: 'relative' } as const;
    valueIn(await declareRecusal(office, { caseId, recusal, ...by() }));
    const refused = await assigning({});
    expect(refused.ok ? [] : refused.error.map(({ code, place }) => [code, place?.path])).toEqual([
      ['office_recused', '/team/members/0'],
    ]);
    const others = { lead: 'clerk-3', members: ['clerk-3'], offices: ['a', 'a'] };
    expect(codesOf(await assigning({ team: others, from: '2022-07-07' }))).toEqual([
      'office_team_twice',
      'office_team_twice',
      'office_assigned_first',
    ]);
    valueIn(await assigning({ team: { ...team, members: [] }, round: null }));
    const assignments = valueIn(await readAssignments(office, { caseId }));
    expect(assignments.map(({ body }) => body.team.members.length)).toEqual([0, 2]);
  });
});
