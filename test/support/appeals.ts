import type { SentAppealOutcome } from '../../src/domain/appeal.js';
import type { SentCorrection } from '../../src/domain/correction.js';
import { ok } from '../../src/domain/result.js';
import { correctDecision } from '../../src/office/appeals/correct-decision.js';
import type { SecondPerson } from '../../src/office/judge-decision.js';
import { decideAppeal } from '../../src/office/decide-appeal.js';
import { lodgeAppeal } from '../../src/office/lodge-appeal.js';
import type { ProjectionName, ProjectionRow } from '../../src/office/projections.js';
import { publishRulebook } from '../../src/office/publish-rulebook.js';
import { supplementFacts } from '../../src/office/supplement-facts.js';
import type { Decided, Ground } from './casework.js';
import { by, newOffice, reasonsGiven, type TestOffice } from './office.js';
import { smallRulebook } from './small-rulebook.js';
import { valueIn } from './results.js';

/** The small rulebook with what it says of appeals: a month to lodge one, twenty working days to decide it. */
export const appealRulebook = (suspends: readonly string[]): string =>
  smallRulebook({
    more: `appeal: { within: P1M, decide_within: 20 working_days, suspends: [${suspends.join(', ')}], basis: [{ cite: example }] }`,
  });

/** An office whose rulebook says how decisions are appealed against, on 2022-07-10. */
export async function appealOffice(suspends: readonly string[] = []): Promise<TestOffice> {
  const office = await newOffice('2022-01-01');
  const text = appealRulebook(suspends);
  valueIn(await publishRulebook(office, { text, file: 'small.yaml', calendar: () => undefined, ...by() }));
  office.setDay('2022-07-10');
  return office;
}

export const reviewer = { id: 'reviewer-1', authenticated: true } as const;

export const appealing = ({ office, caseId }: Ground, decision: number, lodgedOn: string) =>
  lodgeAppeal(office, {
    caseId,
    appeal: { subject: 'town', decision, lodged_on: lodgedOn, statement: 'We disagree.' },
    ...by(),
  });

type Outcome =
  | { readonly result: 'upheld' | 'set_aside' }
  | { readonly result: 'varied'; readonly response: string };

export const settling = (
  { office, caseId }: Ground,
  appeal: number,
  outcome: Outcome,
  actor: typeof reviewer | ReturnType<typeof by>['actor'] = reviewer,
) => {
  const sent: SentAppealOutcome = { subject: 'town', appeal, reasons: reasonsGiven, ...outcome };
  return decideAppeal(office, { caseId, appeal: sent, actor, idempotency: null });
};

/** Lodges an appeal on a day and has it decided at once; gives the entry of the outcome. */
export async function appealedTo(at: Decided, lodgedOn: string, outcome: Outcome): Promise<number> {
  const { entry } = valueIn(await appealing(at, at.decision, lodgedOn));
  return valueIn(await settling(at, entry, outcome)).entry;
}

type Effect = { readonly effect: 'set_aside' } | { readonly effect: 'varied'; readonly response: string };

export const correcting = (
  { office, caseId }: Pick<Ground, 'office' | 'caseId'>,
  decision: number,
  effect: Effect,
  more: Partial<Pick<SentCorrection, 'second_person' | 'reasons' | 'restores'>> = {},
  actor: typeof reviewer | ReturnType<typeof by>['actor'] = reviewer,
  second: SecondPerson = 'named',
) => {
  const correction: SentCorrection = {
    subject: 'town',
    decision,
    ground: 'facts_unclear',
    reasons: reasonsGiven,
    ...more,
    ...effect,
  };
  return correctDecision(office, { caseId, correction, second, actor, idempotency: null });
};

/** New facts about the case; gives it with what is then recommended. */
export async function withFacts<At extends Ground>(
  at: At,
  facts: Readonly<Record<string, string>>,
): Promise<At> {
  const supplement = { kind: 'correction', source: 'A letter', facts } as const;
  const { caseId, office } = at;
  return { ...at, answer: valueIn(await supplementFacts(office, { caseId, supplement, ...by() })) };
}

/** All rows of a projection. */
export const rowsOf = async <Name extends ProjectionName>(
  { store }: TestOffice,
  name: Name,
): Promise<readonly ProjectionRow<Name>[]> =>
  valueIn(
    await store.read(async (tx) =>
      ok(await tx.projections.list(name, { order: { direction: 'up' }, limit: 1000 })),
    ),
  );
