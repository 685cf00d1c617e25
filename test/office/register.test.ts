import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SentRegistration } from '../../src/domain/register.js';
import { ok, type Result } from '../../src/domain/result.js';
import { decide } from '../../src/office/decide.js';
import { issueOrder } from '../../src/office/issue-order.js';
import { pastAsOf, readPast } from '../../src/office/read-priors.js';
import { eraseSubject } from '../../src/office/register/erase-subject.js';
import { importSubjects } from '../../src/office/register/import-subjects.js';
import { lineagesAfter, refsOf, type Succession } from '../../src/office/register/lineage.js';
import { listSubjects } from '../../src/office/register/list-subjects.js';
import { mergeSubjects } from '../../src/office/register/merge-subjects.js';
import { readSuccessions } from '../../src/office/register/read-lineage.js';
import { readSubject } from '../../src/office/register/read-subject.js';
import { registerSubject } from '../../src/office/register/register-subject.js';
import { renameSubject } from '../../src/office/register/rename-subject.js';
import { splitSubject } from '../../src/office/register/split-subject.js';
import {
  type Supervised,
  supervisedUnitOf,
  supervisedUnits,
} from '../../src/office/register/supervised-unit.js';
import { replay } from '../../src/office/replay.js';
import { submitCase } from '../../src/office/submit-case.js';
import { supplementFacts } from '../../src/office/supplement-facts.js';
import { verifyRectification } from '../../src/office/verify-rectification.js';
import { whatIf } from '../../src/office/what-if.js';
import {
  by,
  decided,
  decider,
  decisionOn,
  reasonsGiven,
  smallCase,
  smallOffice,
  submitted,
  type TestOffice,
} from '../support/office.js';
import { testSettings } from '../support/settings.js';
import { codesOf, valueIn } from '../support/results.js';

const organisation = (ref: string, more: Partial<SentRegistration> = {}): SentRegistration => ({
  ref,
  kind: 'organisation',
  ...more,
});

const register = (office: TestOffice, subject: SentRegistration) =>
  registerSubject(office, { subject, ...by() });
const registered = async (office: TestOffice, ...subjects: readonly SentRegistration[]) => {
  for (const subject of subjects) valueIn(await register(office, subject));
};
const merge = (office: TestOffice, ref: string, into: string) =>
  mergeSubjects(office, { ref, merging: { into }, ...by() });
const split = (office: TestOffice, ref: string, ...into: readonly string[]) =>
  splitSubject(office, { ref, splitting: { into: into.map((part) => ({ ref: part })) }, ...by() });
const rename = (office: TestOffice, ref: string, name: string) =>
  renameSubject(office, { ref, renaming: { name }, ...by() });

const known = { theirs: true, knowing: false, pressed: false, helped: false };
const about = (ref: string, act?: string) => ({
  ...(act === undefined ? {} : { act }),
  subjects: [{ id: 'town', ref, facts: known }],
});

/** A note decided for a ref in June: a prior of what begins in July. */
async function prior(office: TestOffice, ref: string, act?: string): Promise<string> {
  office.setDay('2022-06-10');
  const day = '2022-06-09';
  const answer = await submitted(office, {
    ...about(ref, act),
    found_on: day,
    conduct: { from: day, until: day },
  });
  await decided(office, answer, { response: 'note' });
  office.setDay('2022-07-10');
  return answer.caseId;
}

const earlierOf = (answer: Awaited<ReturnType<typeof submitted>>) =>
  answer.recommendations[0]?.recommendation.facts['earlier']?.value;

/** How many earlier cases a new case of a ref would count. */
async function counted(office: TestOffice, ref: string, act?: string) {
  const [answer] = valueIn(await whatIf(office, { case: smallCase(about(ref, act)) }));
  return answer?.recommendation.facts['earlier']?.value;
}

async function expectReplayed(office: TestOffice): Promise<void> {
  const report = valueIn(await replay(office, { all: true }));
  expect([report.different, report.notReplayable]).toEqual([[], []]);
  expect(report.identical).toBe(report.checked);
}

const paramsOf = (result: Result<unknown>) => (result.ok ? [] : result.error.map(({ params }) => params));

