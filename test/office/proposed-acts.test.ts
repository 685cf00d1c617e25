import { describe, expect, it } from 'vitest';
import { digest } from '../../src/office/digest/digest.js';
import { publishRulebook } from '../../src/office/publish-rulebook.js';
import { replay } from '../../src/office/replay.js';
import { listSecondings } from '../../src/office/seconding/list-secondings.js';
import { secondWithdrawal } from '../../src/office/seconding/second-withdrawal.js';
import { withdrawRulebook } from '../../src/office/withdraw-rulebook.js';
import { appealing, correcting, rowsOf, withFacts } from '../support/appeals.js';
import { type Decided, decidedCase, statusOf } from '../support/casework.js';
import { by, decider, smallOffice, type TestOffice } from '../support/office.js';
import { codesOf, valueIn } from '../support/results.js';
import { person, seconding } from '../support/seconding.js';
import { smallRulebook } from '../support/small-rulebook.js';

const fall = { effect: 'set_aside' } as const;

/** `decider-1` corrects their own decision, where the second person acts. */
const proposing = async (at: Decided): Promise<number> =>
  valueIn(await correcting(at, at.decision, fall, {}, decider, 'acts')).entry;

const awaited = async (office: TestOffice) =>
  valueIn(await listSecondings(office, {})).secondings.map(({ row }) => row.proposal_seq);

describe('a proposed correction', () => {
  it('is one step by somebody who did not decide, and names nobody whom they write down', async () => {
    const at = await decidedCase();
    const done = await correcting(at, at.decision, fall, { second_person: 'decider-1' }, undefined, 'acts');
    expect(valueIn(done)).toMatchObject({ seconding: 'none' });
    expect(await rowsOf(at.office, 'reversal')).toHaveLength(1);
  });

  it('waits in the digest of its day, and the trail makes it again', async () => {
    const at = await decidedCase();
    const { office } = at;
    const proposal = await proposing(at);
    const { content } = valueIn(await digest(office, {}));
    expect(JSON.stringify(content)).toContain(`"entry":${proposal}`);
    expect(await statusOf(at)).toBe('awaiting_second');
    expect(valueIn(await office.store.rebuild()).differences).toEqual([]);
    office.setDay('2022-07-12');
    valueIn(await seconding(at, proposal));
    expect(await rowsOf(office, 'reversal')).toMatchObject([
      { changed_on: '2022-07-12', effect: 'set_aside' },
    ]);
    expect(valueIn(await office.store.rebuild()).differences).toEqual([]);
    expect(valueIn(await replay(office, { all: true }))).toMatchObject({ checked: 1, identical: 1 });
  });

  it.each([
    ['an appeal', async (at: Decided) => valueIn(await appealing(at, at.decision, '2022-07-10'))],
    ['new facts', async (at: Decided) => withFacts(at, { harm: 'some' })],
  ])('falls with %s', async (_what, change) => {
    const at = await decidedCase();
    const proposal = await proposing(at);
    await change(at);
    expect(await awaited(at.office)).toEqual([]);
    expect(codesOf(await seconding(at, proposal))).toContain('office_seconding_moved');
  });

  it('gives way to a newer one, and to a correction that somebody else makes', async () => {
    const at = await decidedCase();
    const first = await proposing(at);
    const newer = await proposing(at);
    expect(await awaited(at.office)).toEqual([newer]);
    expect(codesOf(await seconding(at, first))).toEqual(['office_seconding_past']);
    valueIn(await correcting(at, at.decision, fall));
    expect(codesOf(await seconding(at, newer))).toEqual(['office_seconding_past']);
  });

  it('is not agreed to by who corrects, nor for somebody who was recused', async () => {
    const at = await decidedCase();
    const proposal = await proposing(at);
    expect(codesOf(await seconding(at, proposal, {}, 'Decider-1'))).toEqual(['office_seconding_own']);
    expect(codesOf(await seconding(at, proposal, { agrees: false }, 'u-1'))).toEqual(['office_concerned']);
  });
});

describe('a proposed withdrawal', () => {
  const withdrawing = async (office: TestOffice): Promise<number> =>
    valueIn(
      await withdrawRulebook(office, {
        id: 'small',
        version: '1.0.0',
        reason: 'A row was written the wrong way round',
        secondPerson: null,
        ...by(),
      }),
    ).entry;

  const answering = (office: TestOffice, proposal: number) =>
    secondWithdrawal(office, {
      id: 'small',
      version: '1.0.0',
      seconding: { proposal, agrees: true, reasons: 'I compared the table with what was adopted.' },
      ...person('second-1'),
    });

  it('falls with another version that is published, and can be proposed anew', async () => {
    const office = await smallOffice();
    const proposal = await withdrawing(office);
    const file = { file: 'small.yaml', calendar: () => undefined };
    const text = smallRulebook({ version: '1.1.0', from: '2022-07-11' });
    valueIn(await publishRulebook(office, { ...file, text, ...by() }));
    expect(await awaited(office)).toEqual([]);
    const late = await answering(office, proposal);
    expect(late.ok ? [] : late.error).toMatchObject([
      { code: 'office_seconding_moved', kind: 'conflict', params: { what_en: 'Rulebook published' } },
    ]);
    const again = await withdrawing(office);
    valueIn(await answering(office, again));
    expect(await rowsOf(office, 'rulebook_version')).toMatchObject([
      { version: '1.0.0', withdrawn_on: '2022-07-10' },
      { version: '1.1.0', withdrawn_on: null },
    ]);
    expect(valueIn(await office.store.rebuild()).differences).toEqual([]);
  });

  it('is ended by a withdrawal that names both persons', async () => {
    const office = await smallOffice();
    const proposal = await withdrawing(office);
    const sent = { id: 'small', version: '1.0.0', reason: 'A row was written the wrong way round' };
    valueIn(await withdrawRulebook(office, { ...sent, secondPerson: 'Li Si', ...by() }));
    expect(await awaited(office)).toEqual([]);
    expect(codesOf(await answering(office, proposal))).toEqual(['office_seconding_past']);
  });
});
