import { addDays } from '../../../src/domain/dates.js';
import type { Recommendation } from '../../../src/domain/recommendation.js';
import type { Rung } from '../../../src/rulebook/model.js';
import { decideAppeal } from '../../../src/office/decide-appeal.js';
import { decide } from '../../../src/office/decide.js';
import type { Asked, OfficeDeps } from '../../../src/office/deps.js';
import { closeCase } from '../../../src/office/followup/close-case.js';
import { planFollowUp } from '../../../src/office/followup/plan-follow-up.js';
import { checkFollowUp } from '../../../src/office/followup/check-follow-up.js';
import { requestEvaluation } from '../../../src/office/followup/request-evaluation.js';
import { recordUrging } from '../../../src/office/followup/record-urging.js';
import { issueOrder } from '../../../src/office/issue-order.js';
import { lodgeAppeal } from '../../../src/office/lodge-appeal.js';
import { recordHearing } from '../../../src/office/record-hearing.js';
import { reportRectification } from '../../../src/office/report-rectification.js';
import { verifyRectification } from '../../../src/office/verify-rectification.js';
import type { Chance } from './chance.js';
import { valueIn } from '../results.js';

/** One subject of a case and what is done about it; `later` puts an act down for a later day. */
export interface CourseOf {
  readonly office: OfficeDeps;
  readonly chance: Chance;
  readonly ladder: readonly Rung[];
  readonly caseId: string;
  readonly subject: string;
  readonly unit: string;
  readonly today: () => string;
  readonly later: (days: number, act: () => Promise<void>) => void;
}

const by = (id: string): Asked => ({ actor: { id, authenticated: true }, idempotency: null });

const reasons = 'The records of the visit and what the unit said agree with each other on every point.';

/** Mostly what was recommended; now and then one step milder, rarely one step severer. */
function decidedResponse({ chance, ladder }: CourseOf, { outcome, response }: Recommendation): string | null {
  if (outcome === 'no_rule') return null;
  const at = ladder.findIndex(({ id }) => id === response);
  const roll = chance.next();
  const to = roll < 0.08 ? at - 1 : roll > 0.98 ? at + 1 : at;
  return ladder[to]?.id ?? response;
}

async function closeIfDone({ office, caseId, later }: CourseOf): Promise<void> {
  // Another subject of the case may be under way: then it is refused, and closed with that one.
  later(3, async () => {
    await closeCase(office, { caseId, closing: { reasons }, ...by('head-1') });
  });
}

function verifyLater(course: CourseOf, order: number, tries: number): void {
  const { office, chance, caseId, later, today } = course;
  later(chance.between(1, 4), async () => {
    const corrected = tries > 1 || chance.happens(0.85);
    const verification = {
      order,
      verified_on: today(),
      result: corrected ? ('corrected' as const) : ('not_corrected' as const),
      reasons,
    };
    valueIn(await verifyRectification(office, { caseId, verification, ...by('checker-1') }));
    if (corrected) await closeIfDone(course);
    else reportLater(course, order, tries + 1);
  });
}

function reportLater(course: CourseOf, order: number, tries = 0): void {
  const { office, chance, caseId, unit, later, today } = course;
  later(chance.between(1, 12), async () => {
    const rectification = { order, done: 'All of it was put right.', done_on: today() };
    valueIn(await reportRectification(office, { caseId, rectification, ...by(`owner-${unit}`) }));
    verifyLater(course, order, tries);
  });
}

function orderLater(course: CourseOf, decision: number): void {
  const { office, caseId, subject, unit, later } = course;
  later(1, async () => {
    const order = {
      subject,
      decision,
      demands: ['Open the sites on time'],
      owner: `owner-${unit}`,
      within: '7 working_days',
      verify_by: 'A visit unannounced',
    };
    reportLater(course, valueIn(await issueOrder(office, { caseId, order, ...by('decider-1') })).entry);
  });
}

function followLater(course: CourseOf): void {
  const { office, caseId, subject, unit, later, today } = course;
  later(1, async () => {
    const followUp = {
      subject,
      due_on: addDays(today(), 7),
      what: 'Whether it holds',
      owner: `owner-${unit}`,
    };
    const { entry } = valueIn(await planFollowUp(office, { caseId, followUp, ...by('decider-1') }));
    later(7, async () => {
      const check = { follow_up: entry, checked_on: today(), result: 'held' as const, findings: reasons };
      valueIn(await checkFollowUp(office, { caseId, check, ...by('checker-1') }));
      await closeIfDone(course);
    });
  });
}

function appealLater(course: CourseOf, decision: number): void {
  const { office, chance, caseId, subject, later, today } = course;
  later(2, async () => {
    const appeal = { subject, decision, lodged_on: today(), statement: 'It was not our duty.' };
    const { entry } = valueIn(await lodgeAppeal(office, { caseId, appeal, ...by('clerk-1') }));
    later(chance.between(5, 25), async () => {
      const result = chance.happens(0.3) ? ('set_aside' as const) : ('upheld' as const);
      const input = { caseId, appeal: { subject, appeal: entry, result, reasons }, ...by('board-1') };
      valueIn(await decideAppeal(office, input));
      if (result === 'upheld') await closeIfDone(course);
    });
  });
}

async function urge({ office, caseId, subject, today }: CourseOf): Promise<void> {
  const urging = { subject, urged_on: today(), said: 'To open the sites at once.' };
  valueIn(await recordUrging(office, { caseId, urging, ...by('head-1') }));
}

/** What the recommendation rested on has changed since it was made: the subject is evaluated and decided on anew. */
async function evaluateAgain(course: CourseOf): Promise<void> {
  const { office, caseId, subject } = course;
  const evaluation = { subjects: [subject], reason: 'The history has changed since.' };
  const again = valueIn(await requestEvaluation(office, { caseId, evaluation, ...by('clerk-1') }));
  for (const { seq, recommendation } of again.recommendations) decideLater(course, seq, recommendation);
}

/** Decides on a recommendation some days after it was made, with all that the rungs ask for, and does what follows. */
export function decideLater(course: CourseOf, seq: number, recommendation: Recommendation): void {
  const { office, chance, ladder, caseId, subject, later, today } = course;
  if (chance.happens(0.05)) later(0, () => urge(course));
  // Some cases of a year are still undecided when it is looked at.
  if (chance.happens(0.02)) return;
  later(chance.between(0, 5), async () => {
    const hearing = { subject, held_on: today(), heard: 'The mayor', statement: null };
    valueIn(await recordHearing(office, { caseId, hearing, ...by('clerk-1') }));
    const response = decidedResponse(course, recommendation);
    const decision = {
      subject,
      recommendation: seq,
      response,
      facts_confirmed: true as const,
      reasons,
      cannot_establish: Object.fromEntries(
        recommendation.ask.map(({ fact }) => [fact, 'No record was kept']),
      ),
      second_person: 'second-1',
      officers: ['officer-1', 'officer-2'],
    };
    const actor = by(`decider-${chance.between(1, 5)}`);
    const decided = await decide(office, { caseId, decision, second: 'named', ...actor });
    if (!decided.ok && decided.error.every(({ kind }) => kind === 'conflict')) return evaluateAgain(course);
    const { entry } = valueIn(decided);
    const rung = ladder.findIndex(({ id }) => id === response);
    if (rung > 0 && chance.happens(0.04)) appealLater(course, entry);
    else if (rung === 2) orderLater(course, entry);
    else if (chance.happens(0.2)) followLater(course);
    else await closeIfDone(course);
  });
}
