import fc from 'fast-check';
import { addDays } from '../../src/domain/dates.js';
import type { Result } from '../../src/domain/result.js';
import { ok } from '../../src/domain/result.js';
import { correctDecision } from '../../src/office/appeals/correct-decision.js';
import { decide } from '../../src/office/decide.js';
import { decideAppeal } from '../../src/office/decide-appeal.js';
import { requestEvaluation } from '../../src/office/followup/request-evaluation.js';
import { issueOrder } from '../../src/office/issue-order.js';
import { lodgeAppeal } from '../../src/office/lodge-appeal.js';
import type { ProjectionRow } from '../../src/office/projections.js';
import type { MadeRecommendation } from '../../src/office/read-recommendation.js';
import { recordHearing } from '../../src/office/record-hearing.js';
import { decideRecusalRequest } from '../../src/office/recusals/decide-recusal-request.js';
import { requestRecusal } from '../../src/office/recusals/request-recusal.js';
import { reportRectification } from '../../src/office/report-rectification.js';
import type { Made } from '../../src/office/made-answer.js';
import { submitCase } from '../../src/office/submit-case.js';
import { supplementFacts } from '../../src/office/supplement-facts.js';
import { verifyRectification } from '../../src/office/verify-rectification.js';
import { whatIf } from '../../src/office/what-if.js';
import { by, decider, decisionOn, reasonsGiven, smallCase, type TestOffice } from './office.js';
import { valueIn } from './results.js';

export const ladder = ['nothing', 'note', 'order', 'top'] as const;

/** What an office does with the cases of one register entry; `at` says which of those that it fits, counted round. */
const acts = {
  wait: fc.record({ act: fc.constant('wait'), days: fc.constantFrom(1, 2, 5, 20, 31, 60) }),
  submit: fc.record({
    act: fc.constant('submit'),
    daysAgo: fc.constantFrom(0, 0, 1, 30),
    harm: fc.constantFrom('none', 'none', 'some', 'great'),
    knowing: fc.constantFrom(true, false, null),
    matter: fc.constantFrom(null, null, 'one', 'two'),
  }),
  facts: fc.record({
    act: fc.constant('facts'),
    at: fc.nat(5),
    harm: fc.constantFrom('none', 'some', 'great'),
    helped: fc.boolean(),
  }),
  evaluate: fc.record({ act: fc.constant('evaluate'), at: fc.nat(5) }),
  decide: fc.record({
    act: fc.constant('decide'),
    at: fc.nat(5),
    response: fc.constantFrom(null, null, ...ladder, 'top'),
  }),
  order: fc.record({
    act: fc.constant('order'),
    at: fc.nat(5),
    within: fc.constantFrom('immediate', '3 working_days', 'P20D'),
  }),
  report: fc.record({ act: fc.constant('report'), at: fc.nat(5) }),
  verify: fc.record({
    act: fc.constant('verify'),
    at: fc.nat(5),
    result: fc.constantFrom('corrected', 'partly', 'not_corrected'),
  }),
} as const;

/** Of an appeal; a rung is what the decision is varied to. */
const outcomes = fc.constantFrom('upheld', 'set_aside', 'set_aside', 'nothing', 'note', 'order');

/** What only one of two courses has: a right that somebody uses, or a correction of the office itself. */
const uses = {
  appeal: fc.record({ act: fc.constant('appeal'), at: fc.nat(5), result: fc.option(outcomes) }),
  outcome: fc.record({
    act: fc.constant('outcome'),
    at: fc.nat(5),
    result: outcomes,
  }),
  hearing: fc.record({ act: fc.constant('hearing'), at: fc.nat(5) }),
  recusal: fc.record({
    act: fc.constant('recusal'),
    at: fc.nat(5),
    person: fc.constantFrom('decider-1', 'clerk-1', 'nobody-1'),
    result: fc.constantFrom(null, 'accepted', 'refused'),
  }),
  correction: fc.record({
    act: fc.constant('correction'),
    at: fc.nat(5),
    result: fc.constantFrom('set_aside', 'nothing', 'note'),
  }),
} as const;

