import { describe, expect, it } from 'vitest';
import { publishRulebook } from '../../src/office/publish-rulebook.js';
import { supplementFacts } from '../../src/office/supplement-facts.js';
import type { SentSupplement } from '../../src/domain/supplement.js';
import type { OfficeDeps } from '../../src/office/deps.js';
import { by, smallOffice, submitted } from '../support/office.js';
import { smallRulebook } from '../support/small-rulebook.js';
import { codesOf, valueIn } from '../support/results.js';

const supplement = async (office: OfficeDeps, caseId: string, sent: Partial<SentSupplement>) =>
  supplementFacts(office, {
    caseId,
    supplement: { kind: 'answer', source: 'Told on the telephone', ...sent },
    ...by(),
  });

const open = { facts: { kind: 'late' }, subjects: [{ id: 'town', ref: 'u-1', facts: { theirs: true } }] };

describe('facts that come later', () => {
  it('give the range that the question said they would', async () => {
    const office = await smallOffice();
    const first = await submitted(office, open);
    const asked = first.recommendations[0]?.recommendation.ask ?? [];
    expect(asked.map(({ fact }) => fact)).toEqual(['harm', 'helped', 'knowing', 'pressed']);
    for (const { fact, answers } of asked)
      for (const { value, range } of answers) {
        const again = await submitted(office, open);
        const facts = { [fact]: value };
        const sent = fact === 'harm' ? { facts } : { subjects: [{ id: 'town', facts }] };
        const answer = valueIn(await supplement(office, again.caseId, sent));
        expect([fact, value, answer.recommendations[0]?.recommendation.range]).toEqual([fact, value, range]);
      }
  });

  it('stand before the earlier ones, and null takes one back', async () => {
    const office = await smallOffice();
    const { caseId } = await submitted(office);
    const great = valueIn(await supplement(office, caseId, { kind: 'correction', facts: { harm: 'great' } }));
    expect(great.recommendations[0]?.recommendation.response).toBe('top');
    const unknown = valueIn(await supplement(office, caseId, { kind: 'correction', facts: { harm: null } }));
    expect(unknown.recommendations[0]?.recommendation.outcome).toBe('no_rule');
  });

  it('of one subject make a new recommendation for that subject alone', async () => {
    const office = await smallOffice();
    const { caseId } = await submitted(office, {
      subjects: [
        { id: 'town', facts: { theirs: true } },
        { id: 'village', facts: { theirs: true } },
      ],
    });
    const one = valueIn(
      await supplement(office, caseId, { subjects: [{ id: 'village', facts: { knowing: true } }] }),
    );
    expect(one.recommendations.map(({ subject }) => subject)).toEqual(['village']);
    const both = valueIn(await supplement(office, caseId, { facts: { harm: 'some' } }));
    expect(both.recommendations.map(({ subject }) => subject)).toEqual(['town', 'village']);
  });

  it('can put the days right, and another version is then chosen', async () => {
    const office = await smallOffice();
    office.setDay('2022-07-01');
    const text = smallRulebook({ version: '1.1.0', from: '2022-07-05' });
    valueIn(await publishRulebook(office, { text, file: 'small.yaml', calendar: () => undefined, ...by() }));
    office.setDay('2022-07-10');
    const first = await submitted(office);
    expect(first.recommendations[0]?.recommendation.rulebook.version).toBe('1.1.0');
    const answer = valueIn(
      await supplement(office, first.caseId, {
        kind: 'correction',
        conduct: { from: '2022-07-01', until: '2022-07-02' },
        found_on: '2022-07-03',
      }),
    );
    const { rulebook } = answer.recommendations[0]?.recommendation ?? {};
    expect([rulebook?.version, rulebook?.day]).toEqual(['1.0.0', '2022-07-02']);
  });

  it('say something, of a subject of the case, in the terms of the rulebook', async () => {
    const office = await smallOffice();
    const { caseId } = await submitted(office);
    expect(codesOf(await supplement(office, caseId, {}))).toEqual(['office_supplement_empty']);
    expect(codesOf(await supplement(office, caseId, { subjects: [{ id: 'towm', facts: {} }] }))).toEqual([
      'office_subject_unknown',
    ]);
    expect(codesOf(await supplement(office, caseId, { facts: { harm: 'much' } }))).toEqual([
      'sent_fact_value',
    ]);
    expect(codesOf(await supplement(office, 'c-0', { facts: { harm: 'none' } }))).toEqual([
      'office_case_unknown',
    ]);
  });
});
