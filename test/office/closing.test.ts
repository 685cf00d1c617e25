import { describe, expect, it } from 'vitest';
import { messageOf } from '../../src/domain/problem.js';
import { ok } from '../../src/domain/result.js';
import { correctDecision } from '../../src/office/appeals/correct-decision.js';
import { decideAppeal } from '../../src/office/decide-appeal.js';
import { checkFollowUp } from '../../src/office/followup/check-follow-up.js';
import { closeCase } from '../../src/office/followup/close-case.js';
import { planFollowUp } from '../../src/office/followup/plan-follow-up.js';
import { readCase } from '../../src/office/read-case.js';
import { supplementFacts } from '../../src/office/supplement-facts.js';
import {
  appealed,
  type Decided,
  decidedCase,
  type Ground,
  knownFacts,
  ordered,
  rectified,
  reportedCase,
  statusOf,
  verified,
} from '../support/casework.js';
import { by, decided, reasonsGiven, type TestOffice } from '../support/office.js';
import { codesOf, valueIn } from '../support/results.js';

const closing = ({ office, caseId }: Pick<Ground, 'office' | 'caseId'>, reasons = reasonsGiven) =>
  closeCase(office, { caseId, closing: { reasons }, ...by() });

const planned = async ({ office, caseId }: Ground): Promise<number> => {
  const followUp = { subject: 'town', due_on: '2022-07-20', what: 'Whether it is open', owner: 'clerk-2' };
  return valueIn(await planFollowUp(office, { caseId, followUp, ...by() })).entry;
};

const checked = async ({ office, caseId }: Ground, followUp: number, result: 'held' | 'not_held') =>
  valueIn(
    await checkFollowUp(office, {
      caseId,
      check: { follow_up: followUp, checked_on: '2022-07-12', result, findings: reasonsGiven },
      ...by(),
    }),
  );

const corrected = async ({ office, caseId }: Ground) => {
  const supplement = { kind: 'correction', source: 'A letter', facts: { harm: 'some' } } as const;
  valueIn(await supplementFacts(office, { caseId, supplement, ...by() }));
};

const closedOn = (office: TestOffice, caseId: string): Promise<string | null | undefined> =>
  office.store
    .read(async (tx) => ok(await tx.projections.get('case_work', { case_id: caseId, subject: 'town' })))
    .then((read) => valueIn(read)?.closed_on);

describe('a case', () => {
  it('is rectifying, following up, decided and then closed by a person', async () => {
    const at = await decidedCase();
    expect(await statusOf(at)).toBe('decided');
    const order = await ordered(at);
    const followUp = await planned(at);
    expect(await statusOf(at)).toBe('rectifying');
    at.office.setDay('2022-07-12');
    await rectified(at, order, '2022-07-11');
    expect(await statusOf(at)).toBe('rectifying');
    await verified(at, order, '2022-07-12', 'corrected');
    expect(await statusOf(at)).toBe('following_up');
    await checked(at, followUp, 'held');
    expect(await statusOf(at)).toBe('decided');
    valueIn(await closing(at));
    expect(await statusOf(at)).toBe('closed');
    expect(await closedOn(at.office, at.caseId)).toBe('2022-07-12');
    expect(codesOf(await closing(at))).toEqual(['office_case_closed']);
  });

  it('is not closed while anything stands open, and all of it is told with its entry', async () => {
    const subjects = ['town', 'village'].map((id) => ({ id, ref: `u-${id}`, facts: knownFacts }));
    const at = await decidedCase({ subjects });
    const order = await ordered(at);
    const followUp = await planned(at);
    const appeal = await appealed(at);
    const refused = await closing(at);
    const [, village] = at.answer.recommendations;
    expect(refused.ok ? [] : refused.error.map((found) => [found.kind, messageOf(found)])).toEqual([
      [
        'conflict',
        `expected a decision on every subject, found none on the recommendation for \`village\` in entry ${village?.seq}`,
      ],
      ['conflict', `expected no appeal under way, found that of \`town\` in entry ${appeal}`],
      [
        'conflict',
        `expected every order closed by a verified correction, found order ${order} to \`town\` open, due on 2022-07-13`,
      ],
      ['conflict', `expected no follow-up open, found follow-up ${followUp} of \`town\`, due on 2022-07-20`],
    ]);
    const { open } = valueIn(await readCase(at.office, { caseId: at.caseId, personal: true }));
    expect(open.map(({ what, entry }) => [what, entry])).toEqual([
      ['undecided', village?.seq],
      ['appeal', appeal],
      ['order', order],
      ['follow_up', followUp],
    ]);
  });

  it('needs reasons of substance, and no verified correction of what fell', async () => {
    const at = await decidedCase();
    await ordered(at);
    const appeal = await appealed(at);
    const outcome = { subject: 'town', appeal, result: 'set_aside', reasons: reasonsGiven } as const;
    valueIn(await decideAppeal(at.office, { caseId: at.caseId, appeal: outcome, ...by() }));
    expect(codesOf(await closing(at))).toEqual(['office_open_undecided']);
    await decided(at.office, at.answer);
    expect(codesOf(await closing(at, 'done'))).toEqual(['office_reasons_empty']);
    valueIn(await closing(at));
  });

  it('in which nobody was at fault is watched to its end and closed', async () => {
    const facts = { ...knownFacts, theirs: false };
    const at = await decidedCase({ subjects: [{ id: 'town', ref: 'u-1', facts }] });
    expect(at.answer.recommendations[0]?.recommendation.outcome).toBe('settled');
    const followUp = await planned(at);
    expect(codesOf(await closing(at))).toEqual(['office_open_follow_up']);
    at.office.setDay('2022-07-12');
    await checked(at, followUp, 'held');
    valueIn(await closing(at));
  });

  it('nobody has decided is not closed', async () => {
    expect(codesOf(await closing(await reportedCase()))).toEqual(['office_open_undecided']);
  });
});