type Given<Among extends Readonly<Record<string, fc.Arbitrary<unknown>>>> = {
  [Name in keyof Among]: Among[Name] extends fc.Arbitrary<infer One> ? One & { act: Name } : never;
}[keyof Among];
export type Act = Given<typeof acts>;
export type Use = Given<typeof uses>;

const { wait, submit, facts, evaluate, decide: deciding, order, report, verify } = acts;
export const anyAct = fc.oneof(
  { weight: 3, arbitrary: wait },
  { weight: 2, arbitrary: submit },
  { weight: 2, arbitrary: facts },
  { weight: 1, arbitrary: evaluate },
  { weight: 5, arbitrary: deciding },
  { weight: 3, arbitrary: order },
  { weight: 1, arbitrary: report },
  { weight: 2, arbitrary: verify },
) as fc.Arbitrary<Act>;
const { appeal, outcome, hearing, recusal, correction } = uses;
export const anyUse = fc.oneof(
  { weight: 6, arbitrary: appeal },
  { weight: 2, arbitrary: outcome },
  { weight: 1, arbitrary: hearing },
  { weight: 1, arbitrary: recusal },
  { weight: 1, arbitrary: correction },
) as fc.Arbitrary<Use>;

interface OpenCase {
  readonly caseId: string;
  latest: MadeRecommendation;
  /** Whether the latest recommendation was decided on, and whether anything was. */
  isDecided: boolean;
  hasDecision: boolean;
  /** Its latest order, and the appeal that is under way. */
  order: number | null;
  appeal: number | null;
}

/** One of two courses of the same office on the same days, on a register entry of its own. */
export interface Side {
  readonly office: TestOffice;
  readonly rulebook: string;
  readonly ref: string;
  readonly cases: OpenCase[];
}

/** Whether an act was taken; what was recommended by it, by the number of the case. */
export interface Taken {
  readonly taken: boolean;
  readonly made: ReadonlyMap<number, MadeRecommendation>;
}

const refused: Taken = { taken: false, made: new Map() };
const taken: Taken = { taken: true, made: new Map() };
const outcomeOf = ({ ok: isOk }: Result<unknown>): Taken => (isOk ? taken : refused);

export const standingOf = async ({ office }: Side, { caseId }: OpenCase) =>
  valueIn(
    await office.store.read(async (tx) =>
      ok(await tx.projections.get('decision', { case_id: caseId, subject: 'town' })),
    ),
  );
type Standing = ProjectionRow<'decision'>;

function made(one: OpenCase, number: number, answer: Result<Made>): Taken {
  const [latest] = answer.ok ? answer.value.recommendations : [];
  if (!latest) return refused;
  one.latest = latest;
  one.isDecided = false;
  return { taken: true, made: new Map([[number, latest]]) };
}

export async function evaluated({ office }: Side, one: OpenCase, number: number): Promise<Taken> {
  const { caseId } = one;
  return made(
    one,
    number,
    await requestEvaluation(office, { caseId, evaluation: { reason: reasonsGiven }, ...by() }),
  );
}

async function submitted(side: Side, today: string, act: Extract<Act, { act: 'submit' }>): Promise<Taken> {
  const { office, rulebook, ref, cases } = side;
  const from = addDays(today, -act.daysAgo);
  const answer = valueIn(
    await submitCase(office, {
      case: smallCase({
        rulebook,
        found_on: today,
        conduct: { from, until: from },
        act: act.matter,
        facts: { kind: 'late', harm: act.harm },
        subjects: [{ id: 'town', ref, facts: { theirs: true, knowing: act.knowing } }],
      }),
      ...by(),
    }),
  );
  const [latest] = answer.recommendations;
  if (!latest) return refused;
  cases.push({
    caseId: answer.caseId,
    latest,
    isDecided: false,
    hasDecision: false,
    order: null,
    appeal: null,
  });
  return { taken: true, made: new Map([[cases.length - 1, latest]]) };
}

