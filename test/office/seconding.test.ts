import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/domain/canonical-json.js';
import { decideAppeal } from '../../src/office/decide-appeal.js';
import { declareRecusal } from '../../src/office/declare-recusal.js';
import { eraseCase } from '../../src/office/erase-case.js';
import { closeCase } from '../../src/office/followup/close-case.js';
import { lodgeAppeal } from '../../src/office/lodge-appeal.js';
import { readCase } from '../../src/office/read-case.js';
import { replay } from '../../src/office/replay.js';
import { listSecondings } from '../../src/office/seconding/list-secondings.js';
import { secondInCase } from '../../src/office/seconding/second-in-case.js';
import { rowsOf } from '../support/appeals.js';
import { type Ground, reportedCase, statusOf } from '../support/casework.js';
import { by, decider, reasonsGiven, requestKey, secondReasons } from '../support/office.js';
import { deciding, heardCase, person, proposed, seconding } from '../support/seconding.js';
import { codesOf, valueIn } from '../support/results.js';

const entriesOf = async ({ office, caseId }: Ground) =>
  valueIn(await readCase(office, { caseId, personal: true })).entries;

const bodyAt = async (at: Ground, entry: number) =>
  (await entriesOf(at)).find(({ seq }) => seq === entry)?.body;

describe('a decision that needs a second person', () => {
  it('is proposed first, and the case waits for a second person', async () => {
    const at = await proposed();
    const { office, caseId, proposal } = at;
    expect(await statusOf(at)).toBe('awaiting_second');
    const view = valueIn(await readCase(office, { caseId, personal: true }));
    expect(view.open).toEqual([{ what: 'seconding', subject: 'town', entry: proposal }]);
    expect(view.next).toEqual([{ step: 'second', subject: 'town', entry: proposal, due_on: null }]);
    expect(await rowsOf(office, 'decision')).toEqual([]);
    const body = await bodyAt(at, proposal);
    expect(body).toMatchObject({ response: 'order', departure: 'severer', requires: expect.any(Array) });
    expect(body).toMatchObject({ reasons: { value: reasonsGiven }, proposed_on: '2022-07-10' });
    const stored = valueIn(await readCase(office, { caseId, personal: false })).entries;
    expect(canonicalJson(JSON.parse(JSON.stringify(stored)))).not.toContain(reasonsGiven);
    const closing = closeCase(office, { caseId, closing: { reasons: reasonsGiven }, ...by() });
    expect(codesOf(await closing)).toEqual(['office_open_seconding']);
  });

  it('is recorded with the agreement, by who proposed it, as of that day', async () => {
    const at = await proposed();
    const { office, caseId, proposal } = at;
    office.setDay('2022-07-13');
    const seconded = valueIn(await seconding(at, proposal));
    expect(seconded).toMatchObject({ caseId, departure: 'severer', repeated: false });
    expect(seconded.decision).toBe(seconded.entry + 1);
    expect(await statusOf(at)).toBe('decided');
    const [first, second] = (await entriesOf(at)).slice(-2);
    expect(first).toMatchObject({ kind: 'seconding', actor: { id: 'second-1' } });
    expect(first?.body).toMatchObject({ proposal, agrees: true, reasons: { value: secondReasons } });
    expect(second).toMatchObject({ kind: 'decision_recorded', actor: decider });
    expect(second?.body).toMatchObject({
      response: 'order',
      reasons: { value: reasonsGiven },
      second_person: null,
      seconding: { entry: first?.seq, person: 'second-1' },
      decided_on: '2022-07-13',
    });
    expect(await rowsOf(office, 'decision_made')).toMatchObject([
      { decider: decider.id, decided_on: '2022-07-13', departure: 'severer' },
    ]);
    expect(codesOf(await deciding(at))).toEqual(['office_already_decided']);
    expect(valueIn(await replay(office, { all: true }))).toMatchObject({ checked: 1, identical: 1 });
    expect(valueIn(await office.store.rebuild()).differences).toEqual([]);
  });

  it('is to be decided on again where the second person does not agree', async () => {
    const at = await proposed();
    const refused = valueIn(await seconding(at, at.proposal, { agrees: false }));
    expect(refused).toMatchObject({ decision: null, appealUntil: null });
    expect((await entriesOf(at)).at(-1)).toMatchObject({ seq: refused.entry, kind: 'seconding' });
    expect(await statusOf(at)).toBe('awaiting_decision');
    expect(codesOf(await seconding(at, at.proposal))).toEqual(['office_seconding_past']);
    const again = valueIn(await deciding(at)).entry;
    valueIn(await seconding(at, again, {}, 'second-2'));
    expect(await statusOf(at)).toBe('decided');
  });

  it('is one step where nothing asks for a second person, and then takes back what was proposed', async () => {
    const at = await proposed();
    const milder = valueIn(await deciding(at, { response: 'note' }));
    expect(milder).toMatchObject({ seconding: 'none', departure: 'none' });
    expect(await statusOf(at)).toBe('decided');
    expect(codesOf(await seconding(at, at.proposal))).toEqual(['office_seconding_past']);
    expect(valueIn(await listSecondings(at.office, {})).secondings).toEqual([]);
  });

  it('counts no name that the decider gives where the second person acts', async () => {
    const at = await heardCase();
    expect(valueIn(await deciding(at, { second_person: 'Another' })).seconding).toBe('awaited');
    expect(await statusOf(at)).toBe('awaiting_second');
  });
});

