import type { SubmittedCase } from '../../src/domain/case.js';
import type { SentOrder } from '../../src/domain/order.js';
import { correctDecision } from '../../src/office/appeals/correct-decision.js';
import { recordTold } from '../../src/office/appeals/record-told.js';
import { assignCase } from '../../src/office/campaigns/assign-case.js';
import { decideAppeal } from '../../src/office/decide-appeal.js';
import type { OfficeDeps } from '../../src/office/deps.js';
import { checkFollowUp } from '../../src/office/followup/check-follow-up.js';
import { closeCase } from '../../src/office/followup/close-case.js';
import { planFollowUp } from '../../src/office/followup/plan-follow-up.js';
import { issueOrder } from '../../src/office/issue-order.js';
import { lodgeAppeal } from '../../src/office/lodge-appeal.js';
import { secondInCase } from '../../src/office/seconding/second-in-case.js';
import { recordHearing } from '../../src/office/record-hearing.js';
import { commend } from '../../src/office/proposals/commend.js';
import { draftProposal } from '../../src/office/proposals/draft-proposal.js';
import { followProposal } from '../../src/office/proposals/follow-proposal.js';
import { publishRulebook } from '../../src/office/publish-rulebook.js';
import { registerSubject } from '../../src/office/register/register-subject.js';
import { reportRectification } from '../../src/office/report-rectification.js';
import type { SubmitAnswer } from '../../src/office/submit-case.js';
import { supplementFacts } from '../../src/office/supplement-facts.js';
import { verifyRectification } from '../../src/office/verify-rectification.js';
import { ok } from '../../src/domain/result.js';
import type { NewEntry, WriteTx } from '../../src/office/ports.js';
import { appealRulebook } from './appeals.js';
import { decide } from '../../src/office/decide.js';
import { by, decided, decider, decisionOn, reasonsGiven, secondReasons, submitted } from './office.js';
import { settingsFrom } from './settings.js';
import { valueIn } from './results.js';

/** Settings for the small rulebook: sorted by the kind of lapse and by its harm. */
export const smallSettings = settingsFrom(`
format: gradus-office/1
name: { en: Test office, zh: 测试机关 }
time_zone: Asia/Shanghai
axes: { stage: kind, party: harm }
weak_links:
  - { id: WL-KIND, title: { en: The same lapse, zh: 同类问题多发 }, same: [kind], units: 2, within_days: 10 }
`);

const asked = (id: string) => ({ actor: { id, authenticated: true }, idempotency: null }) as const;

const known = { theirs: true, knowing: false, pressed: false, helped: false };

/** A case about one subject; a fact that is left out is asked for. */
export const about = (ref: string | null, more: Partial<SubmittedCase> = {}, facts: object = known) => ({
  subjects: [{ id: 'town', ref, facts: { ...facts } }],
  ...more,
});

/** An entry as another part of the office writes it. */
const append = async (
  { store, clock }: OfficeDeps,
  entry: Pick<NewEntry, 'kind' | 'case' | 'body'>,
): Promise<void> => {
  const run = async (tx: WriteTx) => {
    valueIn(await tx.append({ ...entry, time: clock(), actor: asked('clerk-1').actor }));
    return ok({ answer: null, value: null });
  };
  valueIn(await store.write({ idempotency: null, run }));
};

const ordering = async (office: OfficeDeps, caseId: string, decision: number, more: Partial<SentOrder>) =>
  valueIn(
    await issueOrder(office, {
      caseId,
      order: {
        subject: 'town',
        decision,
        demands: ['Open the site'],
        owner: 'mayor-1',
        verify_by: 'A visit at noon',
        ...more,
      },
      ...by(decider),
    }),
  ).entry;

const reporting = async (office: OfficeDeps, caseId: string, order: number, doneOn: string) =>
  valueIn(
    await reportRectification(office, {
      caseId,
      rectification: { order, done: 'The site is open.', done_on: doneOn },
      ...by(),
    }),
  );

const verifying = async (
  office: OfficeDeps,
  caseId: string,
  order: number,
  verifiedOn: string,
  result: 'corrected' | 'not_corrected',
) =>
  valueIn(
    await verifyRectification(office, {
      caseId,
      verification: { order, verified_on: verifiedOn, result, reasons: reasonsGiven },
      ...asked('checker-1'),
    }),
  );

/** What the course leaves to do for a later day. */
export interface Course {
  readonly ids: Readonly<Record<'again' | 'person', string>>;
  readonly first: () => Promise<void>;
  readonly second: () => Promise<void>;
  readonly third: () => Promise<void>;
}