describe('histories across the register', () => {
  it('are those of both after a merge, and what was recommended before replays as it was', async () => {
    const office = await smallOffice();
    await registered(office, organisation('a'), organisation('b'));
    await prior(office, 'a');
    const before = await submitted(office, about('b'));
    expect([await counted(office, 'a'), earlierOf(before)]).toEqual([1, 0]);
    valueIn(await merge(office, 'a', 'b'));
    await prior(office, 'b');
    expect(await counted(office, 'b')).toBe(2);
    const after = await submitted(office, about('b'));
    expect(earlierOf(after)).toBe(2);
    await expectReplayed(office);
  });

  it('go with each part of a split, and what comes later stays with that part', async () => {
    const office = await smallOffice();
    await registered(office, organisation('a'), organisation('z'));
    await prior(office, 'a');
    const open = await submitted(office, about('a'));
    valueIn(await split(office, 'a', 'b', 'c'));
    await prior(office, 'b');
    expect([await counted(office, 'b'), await counted(office, 'c')]).toEqual([2, 1]);
    // What is open under the old ref is decided there, and counts for both parts.
    office.setDay('2022-07-11');
    await decided(office, open, { response: 'note' });
    const found = { found_on: '2022-07-12', conduct: { from: '2022-07-12', until: '2022-07-12' } };
    office.setDay('2022-07-12');
    expect(earlierOf(await submitted(office, { ...about('c'), ...found }))).toBe(2);
    valueIn(await merge(office, 'c', 'z'));
    expect(earlierOf(await submitted(office, { ...about('z'), ...found }))).toBe(2);
    await expectReplayed(office);
  });

  it('make a recommendation stale where the subject of an open case is merged, until it is made anew', async () => {
    const office = await smallOffice();
    await registered(office, organisation('a'), organisation('b'));
    await prior(office, 'b');
    const open = await submitted(office, about('a'));
    const deciding = async (answer: typeof open) =>
      decide(office, {
        caseId: open.caseId,
        decision: decisionOn(answer, { response: 'note' }),
        second: 'named',
        ...by(decider),
      });
    valueIn(await merge(office, 'a', 'b'));
    expect(codesOf(await deciding(open))).toEqual(['office_recommendation_stale']);
    const supplement = { kind: 'correction', source: 'The register', facts: { kind: 'late' } } as const;
    const anew = valueIn(await supplementFacts(office, { caseId: open.caseId, supplement, ...by() }));
    expect(earlierOf(anew)).toBe(1);
    valueIn(await deciding(anew));
    await expectReplayed(office);
  });

  it('read the last order of every ref that they carry, and leave out the same act', async () => {
    const office = await smallOffice();
    await registered(office, organisation('a'), organisation('b'));
    const caseId = await prior(office, 'a', 'the flood');
    office.setDay('2022-06-10');
    const { decision_seq: decision } = valueIn(
      await office.store.read(async ({ projections }) =>
        ok(await projections.get('decision', { case_id: caseId, subject: 'town' })),
      ),
    ) ?? { decision_seq: -1 };
    const order = {
      subject: 'town',
      decision,
      demands: ['x'],
      owner: 'o',
      verify_by: 'y',
      due_on: '2022-06-11',
    };
    const issued = valueIn(await issueOrder(office, { caseId, order, ...by() }));
    office.setDay('2022-06-13');
    const verification = {
      order: issued.entry,
      verified_on: '2022-06-13',
      result: 'not_corrected',
      reasons: reasonsGiven,
    } as const;
    valueIn(await verifyRectification(office, { caseId, verification, ...by() }));
    office.setDay('2022-07-10');
    valueIn(await merge(office, 'a', 'b'));
    const answer = await submitted(office, about('b'));
    expect(answer.recommendations[0]?.recommendation.facts['last_order']?.value).toBe('not_complied');
    expect(await counted(office, 'b')).toBe(1);
    expect(await counted(office, 'b', 'the flood')).toBe(0);
    await expectReplayed(office);
  });

  it('are the same by rows and by entries after any acts, and as of every size', async () => {
    const office = await smallOffice();
    await registered(office, ...['a', 'b', 'c', 'd'].map((ref) => organisation(ref)));
    const acts = [
      () => prior(office, 'a'),
      () => prior(office, 'b'),
      () => rename(office, 'a', '另一个名字'),
      () => merge(office, 'a', 'b'),
      () => prior(office, 'b'),
      () => split(office, 'b', 'e', 'f', 'g'),
      () => prior(office, 'e'),
      () => prior(office, 'c'),
      () => merge(office, 'e', 'f'),
      () => merge(office, 'c', 'd'),
      () => prior(office, 'f'),
      () => merge(office, 'd', 'g'),
    ];
    const refs = 'abcdefg'.split('');
    const seen: { readonly size: number; readonly cases: readonly (readonly string[])[] }[] = [];
    const casesOf = ({ decisions }: { readonly decisions: readonly { readonly case_id: string }[] }) =>
      decisions.map((decision) => decision.case_id).sort();
    for (const act of acts) {
      const done = await act();
      if (typeof done !== 'string') valueIn(done);
      const { size } = office.store.status();
      const now = await office.store.read(async ({ projections }) => {
        const cases = [];
        for (const ref of refs) cases.push(casesOf(await readPast(projections, ref)));
        return ok(cases);
      });
      seen.push({ size, cases: valueIn(now) });
    }
    const then = await office.store.read(async (tx) => {
      const successions = await readSuccessions(tx.trail);
      const found = [];
      for (const { size } of seen) {
        const cases = [];
        for (const ref of refs) cases.push(casesOf(await pastAsOf(tx, ref, size, successions)));
        found.push({ size, cases });
      }
      return ok(found);
    });
    expect(valueIn(then)).toEqual(seen);
    expect(seen.at(-1)?.cases.map((cases) => cases.length)).toEqual([3, 3, 4, 4, 5, 5, 4]);
  });

  it('are the union of what leads to a ref, however refs were merged and split', () => {
    const step = fc.record({ isMerge: fc.boolean(), one: fc.nat(99), other: fc.nat(99) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const open = ['r0', 'r1', 'r2', 'r3'];
        const successions: Succession[] = [];
        for (const [entry, { isMerge, one, other }] of steps.entries()) {
          if (open.length < 2) break;
          const [from = ''] = open.splice(one % open.length, 1);
          const to = isMerge ? [open[other % open.length] ?? ''] : [`${from}x`, `${from}y`];
          if (!isMerge) open.push(...to);
          successions.push({ entry, from, to, isMerge });
        }
        const leadsTo = (ref: string): readonly string[] => [
          ref,
          ...successions.filter(({ to }) => to.includes(ref)).flatMap(({ from }) => leadsTo(from)),
        ];
        const lineages = lineagesAfter(successions);
        for (const ref of open) {
          const refs = refsOf(ref, lineages);
          expect(new Set(refs).size).toBe(refs.length);
          expect(new Set(refs)).toEqual(new Set(leadsTo(ref)));
        }
        for (const { from, to, isMerge } of successions) {
          if (isMerge) expect(refsOf(from, lineages)).toEqual(refsOf(to[0] ?? '', lineages));
          else
            for (const part of to)
              expect(refsOf(part, lineages)).toEqual(expect.arrayContaining([...leadsTo(from)]));
        }
      }),
    );
  });
});

