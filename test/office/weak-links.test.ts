import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../src/domain/dates.js';
import { decideAppeal } from '../../src/office/decide-appeal.js';
import { lodgeAppeal } from '../../src/office/lodge-appeal.js';
import { draftProposal } from '../../src/office/proposals/draft-proposal.js';
import { followProposal } from '../../src/office/proposals/follow-proposal.js';
import { listWeakLinks } from '../../src/office/proposals/list-weak-links.js';
import { findWeakLinks, type WorkedCase } from '../../src/office/proposals/weak-links.js';
import type { WeakLinkRule } from '../../src/office/settings.js';
import { supplementFacts } from '../../src/office/supplement-facts.js';
import {
  by,
  decided,
  decider,
  reasonsGiven,
  smallOffice,
  submitted,
  type TestOffice,
} from '../support/office.js';
import { settingsFrom } from '../support/settings.js';
import { codesOf, valueIn } from '../support/results.js';

const settings = settingsFrom(`
format: gradus-office/1
name: { en: Test office, zh: 测试机关 }
time_zone: Asia/Shanghai
axes: { stage: harm, party: theirs }
weak_links:
  - { id: WL-KIND, title: { en: The same lapse, zh: 同类问题 }, same: [kind], units: 2, within_days: 10 }
  - { id: WL-NEVER, title: { en: Nothing, zh: 无 }, same: [kind, moon], units: 2, within_days: 10 }
proposals:
  to: [{ id: committee, name: { en: Committee, zh: 县委 } }]
`);

const rule = (more: Partial<WeakLinkRule> = {}): WeakLinkRule => ({
  id: 'WL-1',
  title: { en: 'The same', zh: '同类' },
  same: ['kind'],
  units: 2,
  within_days: 10,
  ...more,
});

const row = (more: Partial<WorkedCase> = {}): WorkedCase => ({
  case_id: 'c-1',
  rulebook: 'small',
  found_on: '2022-07-10',
  facts: { kind: 'late' },
  outcome: 'recommended',
  recommendation_seq: 10,
  decision_seq: null,
  above_first: false,
  exempted: false,
  reversals: [],
  supervised: 'u-1',
  ...more,
});

const pair = (more: Partial<WorkedCase>) => [row(), row({ case_id: 'c-2', supervised: 'u-2', ...more })];
const reversal: WorkedCase['reversals'][number] = {
  decision: 11,
  response: 'note',
  decisive: [],
  by: 'appeal',
  entry: 12,
};

