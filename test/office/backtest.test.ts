import { describe, expect, it } from 'vitest';
import { publishRulebook } from '../../src/office/publish-rulebook.js';
import { submitCase } from '../../src/office/submit-case.js';
import { supplementFacts } from '../../src/office/supplement-facts.js';
import {
  by,
  decided,
  newOffice,
  smallCase,
  smallOffice,
  submitted,
  type TestOffice,
} from '../support/office.js';
import { largeRulebook } from '../support/large-rulebook.js';
import { smallRulebook } from '../support/small-rulebook.js';
import { exportTrail, rulebookIn, storeTrail, tried } from './trials.js';
import { valueIn } from '../support/results.js';

const known = { theirs: true, knowing: false, pressed: false, helped: false };
const subject = (id: string, facts: object = {}) => ({ id, facts: { ...known, ...facts } });

/** The small rulebook as a later version, with pieces of its text put in the place of others. */
function changed(...pieces: readonly (readonly [string, string])[]) {
  let text = smallRulebook({ version: '2.0.0', from: '2023-01-01' });
  for (const [before, after] of pieces) {
    if (!text.includes(before)) throw new Error(before);
    text = text.replace(before, after);
  }
  return rulebookIn(text);
}

const some = ['[true, some], then: order', '[true, some], then: note'] as const;
const none = ['[true, none], then: note', '[true, none], then: order'] as const;

/** Three cases: none and some harm, and one that was not theirs. */
async function threeCases(): Promise<TestOffice> {
  const office = await smallOffice();
  await submitted(office, { subjects: [subject('a'), subject('b', { knowing: true })] });
  await submitted(office, { facts: { kind: 'late', harm: 'some' }, subjects: [subject('c')] });
  await submitted(office, { subjects: [subject('d', { theirs: false })] });
  return office;
}