describe('the register', () => {
  it('keeps names outside the trail, through renaming and registering again, and opens them', async () => {
    const office = await smallOffice();
    const first = valueIn(
      await register(
        office,
        organisation('a', { name: '河东镇', risk_note: '去年汛期漏报', stages: ['late'] }),
      ),
    );
    valueIn(await rename(office, 'a', '河东街道'));
    valueIn(await register(office, organisation('a', { stages: null })));
    const view = valueIn(await readSubject(office, { ref: 'a', personal: true }));
    expect([view.name, view.riskNote]).toEqual([{ value: '河东街道' }, { value: '去年汛期漏报' }]);
    expect(view.row).toMatchObject({ stages: null, unit: null, registered_seq: first.entry });
    expect(view.entries.map(({ kind }) => kind)).toEqual([
      'subject_registered',
      'subject_renamed',
      'subject_registered',
    ]);
    expect(view.entries[0]?.body).toMatchObject({ name: { value: '河东镇' } });
    const hidden = valueIn(await readSubject(office, { ref: 'a', personal: false }));
    expect(JSON.stringify(hidden)).not.toContain('河东');
    const { size } = office.store.status();
    for (let seq = 0; seq < size; seq += 1) {
      const stored = valueIn(await office.store.read(async ({ trail }) => ok(await trail.entry(seq))));
      expect(JSON.stringify(stored?.entry.body)).not.toMatch(/河东|汛期/);
    }
  });

  it('erases names and notes of one subject, earlier ones and those of a split included', async () => {
    const office = await smallOffice();
    await registered(office, organisation('a', { name: '甲镇', risk_note: '要点' }), organisation('n'));
    valueIn(await rename(office, 'a', '乙镇'));
    const into = [
      { ref: 'b', name: '丙镇' },
      { ref: 'c', name: '丁镇' },
    ];
    const splitting = { into, reason: '机构改革' };
    valueIn(await splitSubject(office, { ref: 'a', splitting, ...by() }));
    const erase = (ref: string) => eraseSubject(office, { ref, reason: reasonsGiven, ...by() });
    expect(valueIn(await erase('a')).erased).toBe(4);
    expect(valueIn(await erase('b')).erased).toBe(1);
    expect(codesOf(await erase('n'))).toEqual(['register_nothing_to_erase']);
    const names = valueIn(await listSubjects(office, { personal: true })).subjects.map(({ name }) => name);
    expect(names).toEqual([{ hidden: 'erased' }, { hidden: 'erased' }, { value: '丁镇' }, null]);
  });

  it('lists by ref, a page at a time, and finds by the beginning of a ref and by part of a name', async () => {
    const office = await smallOffice();
    const names = { 'u-1': '河东镇', 'u-2': '河西镇', 'v-1': '卫生局', 'v-2': 'Water Board' };
    await registered(office, ...Object.entries(names).map(([ref, name]) => organisation(ref, { name })));
    await registered(office, { ref: 'p-1', kind: 'leader', name: '张三', unit: 'u-1' });
    const list = async (more: object) => {
      const { subjects, cursor } = valueIn(await listSubjects(office, { personal: true, ...more }));
      return [subjects.map(({ row }) => row.ref).join(' '), cursor];
    };
    expect(await list({ limit: 2 })).toEqual(['p-1 u-1', 'u-1']);
    expect(await list({ limit: 2, cursor: 'u-1' })).toEqual(['u-2 v-1', 'v-1']);
    expect(await list({ limit: 2, cursor: 'v-1' })).toEqual(['v-2', null]);
    expect(await list({ q: 'u-' })).toEqual(['u-1 u-2', null]);
    expect(await list({ q: '河', limit: 1 })).toEqual(['u-1', 'u-1']);
    expect(await list({ q: 'water' })).toEqual(['v-2', null]);
    expect(await list({ q: 'water', personal: false })).toEqual(['', null]);
    expect(await list({ kind: 'leader' })).toEqual(['p-1', null]);
    expect(await list({ unit: 'u-1' })).toEqual(['p-1', null]);
  });

  it('shows what happened, with the history that is carried and where it comes from', async () => {
    const office = await smallOffice();
    await registered(office, organisation('a', { name: '甲镇' }), organisation('b'));
    const first = await prior(office, 'a');
    const merged = valueIn(await merge(office, 'a', 'b'));
    const second = await submitted(office, about('b'));
    const view = valueIn(await readSubject(office, { ref: 'b', personal: true }));
    expect(view.carried).toEqual([{ ref: 'a', entry: merged.entry, name: { value: '甲镇' } }]);
    expect(view.cases.map(({ work }) => [work.case_id, work.ref])).toEqual([
      [second.caseId, 'b'],
      [first, 'a'],
    ]);
    expect(view.cases[1]?.events.map(({ kind, about: { response } }) => [kind, response])).toEqual([
      ['case_submitted', undefined],
      ['recommendation_made', 'note'],
      ['decision_recorded', 'note'],
    ]);
    const old = valueIn(await readSubject(office, { ref: 'a', personal: true }));
    expect([old.state, old.into, old.survivor]).toEqual(['merged', ['b'], 'b']);
    const page = valueIn(await readSubject(office, { ref: 'b', limit: 1, personal: false }));
    expect(page.cursor).toBe(`${second.caseId}:town`);
    const next = valueIn(await readSubject(office, { ref: 'b', cursor: page.cursor ?? '', personal: false }));
    expect([next.cases.map(({ work }) => work.case_id), next.cursor]).toEqual([[first], null]);
    expect(codesOf(await readSubject(office, { ref: 'b', cursor: 'x', personal: false }))).toEqual([
      'office_cursor',
    ]);
  });

  it('takes in a list, in any order, all of it or nothing, and again without another entry', async () => {
    const office = await smallOffice();
    const subjects = [
      { ref: 'p-1', kind: 'person', name: '张三', unit: 'u-2' },
      organisation('u-2', { name: '河东镇', unit: 'u-1' }),
      organisation('u-1', { name: '县', stages: ['x', 'b'] }),
    ];
    const take = (list: readonly SentRegistration[]) => importSubjects(office, { subjects: list, ...by() });
    const bad = [...subjects, organisation('u-1'), organisation('u-4', { unit: 'u-9' })];
    expect(codesOf(await take(bad))).toEqual(['register_twice', 'register_not_there']);
    const { size } = office.store.status();
    expect(valueIn(await take(subjects))).toMatchObject({ registered: 3, changed: 0, unchanged: 0 });
    expect(valueIn(await take(subjects))).toMatchObject({ registered: 0, changed: 0, unchanged: 3 });
    expect(office.store.status().size).toBe(size + 3);
    const renamed = subjects.map((one) => (one.ref === 'u-2' ? { ...one, name: '河东街道' } : one));
    expect(valueIn(await take(renamed))).toMatchObject({ registered: 0, changed: 1, unchanged: 2 });
    const circle = [organisation('u-1', { unit: 'u-2' })];
    expect(codesOf(await take(circle))).toEqual(['register_circle']);
    const loop = [organisation('x', { unit: 'y' }), organisation('y', { unit: 'x' })];
    expect(codesOf(await take(loop))).toEqual(['register_circle', 'register_circle']);
  });

  it('says which unit a case counts for, one by one and all at once', async () => {
    const office = await smallOffice();
    await registered(
      office,
      ...['u', 'v', 'w'].map((ref) => organisation(ref)),
      organisation('u-team', { unit: 'u' }),
      { ref: 'p', kind: 'leader', unit: 'u-team' },
      { ref: 'alone', kind: 'staff' },
    );
    await submitted(office, { subjects: [{ id: 'town', ref: 'by-case', facts: known }] });
    await submitted(office, {
      subjects: [{ id: 'who', ref: 'person-by-case', kind: 'leader', facts: known }],
    });
    valueIn(await merge(office, 'u', 'v'));
    valueIn(await merge(office, 'v', 'w'));
    const expected: readonly (readonly [Supervised, string | null])[] = [
      [{ ref: 'u', unit: 'x' }, 'w'],
      [{ ref: 'u-team', unit: 'x' }, 'w'],
      [{ ref: 'p', unit: 'x' }, 'u-team'],
      [{ ref: 'alone', unit: 'x' }, 'x'],
      [{ ref: 'alone', unit: null }, null],
      [{ ref: 'alone', unit: 'u' }, 'w'],
      [{ ref: 'by-case', unit: null }, 'by-case'],
      [{ ref: 'person-by-case', unit: 'w' }, 'w'],
      [{ ref: 'never-seen', unit: 'x' }, 'never-seen'],
      [{ ref: null, unit: 'x' }, 'x'],
      [{ ref: null, unit: null }, null],
    ];
    const found = await office.store.read(async ({ projections }) => {
      const all = await supervisedUnits(projections);
      const units = [];
      for (const [subject] of expected)
        units.push([await supervisedUnitOf(projections, subject), all(subject)]);
      return ok(units);
    });
    expect(valueIn(found)).toEqual(expected.map(([, unit]) => [unit, unit]));
  });
});

