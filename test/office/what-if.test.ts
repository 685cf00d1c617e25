import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/domain/canonical-json.js';
import { ok } from '../../src/domain/result.js';
import { structureOf } from '../../src/engine/record.js';
import { whatIf } from '../../src/office/what-if.js';
import { decided, smallCase, smallOffice, submitted } from '../support/office.js';
import { codesOf, valueIn } from '../support/results.js';

describe('a what-if', () => {
  it('answers as a submitted case would be answered, and records nothing', async () => {
    const office = await smallOffice();
    const answer = await submitted(office);
    const size = async () => valueIn(await office.store.read(async (tx) => ok((await tx.trail.head()).size)));
    const before = await size();
    const [what] = valueIn(await whatIf(office, { case: smallCase() }));
    const recommendation = answer.recommendations[0]?.recommendation;
    expect(recommendation && what && canonicalJson(structureOf(what.recommendation))).toBe(
      recommendation && canonicalJson(structureOf(recommendation)),
    );
    expect(await size()).toBe(before);
  });

  it('takes facts on either level, and sourced facts, which it says were given', async () => {
    const office = await smallOffice();
    const [what] = valueIn(
      await whatIf(office, {
        case: smallCase({
          facts: { kind: 'late', theirs: true, knowing: false },
          subjects: [{ id: 'town', facts: { harm: 'none', earlier: 1 } }],
        }),
      }),
    );
    expect(what?.recommendation.response).toBe('order');
    expect(what?.recommendation.facts['earlier']).toEqual({ value: 1, origin: 'given' });
  });

  it('reads the history of a subject that the register has, and of the same act not', async () => {
    const office = await smallOffice();
    const known = { theirs: true, knowing: false, pressed: false, helped: false };
    const act = 'the fair of 8 July';
    await decided(
      office,
      await submitted(office, { act, subjects: [{ id: 'town', ref: 'u-1', facts: known }] }),
    );
    office.setDay('2022-08-01');
    const asked = (more: object) =>
      whatIf(office, {
        case: smallCase({
          found_on: '2022-08-01',
          conduct: { from: '2022-08-01', until: '2022-08-01' },
          subjects: [{ id: 'town', ref: 'u-1', facts: known }],
          ...more,
        }),
      });
    const countOf = async (more: object) =>
      valueIn(await asked(more))[0]?.recommendation.facts['earlier']?.value;
    expect(await countOf({})).toBe(1);
    expect(await countOf({ act })).toBe(0);
    expect(await countOf({ act: 'another fair' })).toBe(1);
    expect(await countOf({ subjects: [{ id: 'town', ref: 'u-2', facts: known }] })).toBe(0);
    expect(await countOf({ subjects: [{ id: 'town', facts: known }] })).toBeNull();
  });

  it('is of a day on which a version is in force', async () => {
    const office = await smallOffice();
    const early = smallCase({ found_on: '2021-12-01', conduct: { from: '2021-12-01', until: '2021-12-01' } });
    expect(codesOf(await whatIf(office, { case: early, on: '2021-12-31' }))).toEqual([
      'office_no_version_in_force',
    ]);
    const [what] = valueIn(await whatIf(office, { case: early, on: '2022-01-01' }));
    expect(what?.recommendation).toMatchObject({ outcome: 'no_rule', reason: 'no_version_at_conduct' });
  });
});