describe('a backtest', () => {
  it('of the same rules moves nobody', async () => {
    const office = await threeCases();
    const same = changed();
    const { report, findings } = await tried(await storeTrail(office, same), same);
    expect(findings).toEqual([]);
    expect(report).toMatchObject({
      evaluated: 4,
      moves: { milder: 0, severer: 0, level: 0, none: 4 },
      method: { rules_day: 'evaluated_on', other_day: 4, cross_checked: 4 },
      matrix: [
        { old: { outcome: 'settled' }, new: { outcome: 'settled' }, subjects: 1 },
        { old: { response: 'note' }, new: { response: 'note' }, subjects: 1 },
        { old: { response: 'order' }, new: { response: 'order' }, subjects: 2 },
      ],
    });
  });

  it('says who moves, which way and by which rules', async () => {
    const office = await threeCases();
    const rulebook = changed(some, none);
    const { report } = await tried(await storeTrail(office, rulebook), rulebook);
    expect(report.moves).toEqual({ milder: 1, severer: 2, level: 0, none: 1 });
    expect(report.changes.map((one) => [one.subject, one.move, one.old.response, one.new.response])).toEqual([
      ['a', 'severer', 'note', 'order'],
      ['b', 'severer', 'order', 'top'],
      ['c', 'milder', 'order', 'note'],
    ]);
    expect(report.changes[1]).toMatchObject({
      evaluated_on: '2022-07-10',
      rules_day: '2023-01-01',
      old: { version: '1.0.0', met: ['AGG-1', 'GRID-1'], decisive: ['AGG-1', 'GRID-1'] },
      new: { version: '2.0.0', met: ['AGG-1', 'GRID-1'], decisive: ['AGG-1', 'GRID-1'] },
      not_recorded: [],
    });
    expect(report.matrix.map((cell) => [cell.old.response, cell.new.response, cell.subjects])).toEqual([
      [null, null, 1],
      ['note', 'order', 1],
      ['order', 'note', 1],
      ['order', 'top', 1],
    ]);
    const first = await tried(await storeTrail(office, rulebook), rulebook, { first: 1 });
    expect([first.report.changes.length, first.report.more]).toEqual([1, 2]);
  });

  it('counts settled, no rule and renamed rungs for what they are', async () => {
    const office = await threeCases();
    const renamed = rulebookIn(
      smallRulebook({ version: '2.0.0', from: '2023-01-01' })
        .replaceAll('then: note', 'then: remark')
        .replace(
          'id: note, label: { en: Note, zh: 提醒 }',
          'id: remark, was: note, label: { en: R, zh: 提 }',
        ),
    );
    expect((await tried(await storeTrail(office, renamed), renamed)).report.moves.none).toBe(4);
    const narrower = changed(
      ['      - { id: GRID-1, when: [true, none], then: note }\n', ''],
      [
        'when: { fact: theirs, operator: equal, value: false }',
        'when: { fact: helped, operator: equal, value: true }',
      ],
    );
    const { report } = await tried(await storeTrail(office, narrower), narrower);
    // Settled is the mildest, and no rule stands below every response but the first.
    expect(report.changes.map((one) => [one.subject, one.move, one.new.outcome])).toEqual([
      ['a', 'milder', 'no_rule'],
      ['b', 'milder', 'no_rule'],
      ['d', 'severer', 'no_rule'],
    ]);
  });

  it('takes the latest recommendation of each subject alone', async () => {
    const office = await smallOffice();
    const { caseId } = await submitted(office, { subjects: [subject('a'), subject('b')] });
    const supplement = {
      kind: 'correction' as const,
      source: 'A visit',
      subjects: [{ id: 'a', facts: { theirs: false } }],
    };
    valueIn(await supplementFacts(office, { caseId, supplement, ...by() }));
    const rulebook = changed(none);
    const { report } = await tried(await storeTrail(office, rulebook), rulebook);
    expect(report.evaluated).toBe(2);
    expect(report.changes.map((one) => one.subject)).toEqual(['b']);
    for (const window of [1, 2, 3]) {
      const trail = await exportTrail(office, rulebook, { window, page: 1 });
      expect((await tried(trail, rulebook)).report).toEqual(report);
    }
  });

  it('counts tracks, deadlines and exemptions apart from who moves', async () => {
    const office = await smallOffice();
    await submitted(office, { subjects: [subject('a'), subject('b', { pressed: true })] });
    const rulebook = rulebookIn(
      smallRulebook({
        version: '2.0.0',
        from: '2023-01-01',
        rules: `  - id: DUE-1
    title: { en: Soon, zh: 从速 }
    effect: deadline
    within: P7D
    when: { fact: theirs, operator: equal, value: true }
    because: { en: Soon., zh: 从速。 }
    basis: [{ cite: example }]`,
      }).replace(
        'fact: pressed, operator: equal, value: true',
        'fact: pressed, operator: equal, value: false',
      ),
    );
    const { report, findings } = await tried(await storeTrail(office, rulebook), rulebook);
    expect(report.beside).toEqual({ tracks: 0, deadline: 2, exemption: 2 });
    expect(report.moves.none).toBe(2);
    expect(report.changes).toEqual([]);
    expect(findings.map((one) => [one.kind, one.subject, 'move' in one && one.move])).toEqual([
      ['change', 'a', 'none'],
      ['change', 'b', 'none'],
    ]);
  });

  it('names facts that were not recorded, and histories of another definition', async () => {
    const office = await smallOffice();
    const first = await submitted(office, { subjects: [{ ...subject('a'), ref: 'u-1' }] });
    await decided(office, first);
    office.setDay('2022-07-20');
    const day = { found_on: '2022-07-20', conduct: { from: '2022-07-20', until: null } };
    await submitted(office, { ...day, subjects: [{ ...subject('b'), ref: 'u-1' }] });
    const rulebook = changed(
      ['within_days: 100', 'within_days: 50'],
      [
        '  disabled:',
        '  asked: { type: boolean, label: { en: Asked, zh: 已问 } }\n  unread: { type: boolean, label: { en: U, zh: 未 } }\n  disabled:',
      ],
      [
        'when: { fact: helped, operator: equal, value: true }',
        'when: { fact: asked, operator: equal, value: true }',
      ],
      none,
    );
    const { report } = await tried(await storeTrail(office, rulebook), rulebook);
    expect(report.not_recorded).toEqual([{ fact: 'asked', subjects: 2 }]);
    expect(report.otherwise_computed).toEqual([{ fact: 'earlier', subjects: 2 }]);
    expect(report.changes.map((one) => [one.subject, one.not_recorded, one.otherwise_computed])).toEqual([
      ['a', ['asked'], ['earlier']],
    ]);
    expect(report.changes[0]?.new.provisional).toBe(true);
  });

  it('lists the cases that the new version cannot read', async () => {
    const office = await threeCases();
    const rulebook = changed(
      ['values: [none, some, great]', 'values: [none, great]'],
      ['      - { id: GRID-2, when: [true, some], then: order }\n', ''],
    );
    const { report } = await tried(await storeTrail(office, rulebook), rulebook);
    expect([report.evaluated, report.not_read, report.unread_more]).toEqual([3, 1, 0]);
    expect(report.unread).toMatchObject([
      { subject: 'c', problems: [{ code: 'sent_fact_value', place: { path: '/facts/harm' } }] },
    ]);
  });

  it('skips and counts cases of other rulebooks', async () => {
    const office = await newOffice('2022-01-01');
    for (const id of ['small', 'other']) {
      const text = smallRulebook().replace('id: small', `id: ${id}`);
      valueIn(
        await publishRulebook(office, { text, file: `${id}.yaml`, calendar: () => undefined, ...by() }),
      );
    }
    office.setDay('2022-07-10');
    await submitted(office, { subjects: [subject('a')] });
    const other = { ...smallCase({ subjects: [subject('x'), subject('y')] }), rulebook: 'other' };
    valueIn(await submitCase(office, { case: other, ...by() }));
    const rulebook = changed(none);
    const { report } = await tried(await storeTrail(office, rulebook), rulebook);
    expect(report).toMatchObject({
      evaluated: 1,
      other_rulebooks: [{ rulebook: 'other', subjects: 2 }],
    });
  });

  it('reads the rules for the day that is asked for', async () => {
    const office = await threeCases();
    const late = changed(['effect: settle\n', 'effect: settle\n    effective: { from: 2024-01-01 }\n']);
    const now = await tried(await storeTrail(office, late), late);
    expect(now.report.changes.map((one) => [one.subject, one.new.outcome])).toEqual([['d', 'no_rule']]);
    const later = await tried(await storeTrail(office, late), late, { on: '2024-01-01' });
    expect(later.report).toMatchObject({
      changes: [],
      method: { rules_day: '2024-01-01', other_day: 0 },
    });
  });
});