describe('a second person', () => {
  it('is another than the decider, whom nothing keeps from taking part', async () => {
    const at = await proposed();
    const { office, caseId, proposal } = at;
    const size = office.store.status().size;
    expect(codesOf(await seconding(at, proposal, {}, 'Decider-1'))).toEqual(['office_seconding_own']);
    expect(codesOf(await seconding(at, proposal, { agrees: false }, 'decider-1'))).toEqual([
      'office_seconding_own',
    ]);
    expect(codesOf(await seconding(at, proposal, {}, 'u-1'))).toEqual(['office_concerned']);
    expect(office.store.status().size).toBe(size);
    const recusal = { person: 'second-1', ground: 'relative' } as const;
    valueIn(await declareRecusal(office, { caseId, recusal, ...by() }));
    expect(codesOf(await seconding(at, proposal))).toEqual(['office_recused']);
    expect(codesOf(await seconding(at, proposal, { agrees: false }))).toEqual(['office_recused']);
    valueIn(await seconding(at, proposal, {}, 'second-2'));
  });

  it('agrees to nothing of a decider who was recused since', async () => {
    const at = await proposed();
    const recusal = { person: decider.id, ground: 'relative' } as const;
    valueIn(await declareRecusal(at.office, { caseId: at.caseId, recusal, ...by() }));
    const refused = await seconding(at, at.proposal);
    expect(refused.ok ? [] : refused.error).toMatchObject([
      { code: 'office_recused', place: { path: '/proposal' } },
    ]);
  });

  it.each([
    ['nothing', 'I agree'],
    ['what the decider wrote', reasonsGiven],
    ['what the decider wrote, and a word', `${reasonsGiven.toUpperCase()} Agreed.`],
  ])('gives reasons of their own: not %s', async (_what, reasons) => {
    const at = await proposed();
    expect(codesOf(await seconding(at, at.proposal, { reasons }))).toEqual(['office_seconding_reasons']);
    expect(codesOf(await seconding(at, at.proposal, { reasons, agrees: false }))).toEqual([
      'office_seconding_reasons',
    ]);
  });

  it('gives reasons of their own: not a sentence of the decider', async () => {
    const at = await proposed();
    const reasons = `${reasonsGiven} Nobody had told the people who waited.`;
    const { entry } = valueIn(await deciding(at, { reasons }));
    const taken = 'Agreed: nobody had told the people who waited.';
    expect(codesOf(await seconding(at, entry, { reasons: taken }))).toEqual(['office_seconding_reasons']);
  });

  it('does not decide the appeal against what they agreed to', async () => {
    const at = await proposed();
    const { office, caseId } = at;
    const decision = valueIn(await seconding(at, at.proposal)).decision ?? -1;
    const lodging = { subject: 'town', decision, lodged_on: '2022-07-10' };
    const appeal = valueIn(await lodgeAppeal(office, { caseId, appeal: lodging, ...by() })).entry;
    const outcome = { subject: 'town', appeal, result: 'upheld', reasons: reasonsGiven } as const;
    const hearing = (id: string) => decideAppeal(office, { caseId, appeal: outcome, ...person(id) });
    expect(codesOf(await hearing('Second-1'))).toEqual(['office_appeal_same_person']);
    valueIn(await hearing('head-1'));
  });
});

describe('a proposed decision', () => {
  it('gives way to a newer one', async () => {
    const at = await proposed();
    const newer = valueIn(await deciding(at, { reasons: `${reasonsGiven} All morning.` })).entry;
    const refused = await seconding(at, at.proposal);
    expect(refused.ok ? [] : refused.error).toMatchObject([
      { code: 'office_seconding_past', kind: 'conflict', params: { number: String(newer) } },
    ]);
    valueIn(await seconding(at, newer));
  });

  it('is that of its case alone', async () => {
    const at = await proposed();
    const other = await reportedCase({}, at.office);
    expect(codesOf(await seconding(other, at.proposal))).toEqual(['office_seconding_unknown']);
    expect(codesOf(await seconding(at, at.proposal - 1))).toEqual(['office_seconding_unknown']);
  });

  it('is agreed to once under a key, with the same answer', async () => {
    const at = await proposed();
    const { office, caseId, proposal } = at;
    const sent = { proposal, agrees: true, reasons: secondReasons };
    const idempotency = requestKey('POST /secondings', 'k-1', null);
    const actor = { id: 'second-1', authenticated: true };
    const first = valueIn(await secondInCase(office, { caseId, seconding: sent, actor, idempotency }));
    const again = await secondInCase(office, { caseId, seconding: sent, actor, idempotency });
    expect(valueIn(again)).toEqual({ ...first, repeated: true });
  });

  it('whose texts were erased is decided on anew', async () => {
    const at = await proposed();
    valueIn(await eraseCase(at.office, { caseId: at.caseId, reason: 'The time is over.', ...by() }));
    expect(codesOf(await seconding(at, at.proposal))).toEqual(['office_seconding_erased']);
  });
});