describe('a weak link', () => {
  it.each<[string, Partial<WorkedCase>, boolean]>([
    ['two units with the same lapse', {}, true],
    ['another value', { facts: { kind: 'missing' } }, false],
    ['an unknown value', { facts: {} }, false],
    ['the same unit twice', { supervised: 'u-1' }, false],
    ['two units in one case', { case_id: 'c-1' }, false],
    ['an unknown unit', { supervised: null }, false],
    ['another rulebook', { rulebook: 'other' }, false],
    ['the first day of the window', { found_on: '2022-07-01' }, true],
    ['the day before it', { found_on: '2022-06-30' }, false],
    ['a day after it', { found_on: '2022-07-11' }, false],
    ['a case that was settled', { outcome: 'settled' }, false],
    ['a case that nothing could be recommended on', { outcome: null, recommendation_seq: null }, true],
    ['a decision above the first rung', { decision_seq: 11, above_first: true }, true],
    ['a decision on the first rung', { decision_seq: 11 }, false],
    ['an exemption that was confirmed', { decision_seq: 11, exempted: true }, true],
    [
      'a decision that newer facts have settled',
      { decision_seq: 9, above_first: true, outcome: 'settled' },
      false,
    ],
    ['a decision on nothing before newer facts', { decision_seq: 9 }, true],
    ['a decision that was set aside', { reversals: [reversal] }, false],
    ['one recommended on since it was set aside', { reversals: [reversal], recommendation_seq: 13 }, true],
    [
      'one decided on since it was set aside',
      { reversals: [reversal], decision_seq: 12, above_first: true },
      true,
    ],
  ])('%s', (_, more, isFound) => {
    expect(findWeakLinks([rule()], pair(more), '2022-07-10')).toHaveLength(isFound ? 1 : 0);
  });

  it('is limited by where its rule says', () => {
    const rows = pair({}).map((one) => ({
      ...one,
      facts: { kind: 'late', groups: ['old', 'poor'], many: true },
    }));
    const found = (where: NonNullable<WeakLinkRule['where']>) =>
      findWeakLinks([rule({ where })], rows, '2022-07-10').length;
    expect([
      found({ groups: ['poor'] }),
      found({ groups: ['young'] }),
      found({ many: [true], kind: ['late', 'missing'] }),
      found({ many: [false] }),
      found({ moon: ['full'] }),
    ]).toEqual([1, 0, 1, 0, 0]);
  });

  it('has those with the most units first, and nothing depends on the order of the cases', () => {
    const rows = [
      ...['u-1', 'u-2', 'u-3'].map((supervised, at) =>
        row({ case_id: `c-${at}`, supervised, facts: { kind: 'missing' } }),
      ),
      ...['u-1', 'u-2'].map((supervised, at) => row({ case_id: `d-${at}`, supervised })),
    ];
    const found = findWeakLinks([rule()], rows, '2022-07-10');
    expect(found.map(({ values }) => values)).toEqual([{ kind: 'missing' }, { kind: 'late' }]);
    const again = findWeakLinks([rule()], [...rows].reverse(), '2022-07-10');
    expect(again.map(({ rows: _, ...link }) => link)).toEqual(found.map(({ rows: _, ...link }) => link));
  });

  it('is what counting every pair by hand finds', () => {
    const days = fc.integer({ min: 0, max: 14 }).map((days) => addDays('2022-07-01', days));
    const fact = fc.constantFrom('a', 'b', undefined);
    const cases = fc.array(
      fc.record({
        case_id: fc.constantFrom('c-1', 'c-2', 'c-3', 'c-4', 'c-5', 'c-6'),
        found_on: days,
        facts: fc
          .record({ kind: fact, stage: fact })
          .map((facts) =>
            Object.fromEntries(
              Object.entries(facts).flatMap(([name, value]) => (value ? [[name, value]] : [])),
            ),
          ),
        outcome: fc.constantFrom('recommended' as const, 'settled' as const),
        supervised: fc.constantFrom('u-1', 'u-2', 'u-3', null),
      }),
      { maxLength: 14 },
    );
    const rules = fc.record({
      same: fc.constantFrom<string[]>(['kind'], ['stage', 'kind']),
      units: fc.integer({ min: 2, max: 3 }),
      cases: fc.constantFrom(2, 3, undefined),
      within_days: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(cases, rules, days, (given, { cases: least, ...sent }, on) => {
        const rows = given.map((one) => row(one));
        const wanted = rule({ ...sent, ...(least === undefined ? {} : { cases: least }) });
        const expected = new Set<string>();
        for (const kind of ['a', 'b'])
          for (const stage of sent.same.length === 2 ? ['a', 'b'] : ['-']) {
            const alike = rows.filter(
              (one) =>
                one.facts['kind'] === kind &&
                (stage === '-' || one.facts['stage'] === stage) &&
                one.outcome !== 'settled' &&
                one.supervised !== null &&
                daysBetween(one.found_on, on) >= 0 &&
                daysBetween(one.found_on, on) < sent.within_days,
            );
            const units = new Set(alike.map((one) => one.supervised)).size;
            const count = new Set(alike.map((one) => one.case_id)).size;
            if (units >= sent.units && count >= (least ?? sent.units))
              expected.add(`${kind} ${stage} ${units} ${count}`);
          }
        const found = findWeakLinks([wanted], rows, on).map(
          ({ values, units, cases: of }) =>
            `${values['kind']} ${values['stage'] ?? '-'} ${units.length} ${of.length}`,
        );
        expect(new Set(found)).toEqual(expected);
        expect(found).toHaveLength(expected.size);
      }),
      { numRuns: 300 },
    );
  });
});

const theirs = { theirs: true, knowing: false, pressed: false, helped: false };

const reported = (office: TestOffice, ref: string, more: Parameters<typeof submitted>[1] = {}) =>
  submitted(office, { subjects: [{ id: 'town', ref, facts: theirs }], ...more });

const linksOn = async (office: TestOffice, on?: string) =>
  valueIn(await listWeakLinks(office, on === undefined ? {} : { on })).links.map(({ link }) => link);

describe('the weak links of an office', () => {
  it('are found in its cases, with the words for their facts and what was proposed', async () => {
    const office = await smallOffice({ settings });
    const first = await reported(office, 'u-1');
    expect(await linksOn(office)).toEqual([]);
    const second = await reported(office, 'u-2');
    const { rules, links } = valueIn(await listWeakLinks(office, {}));
    expect(rules.map(({ neverKnown }) => neverKnown)).toEqual([[], ['moon']]);
    const [{ link, words } = {}] = links;
    expect(link).toMatchObject({
      rulebook: 'small',
      values: { kind: 'late' },
      from: '2022-07-01',
      until: '2022-07-10',
      firstOn: '2022-07-08',
      units: [
        { unit: 'u-1', cases: 1 },
        { unit: 'u-2', cases: 1 },
      ],
      cases: [first.caseId, second.caseId].sort(),
      proposals: [],
    });
    expect(link?.uncovered).toHaveLength(2);
    expect(words?.fact('kind')).toEqual({ zh: '情形', en: 'Kind' });

    const proposal = { weak_links: [link?.id ?? ''], owner: 'clerk-1' };
    const { entry } = valueIn(await draftProposal(office, { proposal, ...by() }));
    const third = await reported(office, 'u-3');
    expect((await linksOn(office))[0]).toMatchObject({
      id: link?.id,
      proposals: [{ proposal: entry, state: 'drafted', cases: 2 }],
      uncovered: [third.caseId],
    });
    const step = { what: 'withdrawn', on: '2022-07-10', note: reasonsGiven } as const;
    valueIn(await followProposal(office, { proposal: entry, step, ...by() }));
    expect((await linksOn(office))[0]).toMatchObject({ proposals: [] });
    expect((await linksOn(office, '2022-07-07')).length).toBe(0);
    expect(codesOf(await listWeakLinks(office, { on: '2022-07-11' }))).toEqual(['office_day_to_come']);
  });

  it('lose a case that is disproved, decided on the first rung or set aside', async () => {
    const office = await smallOffice({ settings });
    const [first, second, third] = [
      await reported(office, 'u-1'),
      await reported(office, 'u-2'),
      await reported(office, 'u-3'),
    ];
    const count = async () => (await linksOn(office))[0]?.cases.length ?? 0;
    expect(await count()).toBe(3);
    const supplement = {
      kind: 'correction' as const,
      source: 'The list of duties, page 4',
      subjects: [{ id: 'town', facts: { theirs: false } }],
    };
    valueIn(await supplementFacts(office, { caseId: first.caseId, supplement, ...by() }));
    expect(await count()).toBe(2);
    const earlier = { kind: 'correction' as const, source: 'The log of the visit', found_on: '2022-06-30' };
    const conduct = { from: '2022-06-30', until: '2022-06-30' };
    valueIn(
      await supplementFacts(office, { caseId: third.caseId, supplement: { ...earlier, conduct }, ...by() }),
    );
    expect(await count()).toBe(0);
    const back = { ...earlier, found_on: '2022-07-08' };
    valueIn(await supplementFacts(office, { caseId: third.caseId, supplement: back, ...by() }));
    expect(await count()).toBe(2);
    const decision = await decided(office, second);
    expect(await count()).toBe(2);
    const appeal = { subject: 'town', decision, lodged_on: '2022-07-10' };
    const { entry } = valueIn(await lodgeAppeal(office, { caseId: second.caseId, appeal, ...by() }));
    expect(await count()).toBe(2);
    const outcome = { subject: 'town', appeal: entry, result: 'set_aside', reasons: reasonsGiven } as const;
    valueIn(
      await decideAppeal(office, {
        caseId: second.caseId,
        appeal: outcome,
        actor: { ...decider, id: 'reviewer-1' },
        idempotency: null,
      }),
    );
    expect(await count()).toBe(0);
  });
});