/** Three days of an office, from 2022-07-10 on, with something under every head of the digest; an appeal is due on 2022-08-08. */
export function threeDays(office: OfficeDeps & { readonly setDay: (day: string) => void }): Course {
  const ids: Record<string, string> = {};
  const made: Record<string, SubmitAnswer> = {};
  const decisions: Record<string, number> = {};
  const orders: Record<string, number> = {};
  let followUp = 0;
  let watched = 0;
  let proposal = 0;
  let appeal = 0;
  let correction = 0;
  const proposals: Record<string, number> = {};
  const submit = async (name: string, more: Partial<SubmittedCase>): Promise<void> => {
    const answer = await submitted(office, more);
    made[name] = answer;
    ids[name] = answer.caseId;
  };
  const idOf = (name: string): string => ids[name] ?? '';
  const decideOn = async (name: string, more: Parameters<typeof decided>[2] = {}): Promise<void> => {
    const answer = made[name];
    if (answer) decisions[name] = await decided(office, answer, more);
  };

  /** Something severer than recommended, which a second person is to agree to. */
  const propose = async (name: string): Promise<void> => {
    const answer = made[name];
    if (!answer) return;
    const hearing = { subject: 'town', held_on: '2022-07-11', heard: 'The mayor' };
    valueIn(await recordHearing(office, { caseId: answer.caseId, hearing, ...by() }));
    const decision = decisionOn(answer, { response: 'order' });
    const asking = { caseId: answer.caseId, decision, second: 'acts', ...by(decider) } as const;
    proposals[name] = valueIn(await decide(office, asking)).entry;
  };
  const second = async (name: string, agrees: boolean): Promise<void> => {
    const seconding = { proposal: proposals[name] ?? 0, agrees, reasons: secondReasons };
    valueIn(await secondInCase(office, { caseId: idOf(name), seconding, ...asked('second-1') }));
  };

  async function first(): Promise<void> {
    office.setDay('2022-01-01');
    const text = appealRulebook(['order']).replace('id: small', 'id: small-appeals');
    const file = { text, file: 'appeals.yaml', calendar: () => undefined };
    valueIn(await publishRulebook(office, { ...file, ...by() }));
    office.setDay('2022-07-10');
    for (const subject of [
      { ref: 'u-1', kind: 'organisation', name: '城东镇' },
      { ref: 'u-2', kind: 'organisation', name: '卫健局', stages: ['late'] },
      { ref: 'u-3', kind: 'organisation', name: '城西镇' },
      { ref: 'p-1', kind: 'person', unit: 'u-1' },
    ])
      valueIn(await registerSubject(office, { subject, ...by() }));
    await submit('late', about('u-1'));
    await submit('met', about('u-2', { facts: { kind: 'missing', harm: 'none' } }));
    await submit('asked', about('u-2', { facts: { kind: 'late' } }, { theirs: true }));
    await submit('person', about('p-1', { unit: 'u-9' }));
    const head = { id: 'town', ref: 'p-9', kind: 'leader', facts: known };
    await submit('head', { unit: 'u-9', subjects: [head] });
    await submit('nowhere', about(null, { unit: 'u-9', facts: { harm: 'none' } }));
    await submit('appealed', { ...about('u-3'), rulebook: 'small-appeals' });
    await submit('pending', { ...about('u-3'), rulebook: 'small-appeals' });
    await submit('wrong', about('u-3'));
    await decideOn('late');
    await decideOn('met');
    await decideOn('appealed', { response: 'nothing' });
    await decideOn('pending');
    await decideOn('wrong');
    const body = { subject: 'town', decision: decisions['wrong'] ?? 0, recipients: ['reader-1'] };
    await append(office, { kind: 'letter_issued', case: idOf('wrong'), body });
    orders['late'] = await ordering(office, idOf('late'), decisions['late'] ?? 0, { due_on: '2022-07-10' });
    orders['met'] = await ordering(office, idOf('met'), decisions['met'] ?? 0, { due_on: '2022-07-11' });
    followUp = valueIn(
      await planFollowUp(office, {
        caseId: idOf('met'),
        followUp: { subject: 'town', due_on: '2022-07-11', what: 'Is it still open?', owner: 'clerk-2' },
        ...by(),
      }),
    ).entry;
    watched = valueIn(
      await planFollowUp(office, {
        caseId: idOf('late'),
        followUp: { subject: 'town', due_on: '2022-07-11', what: 'Is it still open?', owner: 'clerk-2' },
        ...by(),
      }),
    ).entry;
    const team = { lead: 'lead-1', members: [], offices: [] };
    valueIn(
      await assignCase(office, { caseId: idOf('person'), assignment: { team, from: '2022-07-10' }, ...by() }),
    );
    valueIn(
      await commend(office, {
        commendation: { ref: 'u-3', on: '2022-07-09', what: 'They opened early.' },
        ...by(),
      }),
    );
    const drafted = await draftProposal(office, {
      proposal: {
        cases: [idOf('late'), idOf('asked')],
        title: { en: 'Open in time' },
        text: { en: 'Sites are to open in time.' },
        to: ['committee'],
        owner: 'clerk-1',
      },
      ...by(),
    });
    proposal = valueIn(drafted).entry;
    const step = { what: 'issued', on: '2022-07-10', reply_due_on: '2022-07-10' } as const;
    valueIn(await followProposal(office, { proposal, step, ...by() }));
  }

  async function secondDay(): Promise<void> {
    office.setDay('2022-07-11');
    const conduct = { from: '2022-07-11', until: '2022-07-11' };
    await submit('again', about('u-1', { found_on: '2022-07-11', conduct }));
    await submit('elsewhere', about('u-3', { found_on: '2022-07-11', conduct }));
    await decideOn('again', { response: 'note' });
    for (const name of ['agreed', 'disputed']) {
      const subject = { id: 'town', ref: `p-${name}`, kind: 'leader', facts: known };
      await submit(name, { unit: 'u-9', subjects: [subject] });
      await propose(name);
    }
    await reporting(office, idOf('met'), orders['met'] ?? 0, '2022-07-11');
    const appealing = { subject: 'town', decision: decisions['appealed'] ?? 0, lodged_on: '2022-07-11' };
    appeal = valueIn(
      await lodgeAppeal(office, { caseId: idOf('appealed'), appeal: appealing, ...by() }),
    ).entry;
    const other = { subject: 'town', decision: decisions['pending'] ?? 0, lodged_on: '2022-07-11' };
    valueIn(await lodgeAppeal(office, { caseId: idOf('pending'), appeal: other, ...by() }));
    const corrected = {
      subject: 'town',
      decision: decisions['wrong'] ?? 0,
      ground: 'facts_unclear',
      reasons: reasonsGiven,
      effect: 'set_aside',
    } as const;
    correction = valueIn(
      await correctDecision(office, {
        caseId: idOf('wrong'),
        correction: corrected,
        second: 'named',
        ...asked('head-1'),
      }),
    ).entry;
    const check = { follow_up: followUp, checked_on: '2022-07-11', findings: reasonsGiven };
    valueIn(
      await checkFollowUp(office, {
        caseId: idOf('met'),
        check: { ...check, result: 'not_held' },
        ...by(decider),
      }),
    );
    const again = { caseId: idOf('again'), ...by(decider) };
    const looked = valueIn(
      await planFollowUp(office, {
        followUp: { subject: 'town', due_on: '2022-07-11', what: 'Is it open?', owner: 'clerk-2' },
        ...again,
      }),
    ).entry;
    valueIn(
      await checkFollowUp(office, { check: { ...check, follow_up: looked, result: 'held' }, ...again }),
    );
    valueIn(await closeCase(office, { closing: { reasons: reasonsGiven }, ...again }));
  }

  async function third(): Promise<void> {
    office.setDay('2022-07-12');
    await second('agreed', true);
    await second('disputed', false);
    await verifying(office, idOf('met'), orders['met'] ?? 0, '2022-07-12', 'corrected');
    await verifying(office, idOf('met'), orders['met'] ?? 0, '2022-07-12', 'not_corrected');
    await reporting(office, idOf('late'), orders['late'] ?? 0, '2022-07-12');
    await verifying(office, idOf('late'), orders['late'] ?? 0, '2022-07-12', 'corrected');
    const outcome = { subject: 'town', appeal, result: 'set_aside', reasons: reasonsGiven } as const;
    valueIn(
      await decideAppeal(office, {
        caseId: idOf('appealed'),
        appeal: outcome,
        ...asked('head-1'),
      }),
    );
    valueIn(
      await checkFollowUp(office, {
        caseId: idOf('late'),
        check: {
          follow_up: watched,
          checked_on: '2022-07-12',
          findings: reasonsGiven,
          result: 'continue',
          continue_until: '2022-07-20',
        },
        ...by(decider),
      }),
    );
    valueIn(
      await supplementFacts(office, {
        caseId: idOf('asked'),
        supplement: { kind: 'answer', source: 'A call', facts: { harm: 'some' }, subjects: [] },
        ...by(),
      }),
    );
    const told = { correction, told_on: '2022-07-12', how: 'By telephone' };
    valueIn(await recordTold(office, { caseId: idOf('wrong'), told, ...by() }));
    const step = { what: 'replied', on: '2022-07-12', note: 'It will be done.' } as const;
    valueIn(await followProposal(office, { proposal, step, ...by() }));
  }

  return { ids: ids as Course['ids'], first, second: secondDay, third };
}