const heard = (office: TestOffice, caseId: string, today: string) =>
  recordHearing(office, {
    caseId,
    hearing: { subject: 'town', held_on: today, heard: 'The mayor' },
    ...by(),
  });

/** Decides with everything that a rung can require; on what is evaluated anew if the history has changed since. */
async function decided(
  side: Side,
  one: OpenCase,
  number: number,
  today: string,
  response: string | null,
): Promise<Taken> {
  const { office } = side;
  const { caseId } = one;
  await heard(office, caseId, today);
  const attempt = async () => {
    const { ask } = one.latest.recommendation;
    const why = 'Nobody who was there can be found any more';
    const decision = decisionOn(
      { caseId, entry: 0, repeated: false, recommendations: [one.latest] },
      {
        ...(response === null ? {} : { response }),
        second_person: 'Another',
        officers: ['A. One', 'B. Two'],
        cannot_establish: Object.fromEntries(ask.map(({ fact }) => [fact, why])),
      },
    );
    const answer = await decide(office, { caseId, decision, second: 'named', ...by(decider) });
    if (answer.ok) Object.assign(one, { isDecided: true, hasDecision: true });
    return answer;
  };
  const first = await attempt();
  if (first.ok || first.error[0]?.code !== 'office_recommendation_stale') return outcomeOf(first);
  const again = await evaluated(side, one, number);
  return { taken: (await attempt()).ok, made: again.made };
}

const ordered = async (
  { office }: Side,
  one: OpenCase,
  standing: Standing,
  within: string,
): Promise<Taken> => {
  const answer = await issueOrder(office, {
    caseId: one.caseId,
    order: {
      subject: 'town',
      decision: standing.decision_seq,
      demands: ['Open the site'],
      owner: 'mayor-1',
      within,
      verify_by: 'A visit',
    },
    ...by(decider),
  });
  if (answer.ok) one.order = answer.value.entry;
  return outcomeOf(answer);
};

const fits: Partial<Record<Act['act'] | Use['act'], (one: OpenCase) => boolean>> = {
  decide: ({ isDecided }) => !isDecided,
  order: ({ isDecided }) => isDecided,
  report: ({ order: issued }) => issued !== null,
  verify: ({ order: issued }) => issued !== null,
  appeal: ({ appeal: lodged, hasDecision }) => lodged === null && hasDecision,
  correction: ({ hasDecision }) => hasDecision,
  outcome: ({ appeal: lodged }) => lodged !== null,
};

/** The act with the number of its case in place of the choice among those that it fits; undefined if there are none. */
export function placed<One extends Act | Use>(side: Side, act: One): One | undefined {
  if (!('at' in act)) return act;
  const isFit = fits[act.act] ?? (() => true);
  const numbers = side.cases.flatMap((one, number) => (isFit(one) ? [number] : []));
  const at = numbers[act.at % Math.max(1, numbers.length)];
  return at === undefined ? undefined : { ...act, at };
}

/** Takes one act on a day; what cannot be taken leaves nothing. */
export async function take(side: Side, act: Act, today: string): Promise<Taken> {
  const { office, cases } = side;
  if (act.act === 'wait') return taken;
  if (act.act === 'submit') return submitted(side, today, act);
  const number = act.at;
  const one = cases[number];
  if (!one) return refused;
  const { caseId, order: issued } = one;
  switch (act.act) {
    case 'facts': {
      const subjects = [{ id: 'town', facts: { helped: act.helped } }];
      const supplement = { kind: 'answer', source: 'A letter', facts: { harm: act.harm }, subjects } as const;
      return made(one, number, await supplementFacts(office, { caseId, supplement, ...by() }));
    }
    case 'evaluate':
      return evaluated(side, one, number);
    case 'decide':
      return decided(side, one, number, today, act.response);
    case 'order': {
      const standing = await standingOf(side, one);
      return standing ? ordered(side, one, standing, act.within) : refused;
    }
    case 'report': {
      if (issued === null) return refused;
      const rectification = { order: issued, done: 'The site is open.', done_on: today };
      return outcomeOf(await reportRectification(office, { caseId, rectification, ...by() }));
    }
    case 'verify': {
      if (issued === null) return refused;
      const verification = { order: issued, verified_on: today, result: act.result, reasons: reasonsGiven };
      return outcomeOf(await verifyRectification(office, { caseId, verification, ...by() }));
    }
  }
}