describe('a long backtest', () => {
  const many = Array.from({ length: 90 }, (_, index) =>
    subject(`s-${index}`, { knowing: index % 3 === 0, theirs: index % 7 > 0 }),
  );

  async function manyCases(): Promise<TestOffice> {
    const office = await smallOffice();
    for (const harm of ['none', 'some', 'great', 'none', 'some'])
      await submitted(office, { facts: { kind: 'late', harm }, subjects: many });
    return office;
  }

  it('that is stopped after every page ends as one that never stopped, and an export as the store', async () => {
    const office = await manyCases();
    const rulebook = changed(some, none);
    const whole = await tried(await storeTrail(office, rulebook), rulebook);
    expect(whole.report.evaluated).toBe(450);
    expect(whole.pages).toBeGreaterThan(2);
    expect(whole.report.method.cross_checked).toBe(58);
    const stopped = await tried(await storeTrail(office, rulebook), rulebook, { stopped: true });
    expect(stopped).toEqual(whole);
    for (const sizes of [
      { window: 1000, page: 200 },
      { window: 37, page: 10 },
    ]) {
      const { report, findings } = await tried(await exportTrail(office, rulebook, sizes), rulebook, {
        stopped: true,
      });
      expect({ report, findings }).toEqual({ report: whole.report, findings: whole.findings });
    }
  });

  it('reads recommendations that stand in parts, wherever a page begins', async () => {
    const office = await newOffice('2022-01-01');
    const text = largeRulebook();
    valueIn(await publishRulebook(office, { text, file: 'large.yaml', calendar: () => undefined, ...by() }));
    const sent = {
      rulebook: 'large',
      found_on: '2022-01-01',
      conduct: { from: '2022-01-01', until: '2022-01-01' },
      subjects: ['a', 'b'].map((id) => ({ id, facts: { theirs: true } })),
    };
    valueIn(await submitCase(office, { case: sent, ...by() }));
    const later = text.replace('version: 1.0.0', 'version: 2.0.0').replace('response: note', 'response: top');
    const rulebook = rulebookIn(later);
    const store = await tried(await storeTrail(office, rulebook), rulebook);
    expect(store.report).toMatchObject({ evaluated: 2, not_read: 0 });
    expect(store.report.changes.map((one) => one.old.met)).toEqual([['BASE-1'], ['BASE-1']]);
    const exported = await exportTrail(office, rulebook, { window: 1, page: 1 });
    expect((await tried(exported, rulebook, { stopped: true })).report).toEqual(store.report);
  });

  it('leaves what was recorded after its head to the next', async () => {
    const office = await smallOffice();
    const { caseId } = await submitted(office, { subjects: [subject('a')] });
    const rulebook = changed(none);
    const before = await storeTrail(office, rulebook);
    const then = await tried(before, rulebook);
    const supplement = { kind: 'answer', source: 'A visit', facts: { harm: 'great' } } as const;
    valueIn(await supplementFacts(office, { caseId, supplement, ...by() }));
    await submitted(office, { subjects: [subject('b')] });
    expect(await tried(before, rulebook)).toEqual(then);
    const after = await tried(await storeTrail(office, rulebook), rulebook);
    expect(after.report).toMatchObject({ evaluated: 2, moves: { none: 1, severer: 1 } });
  });
});