describe('a closed case is open again after', () => {
  interface Closed extends Decided {
    readonly order: number;
    readonly followUp: number;
  }

  async function closedCase(): Promise<Closed> {
    const at = await decidedCase();
    const order = await ordered(at);
    const followUp = await planned(at);
    at.office.setDay('2022-07-12');
    await rectified(at, order, '2022-07-11');
    await verified(at, order, '2022-07-12', 'corrected');
    await checked(at, followUp, 'held');
    valueIn(await closing(at));
    return { ...at, order, followUp };
  }

  it('a correction or check that did not hold, another order, an appeal or new facts', async () => {
    const at = await closedCase();
    await verified(at, at.order, '2022-07-12', 'not_corrected');
    expect(await statusOf(at)).toBe('rectifying');
    expect(await closedOn(at.office, at.caseId)).toBeNull();
    await rectified(at, at.order, '2022-07-12');
    await verified(at, at.order, '2022-07-12', 'corrected');
    // Settled again, it is for a person to close it again.
    expect(await statusOf(at)).toBe('decided');
    const opening: readonly [() => Promise<unknown>, string][] = [
      [() => checked(at, at.followUp, 'not_held'), 'following_up'],
      [() => ordered(at), 'rectifying'],
      [() => appealed(at), 'under_appeal'],
      [() => corrected(at), 'awaiting_decision'],
    ];
    for (const [happens, status] of opening) {
      await happens();
      expect(await statusOf(at)).toBe(status);
    }
  });

  it('an appeal that was upheld, and is closed anew', async () => {
    const at = await closedCase();
    const appeal = await appealed(at);
    const outcome = { subject: 'town', appeal, result: 'upheld', reasons: reasonsGiven } as const;
    valueIn(await decideAppeal(at.office, { caseId: at.caseId, appeal: outcome, ...by() }));
    expect(await statusOf(at)).toBe('decided');
    valueIn(await closing(at));
    expect(await statusOf(at)).toBe('closed');
  });

  it('a correction to a milder decision', async () => {
    const at = await closedCase();
    const correction = {
      subject: 'town',
      decision: at.decision,
      ground: 'handling_unfit',
      effect: 'varied',
      response: 'nothing',
      reasons: reasonsGiven,
    } as const;
    valueIn(await correctDecision(at.office, { caseId: at.caseId, correction, second: 'named', ...by() }));
    expect(await statusOf(at)).toBe('decided');
    expect(await closedOn(at.office, at.caseId)).toBeNull();
  });
});