/** What a new lapse of the kind that happens `ahead` days from now would be answered with, and what is known of earlier ones. */
export async function foreseen({ office, rulebook, ref }: Side, today: string, ahead: number) {
  const day = addDays(today, ahead);
  const sent = smallCase({
    rulebook,
    found_on: day,
    conduct: { from: day, until: day },
    subjects: [{ id: 'town', ref, facts: { theirs: true, knowing: false } }],
  });
  const [answer] = valueIn(await whatIf(office, { case: sent, on: day }));
  const facts = answer?.recommendation.facts;
  return {
    response: answer?.recommendation.response ?? null,
    earlier: Number(facts?.['earlier']?.value),
    isOrderIgnored: facts?.['last_order']?.value === 'not_complied',
  };
}

const others = ['reviewer-1', 'reviewer-2', 'reviewer-3', 'reviewer-4'].map((id) => ({
  actor: { id, authenticated: true },
  idempotency: null,
}));

/** By the first of several people who may; each of them may hear one appeal in a row at most. */
async function bySomebody(
  attempt: (asked: (typeof others)[number]) => Promise<Result<unknown>>,
): Promise<boolean> {
  for (const asked of others) if ((await attempt(asked)).ok) return true;
  return false;
}

async function settled(
  office: TestOffice,
  one: OpenCase,
  result: Extract<Use, { act: 'outcome' }>['result'],
): Promise<void> {
  const { caseId } = one;
  const appeal = { subject: 'town', reasons: reasonsGiven, appeal: one.appeal ?? 0 };
  const sent =
    result === 'upheld' || result === 'set_aside'
      ? { ...appeal, result }
      : { ...appeal, result: 'varied' as const, response: result };
  const isDone = await bySomebody((asked) => decideAppeal(office, { caseId, appeal: sent, ...asked }));
  if (isDone) one.appeal = null;
  if (isDone && result === 'set_aside') Object.assign(one, { isDecided: false, hasDecision: false });
}

/** Somebody uses a right, if they can on that day. */
export async function use({ office, cases, ...side }: Side, act: Use, today: string): Promise<void> {
  const one = cases[act.at];
  if (!one) return;
  const { caseId } = one;
  const standing = await standingOf({ office, cases, ...side }, one);
  const common = { subject: 'town', reasons: reasonsGiven };
  switch (act.act) {
    case 'appeal': {
      const appeal = { subject: 'town', decision: standing?.decision_seq ?? 0, lodged_on: today };
      const answer = await lodgeAppeal(office, { caseId, appeal, ...by() });
      if (!answer.ok) return;
      one.appeal = answer.value.entry;
      return act.result === null ? undefined : settled(office, one, act.result);
    }
    case 'outcome':
      return settled(office, one, act.result);
    case 'correction': {
      const { result } = act;
      const correction = { ...common, decision: standing?.decision_seq ?? 0, ground: 'procedure' as const };
      const sent =
        result === 'set_aside'
          ? { ...correction, effect: result }
          : { ...correction, effect: 'varied' as const, response: result };
      const isDone = await bySomebody((asked) =>
        correctDecision(office, { caseId, correction: sent, second: 'named', ...asked }),
      );
      if (isDone && result === 'set_aside') Object.assign(one, { isDecided: false, hasDecision: false });
      return;
    }
    case 'hearing':
      await heard(office, caseId, today);
      return;
    case 'recusal': {
      const { person, result } = act;
      const request = { person, ground: 'interest', requested_by: 'The mayor' } as const;
      const asked = await requestRecusal(office, { caseId, request, ...by() });
      if (!asked.ok || result === null) return;
      const outcome = { request: asked.value.entry, result, reasons: reasonsGiven };
      await bySomebody((who) => decideRecusalRequest(office, { caseId, outcome, ...who }));
    }
  }
}
