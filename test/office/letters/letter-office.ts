import { readFileSync } from 'node:fs';
import type { SentDecision } from '../../../src/domain/decision.js';
import type { SentLetter } from '../../../src/domain/letter/sent-letter.js';
import type { SubmittedCase } from '../../../src/domain/case.js';
import { decide } from '../../../src/office/decide.js';
import type { OfficeDeps } from '../../../src/office/deps.js';
import { issueOrder } from '../../../src/office/issue-order.js';
import { issueLetter } from '../../../src/office/letters/issue-letter.js';
import { readIssuedLetter } from '../../../src/office/letters/read-letters.js';
import { recordHearing } from '../../../src/office/record-hearing.js';
import { submitCase } from '../../../src/office/submit-case.js';
import { syncRulebooks } from '../../../src/office/sync-rulebooks.js';
import {
  by,
  calendars,
  clerk,
  decider,
  newOffice,
  rulesFile,
  type TestOffice,
} from '../../support/office.js';
import { valueIn } from '../../support/results.js';

/** An office under the first rulebook, on a day of July 2022. */
export async function letterOffice(more: Partial<OfficeDeps> = {}): Promise<TestOffice> {
  const office = await newOffice('2022-06-28', more);
  const files = [rulesFile('rules/epidemic-supervision/1.0.0.yaml')];
  valueIn(await syncRulebooks(office, { files, calendar: calendars, actor: clerk }));
  office.setDay('2022-07-10');
  return office;
}

export const incident = (name: string): SubmittedCase =>
  JSON.parse(readFileSync(`fixtures/incidents/${name}.json`, 'utf8'));

export const ownReasons = '检测点负责人当面承认未提前核对人员和物资，现场照片与值班记录相互印证。';

export interface Decided {
  readonly office: TestOffice;
  readonly caseId: string;
  readonly subject: string;
  readonly decision: number;
}

/** A case that was heard and decided, as recommended unless something else is said. */
export async function decidedCase(
  office: TestOffice,
  {
    report = incident('s1'),
    decision = {},
  }: { readonly report?: SubmittedCase; readonly decision?: Partial<SentDecision> } = {},
): Promise<Decided> {
  const answer = valueIn(await submitCase(office, { case: report, ...by() }));
  const { caseId } = answer;
  const [made] = answer.recommendations;
  if (!made) throw new Error('nothing was recommended');
  const { subject, seq, recommendation } = made;
  const hearing = { subject, held_on: '2022-07-10', heard: '镇长', statement: '承认准备不足，已经补足人员' };
  valueIn(await recordHearing(office, { caseId, hearing, ...by() }));
  const sent = {
    subject,
    recommendation: seq,
    response: recommendation.response,
    facts_confirmed: true as const,
    reasons: ownReasons,
    second_person: 'second-1',
    officers: ['officer-1', 'officer-2'],
    cannot_establish: Object.fromEntries(
      recommendation.ask.map(({ fact }) => [fact, '现场人员均已离开，无从查证']),
    ),
    ...decision,
  };
  const entry = valueIn(
    await decide(office, { caseId, decision: sent, second: 'named', ...by(decider) }),
  ).entry;
  return { office, caseId, subject, decision: entry };
}

export const demands = ['立即补足人员和物资，使各检测点按时启动', '对其余检测点逐一排查'];

export async function ordered({ office, caseId, subject, decision }: Decided, within = '3 working_days') {
  const order = {
    subject,
    decision,
    demands,
    owner: 'mayor-1',
    within,
    verify_by: '7月14日现场复查',
  };
  return valueIn(await issueOrder(office, { caseId, order, ...by(decider) })).entry;
}

/** Issues a letter; what is given stands before what is usual. */
export const issuing = ({ office, caseId, subject }: Decided, letter: Partial<SentLetter>) =>
  issueLetter(office, {
    caseId,
    letter: { kind: 'decision', subject, language: 'zh', recipients: ['unit-7'], ...letter },
    ...by(decider),
  });

export async function contentOf({ office }: Decided, entry: number) {
  const { content } = valueIn(await readIssuedLetter(office, entry));
  if (!content) throw new Error('the letter was erased');
  return content;
}
