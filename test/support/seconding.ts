import type { SentDecision } from '../../src/domain/decision.js';
import type { SentSeconding } from '../../src/domain/seconding.js';
import { decide } from '../../src/office/decide.js';
import { recordHearing } from '../../src/office/record-hearing.js';
import { secondInCase } from '../../src/office/seconding/second-in-case.js';
import { type Ground, reportedCase } from './casework.js';
import { by, decider, decisionOn, secondReasons, type TestOffice } from './office.js';
import { valueIn } from './results.js';

export const person = (id: string) => ({ actor: { id, authenticated: true }, idempotency: null });

/** Decides on an order, unless `more` says otherwise, where the second person acts. */
export const deciding = (
  { office, caseId, answer }: Ground,
  more: Partial<SentDecision> = {},
  id: string = decider.id,
) => {
  const decision = decisionOn(answer, { response: 'order', ...more });
  return decide(office, { caseId, decision, second: 'acts', ...person(id) });
};

/** A second person agrees, unless `more` says otherwise. */
export const seconding = (
  { office, caseId }: Ground,
  proposal: number,
  more: Partial<SentSeconding> = {},
  id = 'second-1',
) =>
  secondInCase(office, {
    caseId,
    seconding: { proposal, agrees: true, reasons: secondReasons, ...more },
    ...person(id),
  });

/** A case for which a note is recommended and whose subject was heard. */
export async function heardCase(among?: TestOffice): Promise<Ground> {
  const at = await reportedCase({}, among);
  const hearing = { subject: 'town', held_on: '2022-07-09', heard: 'The mayor' };
  valueIn(await recordHearing(at.office, { caseId: at.caseId, hearing, ...by() }));
  return at;
}

export interface Proposed extends Ground {
  readonly proposal: number;
}

/** The same, and an order was proposed, which is severer. */
export async function proposed(more: Partial<SentDecision> = {}, among?: TestOffice): Promise<Proposed> {
  const at = await heardCase(among);
  return { ...at, proposal: valueIn(await deciding(at, more)).entry };
}
