import { describe, expect, it } from 'vitest';
import { decide } from '../../src/office/decide.js';
import { declareRecusal } from '../../src/office/declare-recusal.js';
import { decideRecusalRequest } from '../../src/office/recusals/decide-recusal-request.js';
import { liftRecusal } from '../../src/office/recusals/lift-recusal.js';
import { requestRecusal } from '../../src/office/recusals/request-recusal.js';
import { type Ground, reportedCase } from '../support/casework.js';
import { by, decider, decisionOn, reasonsGiven, smallOffice } from '../support/office.js';
import { codesOf, valueIn } from '../support/results.js';

const actor = (id: string) => ({ actor: { id, authenticated: true }, idempotency: null });

const deciding = ({ office, caseId, answer }: Ground, id: string = decider.id, second?: string) => {
  const decision = decisionOn(answer, second === undefined ? {} : { second_person: second });
  return decide(office, { caseId, decision, second: 'named', ...actor(id) });
};

const recused = async ({ office, caseId }: Ground, person: string): Promise<number> =>
  valueIn(await declareRecusal(office, { caseId, recusal: { person, ground: 'relative' }, ...by() })).entry;

const lifting = ({ office, caseId }: Ground, recusal: number, id: string, reasons = reasonsGiven) =>
  liftRecusal(office, { caseId, lifting: { recusal, reasons }, ...actor(id) });

const asked = async ({ office, caseId }: Ground, person: string): Promise<number> => {
  const request = { person, ground: 'interest', requested_by: 'The mayor' } as const;
  return valueIn(await requestRecusal(office, { caseId, request, ...by() })).entry;
};

const settling = (
  { office, caseId }: Ground,
  request: number,
  result: 'accepted' | 'refused',
  id: string,
  reasons = reasonsGiven,
) => decideRecusalRequest(office, { caseId, outcome: { request, result, reasons }, ...actor(id) });

describe('a recusal', () => {
  it('is lifted with reasons, by another person, and each declaration by itself', async () => {
    const at = await reportedCase();
    const first = await recused(at, decider.id);
    const second = await recused(at, decider.id);
    await recused(at, 'other-1');
    expect(codesOf(await deciding(at))).toEqual(['office_recused']);
    expect(codesOf(await lifting(at, first, 'Decider-1'))).toEqual(['office_recusal_own']);
    expect(codesOf(await lifting(at, first, 'other-1'))).toEqual(['office_recused']);
    expect(codesOf(await lifting(at, first, 'head-1', 'so'))).toEqual(['office_reasons_empty']);
    expect(codesOf(await lifting(at, first - 1, 'head-1'))).toEqual(['office_recusal_unknown']);
    valueIn(await lifting(at, first, 'head-1'));
    expect(codesOf(await lifting(at, first, 'head-1'))).toEqual(['office_recusal_unknown']);
    expect(codesOf(await deciding(at))).toEqual(['office_recused']);
    valueIn(await lifting(at, second, 'head-1'));
    valueIn(await deciding(at));
  });

  it('follows a request only when another person grants it', async () => {
    const office = await smallOffice();
    const at = await reportedCase({}, office);
    const request = await asked(at, decider.id);
    expect(codesOf(await settling(at, request, 'refused', decider.id))).toEqual(['office_recusal_own']);
    expect(codesOf(await settling(at, request, 'refused', 'head-1', 'no'))).toEqual(['office_reasons_empty']);
    expect(codesOf(await settling(at, request - 1, 'refused', 'head-1'))).toEqual([
      'office_recusal_request_unknown',
    ]);
    valueIn(await settling(at, request, 'refused', 'head-1'));
    expect(codesOf(await settling(at, request, 'accepted', 'head-1'))).toEqual([
      'office_recusal_request_decided',
    ]);
    const again = await asked(at, decider.id);
    const granted = valueIn(await settling(at, again, 'accepted', 'head-1')).entry;
    expect(codesOf(await deciding(at))).toEqual(['office_recused']);
    valueIn(await lifting(at, granted, 'head-1'));
    // A request by itself hinders nobody.
    await asked(at, decider.id);
    valueIn(await deciding(at));
  });
});

describe('whom a case concerns', () => {
  it('takes no part without any declaration: its subjects, and its reporter', async () => {
    const reporter = { name: 'Reporter-7', contact: '000' };
    const at = await reportedCase({ reporter });
    expect(codesOf(await deciding(at, 'u-1'))).toEqual(['office_concerned']);
    expect(codesOf(await deciding(at, 'reporter-7'))).toEqual(['office_concerned']);
    expect(codesOf(await deciding(at, decider.id, 'U-1 '))).toEqual(['office_concerned']);
    // Whether somebody else who is named is the reporter is not told.
    valueIn(await deciding(at, decider.id, 'Reporter-7'));
  });
});
