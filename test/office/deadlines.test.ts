import { describe, expect, it } from 'vitest';
import { ok } from '../../src/domain/result.js';
import { assignCase } from '../../src/office/campaigns/assign-case.js';
import { decideAppeal } from '../../src/office/decide-appeal.js';
import { lodgeAppeal } from '../../src/office/lodge-appeal.js';
import { readDeadlines } from '../../src/office/notices/deadlines.js';
import { timedNotices } from '../../src/office/notices/timed-notices.js';
import { draftProposal } from '../../src/office/proposals/draft-proposal.js';
import { followProposal } from '../../src/office/proposals/follow-proposal.js';
import { appealOffice, reviewer } from '../support/appeals.js';
import { by, reasonsGiven, type TestOffice } from '../support/office.js';
import { decidedCase, ordered } from '../support/told-office.js';
import { valueIn } from '../support/results.js';

const deadlinesOf = async (office: TestOffice, owner: string) =>
  valueIn(await readDeadlines(office, { owner })).deadlines.map(({ kind, entry, dueOn, state, revision }) => [
    kind,
    entry,
    dueOn,
    state,
    revision,
  ]);

/** What is told on a day, of what it is about and whether it is due or overdue. */
const toldOn = async ({ store }: TestOffice, today: string) => {
  const days = { today, since: '2022-07-10', dueBeforeDays: [0] };
  const told = valueIn(await store.read(async (tx) => ok(await timedNotices(tx.projections, days))));
  return told.map(({ kind, about }) => [kind, about]);
};

const appealed = async (office: TestOffice, caseId: string, decision: number) => {
  const appeal = { subject: 'town', decision, lodged_on: '2022-07-10', statement: '不服该决定' };
  return valueIn(await lodgeAppeal(office, { caseId, appeal, ...by() })).entry;
};

const settling = (office: TestOffice, caseId: string, appeal: number, result: 'upheld' | 'set_aside') =>
  decideAppeal(office, {
    caseId,
    appeal: { subject: 'town', appeal, result, reasons: reasonsGiven },
    actor: reviewer,
    idempotency: null,
  });

describe('deadlines under an appeal', () => {
  it('are suspended where the rulebook says so and told of nobody, until the appeal is decided', async () => {
    const office = await appealOffice(['order']);
    const { caseId, decision } = await decidedCase(office);
    const order = await ordered(office, { caseId, decision });
    const appeal = await appealed(office, caseId, decision);
    expect(await deadlinesOf(office, 'mayor-1')).toEqual([['order', order, '2022-07-13', 'suspended', 1]]);
    expect(await toldOn(office, '2022-07-13')).toEqual([]);
    expect(await toldOn(office, '2022-07-14')).toEqual([]);
    valueIn(await settling(office, caseId, appeal, 'upheld'));
    expect(await deadlinesOf(office, 'mayor-1')).toEqual([['order', order, '2022-07-13', 'open', 2]]);
    expect(await toldOn(office, '2022-07-14')).toEqual([['order.overdue', order]]);
  });

  it('go on where it does not, and fall with their decision', async () => {
    const office = await appealOffice([]);
    const { caseId, decision } = await decidedCase(office);
    const order = await ordered(office, { caseId, decision });
    const appeal = await appealed(office, caseId, decision);
    expect(await toldOn(office, '2022-07-13')).toEqual([['order.due', order]]);
    valueIn(await settling(office, caseId, appeal, 'set_aside'));
    expect(await deadlinesOf(office, 'mayor-1')).toEqual([['order', order, '2022-07-13', 'over', 2]]);
    expect(await toldOn(office, '2022-07-13')).toEqual([]);
  });

  it('have one of their own: the day by which the lead of the case has the appeal decided', async () => {
    const office = await appealOffice([]);
    const { caseId, decision } = await decidedCase(office);
    const team = { lead: 'lead-1', members: ['clerk-2'], offices: [] };
    valueIn(await assignCase(office, { caseId, assignment: { team, from: '2022-07-10' }, ...by() }));
    const appeal = await appealed(office, caseId, decision);
    expect(await deadlinesOf(office, 'lead-1')).toEqual([['appeal', appeal, '2022-08-05', 'open', 0]]);
    expect(await deadlinesOf(office, 'clerk-2')).toEqual([]);
    expect(await toldOn(office, '2022-08-05')).toEqual([['appeal.due', appeal]]);
    expect(await toldOn(office, '2022-08-06')).toEqual([['appeal.overdue', appeal]]);
    valueIn(await settling(office, caseId, appeal, 'upheld'));
    expect(await deadlinesOf(office, 'lead-1')).toEqual([['appeal', appeal, '2022-08-05', 'over', 1]]);
    expect(await toldOn(office, '2022-08-06')).toEqual([]);
  });
});

describe('the reply to a proposal', () => {
  it('is due of who follows it up, from the issue to the reply', async () => {
    const office = await appealOffice([]);
    const { caseId } = await decidedCase(office);
    const words = { zh: '建议', en: 'A proposal' };
    const draft = { cases: [caseId], title: words, text: words, owner: 'lead-1', to: ['committee'] };
    const { entry } = valueIn(await draftProposal(office, { proposal: draft, ...by() }));
    expect(await deadlinesOf(office, 'lead-1')).toEqual([]);
    const issued = { what: 'issued', on: '2022-07-10', reply_due_on: '2022-07-20' } as const;
    valueIn(await followProposal(office, { proposal: entry, step: issued, ...by() }));
    expect(await deadlinesOf(office, 'lead-1')).toEqual([['reply', entry, '2022-07-20', 'open', 0]]);
    expect(await toldOn(office, '2022-07-20')).toEqual([['reply.due', entry]]);
    const replied = { what: 'replied', on: '2022-07-10', note: '同意所提建议，已部署各单位落实。' } as const;
    valueIn(await followProposal(office, { proposal: entry, step: replied, ...by() }));
    expect(await deadlinesOf(office, 'lead-1')).toEqual([['reply', entry, '2022-07-20', 'over', 1]]);
    expect(await toldOn(office, '2022-07-20')).toEqual([]);
  });
});
