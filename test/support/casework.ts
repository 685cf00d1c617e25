import type { SubmittedCase } from '../../src/domain/case.js';
import type { SentOrder, SentVerification } from '../../src/domain/order.js';
import { issueOrder } from '../../src/office/issue-order.js';
import { listCases } from '../../src/office/list-cases.js';
import { lodgeAppeal } from '../../src/office/lodge-appeal.js';
import { reportRectification } from '../../src/office/report-rectification.js';
import type { SubmitAnswer } from '../../src/office/submit-case.js';
import { verifyRectification } from '../../src/office/verify-rectification.js';
import { by, decided, decider, reasonsGiven, smallOffice, submitted, type TestOffice } from './office.js';
import { valueIn } from './results.js';

export const knownFacts = { theirs: true, knowing: false, pressed: false, helped: false };

export interface Ground {
  readonly office: TestOffice;
  readonly caseId: string;
  readonly answer: SubmitAnswer;
}

export interface Decided extends Ground {
  readonly decision: number;
}

/** A case with all facts known, reported on Sunday 2022-07-10, for which a note is recommended. */
export async function reportedCase(more: Partial<SubmittedCase> = {}, among?: TestOffice): Promise<Ground> {
  const office = among ?? (await smallOffice());
  const subjects = [{ id: 'town', ref: 'u-1', facts: knownFacts }];
  const answer = await submitted(office, { subjects, ...more });
  return { office, caseId: answer.caseId, answer };
}

/** The same, and the note was decided. */
export async function decidedCase(more: Partial<SubmittedCase> = {}, among?: TestOffice): Promise<Decided> {
  const at = await reportedCase(more, among);
  return { ...at, decision: await decided(at.office, at.answer) };
}

/** Issues an order, due on Wednesday 2022-07-13, and gives its entry. */
export const ordered = async (
  { office, caseId, decision }: Decided,
  more: Partial<SentOrder> = {},
): Promise<number> =>
  valueIn(
    await issueOrder(office, {
      caseId,
      order: {
        subject: 'town',
        decision,
        demands: ['Open the site'],
        owner: 'mayor-1',
        within: '3 working_days',
        verify_by: 'A visit at noon',
        ...more,
      },
      ...by(decider),
    }),
  ).entry;

export const rectified = async ({ office, caseId }: Ground, order: number, doneOn: string): Promise<number> =>
  valueIn(
    await reportRectification(office, {
      caseId,
      rectification: { order, done: 'The site is open.', done_on: doneOn },
      ...by(),
    }),
  ).entry;

export const verified = async (
  { office, caseId }: Ground,
  order: number,
  verifiedOn: string,
  result: SentVerification['result'],
): Promise<number> =>
  valueIn(
    await verifyRectification(office, {
      caseId,
      verification: { order, verified_on: verifiedOn, result, reasons: reasonsGiven },
      ...by(),
    }),
  ).entry;

export const appealed = async ({ office, caseId, decision }: Decided): Promise<number> =>
  valueIn(
    await lodgeAppeal(office, {
      caseId,
      appeal: { subject: 'town', decision, lodged_on: '2022-07-10' },
      ...by(),
    }),
  ).entry;

export async function statusOf({ office, caseId }: Pick<Ground, 'office' | 'caseId'>): Promise<string> {
  const { cases } = valueIn(await listCases(office, { q: caseId }));
  return cases[0]?.file.status ?? 'none';
}