describe('what the register refuses', () => {
  async function ground(): Promise<TestOffice> {
    const axes = { ...testSettings.axes, stage: 'kind' };
    const office = await smallOffice({ settings: { ...testSettings, axes } });
    await registered(
      office,
      organisation('top'),
      organisation('mid', { unit: 'top' }),
      organisation('low', { unit: 'mid' }),
      organisation('other'),
      organisation('gone'),
      organisation('parted'),
      { ref: 'person', kind: 'leader', unit: 'low' },
    );
    valueIn(await merge(office, 'gone', 'other'));
    valueIn(await split(office, 'parted', 'part-1', 'part-2'));
    return office;
  }

  it('is told with what to use instead, and leaves no entry', async () => {
    const office = await ground();
    const { size } = office.store.status();
    const parts = (...into: readonly { readonly ref: string; readonly unit?: string }[]) =>
      splitSubject(office, { ref: 'top', splitting: { into: [...into] }, ...by() });
    const refusals: readonly (readonly [string, Promise<Result<unknown>>])[] = [
      ['register_merged_itself', merge(office, 'top', 'top')],
      ['register_unknown', merge(office, 'nobody', 'top')],
      ['register_not_there', merge(office, 'top', 'nobody')],
      ['register_merged', merge(office, 'gone', 'top')],
      ['register_merged', merge(office, 'top', 'gone')],
      ['register_split', merge(office, 'top', 'parted')],
      ['register_kinds_differ', merge(office, 'person', 'other')],
      ['register_kinds_differ', merge(office, 'other', 'person')],
      ['register_circle', merge(office, 'top', 'low')],
      ['register_unknown', rename(office, 'nobody', 'x')],
      ['register_merged', rename(office, 'gone', 'x')],
      ['register_part_known', parts({ ref: 'new-1' }, { ref: 'low' })],
      ['register_part_known', parts({ ref: 'new-1' }, { ref: 'top' })],
      ['register_twice', parts({ ref: 'new-1' }, { ref: 'new-1' })],
      ['register_circle', parts({ ref: 'new-1' }, { ref: 'new-2', unit: 'top' })],
      ['register_unknown', split(office, 'nobody', 'new-1', 'new-2')],
      ['register_split', split(office, 'parted', 'new-1', 'new-2')],
      ['register_merged', register(office, organisation('gone'))],
      ['register_not_there', register(office, organisation('new-1', { unit: 'nobody' }))],
      ['register_merged', register(office, organisation('new-1', { unit: 'gone' }))],
      ['register_unit_person', register(office, organisation('new-1', { unit: 'person' }))],
      ['register_circle', register(office, organisation('new-1', { unit: 'new-1' }))],
      ['register_circle', register(office, organisation('top', { unit: 'low' }))],
      ['register_has_members', register(office, { ref: 'mid', kind: 'person' })],
      ['register_stage_unknown', register(office, organisation('new-1', { stages: ['late', 'lat'] }))],
    ];
    for (const [code, result] of refusals) expect([code, codesOf(await result)]).toEqual([code, [code]]);
    expect(office.store.status().size).toBe(size);
  });

  it('is a case on a ref that was merged or split, while refs that nobody registered are taken', async () => {
    const office = await ground();
    valueIn(await merge(office, 'other', 'top'));
    const subjects = ['gone', 'parted', 'unheard-of'].map((ref) => ({
      id: ref.slice(0, 4),
      ref,
      facts: known,
    }));
    const refused = await submitCase(office, { case: smallCase({ subjects }), ...by() });
    expect(codesOf(refused)).toEqual(['register_merged', 'register_split']);
    expect(paramsOf(refused)).toMatchObject([{ into: '`top`' }, { into: '`part-1`, `part-2`' }]);
    expect(codesOf(await whatIf(office, { case: smallCase({ subjects }) }))).toEqual(codesOf(refused));
    await submitted(office, about('unheard-of'));
  });
});
