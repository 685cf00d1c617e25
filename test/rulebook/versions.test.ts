import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/dates.js';
import { checkVersions } from '../../src/rulebook/check-versions.js';
import { type CaseDates, chooseVersions } from '../../src/rulebook/choose-versions.js';
import { inForce, type PublishedVersion } from '../../src/rulebook/in-force.js';
import type { Rulebook } from '../../src/rulebook/model.js';
import { isInVersionRange, isVersionRange } from '../../src/rulebook/version-range.js';
import { baseText, patched, read } from './base-rulebook.js';

const seed = 1095;

const plain = patched(
  patched(baseText, ', until: 2024-01-01', ''),
  '    effective: { from: 2022-06-01 }\n',
  '',
);

function versionOf(
  version: string,
  from: string,
  until: string | null = null,
  change = (text: string) => text,
): Rulebook {
  const span = `{ from: ${from}${until ? `, until: ${until}` : ''} }`;
  const text = change(patched(plain, 'version: 1.0.0', `version: ${version}`));
  const { rulebook, problems } = read(patched(text, 'effective: { from: 2022-01-01 }', `effective: ${span}`));
  if (!rulebook) throw new Error(JSON.stringify(problems));
  return rulebook;
}

const first = versionOf('1.0.0', '2022-01-01');
const second = versionOf('1.1.0', '2022-07-01');
const third = versionOf('2.0.0', '2023-01-01', '2023-07-01');
const standing = (...rulebooks: Rulebook[]): PublishedVersion[] =>
  rulebooks.map((rulebook) => ({ rulebook, withdrawn: false }));
const all = standing(first, second, third);

const dates = (changes: Partial<CaseDates>): CaseDates => ({
  conductFrom: null,
  conductUntil: null,
  ongoing: false,
  foundOn: null,
  decidedOn: '2022-12-01',
  ...changes,
});

/** Pairs as `version day because`, short to read. */
function chosen(published: readonly PublishedVersion[], changes: Partial<CaseDates>) {
  const { conduct, decision, rejected } = chooseVersions(published, dates(changes));
  return {
    conduct: conduct.map(({ rulebook, day, because }) => `${rulebook.version} ${day} ${because}`),
    decision: decision && `${decision.rulebook.version} ${decision.day}`,
    rejected: rejected.map(({ version, reason }) => `${version} ${reason}`),
  };
}

describe('the version in force', () => {
  test.each([
    ['2021-12-31', null],
    ['2022-01-01', '1.0.0'],
    ['2022-06-30', '1.0.0'],
    ['2022-07-01', '1.1.0'],
    ['2022-12-31', '1.1.0'],
    ['2023-01-01', '2.0.0'],
    ['2023-06-30', '2.0.0'],
    ['2023-07-01', null],
  ])('on %s is %s', (day, version) => {
    expect(inForce(all, day)?.version ?? null).toBe(version);
  });

  test('of a withdrawn one’s days is none, until a replacement of the same first day is published', () => {
    const withdrawn = [...standing(first, third), { rulebook: second, withdrawn: true }];
    expect(inForce(withdrawn, '2022-08-01')).toBeNull();
    expect(inForce(withdrawn, '2022-06-30')?.version).toBe('1.0.0');
    expect(inForce(withdrawn, '2023-01-01')?.version).toBe('2.0.0');
    const replacement = versionOf('1.1.1', '2022-07-01');
    for (const published of [
      [...withdrawn, ...standing(replacement)],
      [...standing(replacement), ...withdrawn],
    ]) {
      expect(inForce(published, '2022-08-01')?.version).toBe('1.1.1');
    }
  });

  test('is one at most on every day, whatever the order of publication', () => {
    const anyDay = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2021-10-01', days));
    fc.assert(
      fc.property(anyDay, fc.shuffledSubarray(all, { minLength: 3 }), (day, published) => {
        expect(inForce(published, day)).toBe(inForce(all, day));
      }),
      { seed },
    );
  });
});

describe('the choice of versions', () => {
  test('takes the last day of the conduct and the day of the decision', () => {
    expect(chosen(all, { conductFrom: '2022-05-01', conductUntil: '2022-06-30' })).toEqual({
      conduct: ['1.0.0 2022-06-30 in_force_on_conduct_day'],
      decision: '1.1.0 2022-12-01',
      rejected: ['2.0.0 not_yet_in_force'],
    });
  });

  test('takes the first day where the last is not known', () => {
    expect(chosen(all, { conductFrom: '2022-05-01' }).conduct).toEqual([
      '1.0.0 2022-05-01 in_force_on_conduct_day',
    ]);
  });

  test('takes the day of the decision while the conduct goes on', () => {
    expect(chosen(all, { conductFrom: '2022-05-01', ongoing: true })).toEqual({
      conduct: ['1.1.0 2022-12-01 in_force_while_conduct_goes_on'],
      decision: '1.1.0 2022-12-01',
      rejected: ['1.0.0 superseded', '2.0.0 not_yet_in_force'],
    });
  });

  test('has no version for conduct before the first', () => {
    expect(chosen(all, { conductUntil: '2021-12-31' }).conduct).toEqual([]);
  });

  test('has no version for a decision after the end of the last', () => {
    expect(chosen(all, { conductUntil: '2023-02-01', decidedOn: '2023-07-01' })).toEqual({
      conduct: ['2.0.0 2023-02-01 in_force_on_conduct_day'],
      decision: null,
      rejected: ['1.0.0 superseded', '1.1.0 superseded'],
    });
  });

  test('says which version had ended and which was withdrawn', () => {
    const published = [...standing(first, third), { rulebook: second, withdrawn: true }];
    expect(chosen(published, { conductUntil: '2022-03-01', decidedOn: '2023-08-01' }).rejected).toEqual([
      '1.1.0 withdrawn',
      '2.0.0 ended',
    ]);
  });

  test('of unknown conduct takes every version up to the day it was found', () => {
    expect(chosen(all, { foundOn: '2022-08-01' }).conduct).toEqual([
      '1.0.0 2022-01-01 in_force_on_possible_conduct_day',
      '1.1.0 2022-07-01 in_force_on_possible_conduct_day',
    ]);
    expect(chosen(all, { decidedOn: '2022-03-01' }).conduct).toHaveLength(1);
  });

  test('of unknown conduct takes a version once for each stretch of days with the same rules', () => {
    const dated = (text: string) =>
      patched(
        patched(
          text,
          'when: { condition: spoken }',
          'when: { condition: spoken }\n    effective: { from: 2022-03-01, until: 2022-05-01 }',
        ),
        '    track: follow_up\n',
        '    track: follow_up\n    effective: { from: 2022-03-01 }\n',
      );
    const published = standing(versionOf('1.0.0', '2022-01-01', null, dated), second);
    const days = chooseVersions(published, dates({ foundOn: '2022-08-01' })).conduct.map(({ day }) => day);
    expect(days).toEqual(['2022-01-01', '2022-03-01', '2022-05-01', '2022-07-01']);
    const found = chooseVersions(published, dates({ foundOn: '2022-04-30' })).conduct.map(({ day }) => day);
    expect(found).toEqual(['2022-01-01', '2022-03-01']);
  });
});

describe('versions of one rulebook', () => {
  const codes = (...versions: Rulebook[]) => checkVersions(versions).map(({ code }) => code);
  const order = '  - { id: order, label: { en: Order, zh: 责令 }, requires: [hearing] }\n';
  const reminder = '  - { id: reminder, label: { en: Reminder, zh: 提醒 } }\n';

  test('go together where nothing that they share differs', () => {
    expect(codes(third, first, second)).toEqual([]);
  });

  test('do not begin on the same day, nor have the same number', () => {
    expect(codes(first, versionOf('1.0.1', '2022-01-01'))).toEqual(['versions_same_from']);
    expect(codes(first, versionOf('1.0.0', '2022-07-01'))).toEqual(['versions_same_version']);
  });

  test('are of one id', () => {
    expect(
      codes(
        first,
        versionOf('1.1.0', '2022-07-01', null, (text) => patched(text, 'id: base\n', 'id: other\n')),
      ),
    ).toEqual(['versions_other_id']);
  });

  test('keep the order of the rungs that they share', () => {
    const swapped = versionOf('1.1.0', '2022-07-01', null, (text) =>
      patched(patched(text, order, ''), reminder, `${order}${reminder}`),
    );
    expect(codes(first, swapped)).toEqual(['versions_rung_order']);
    const more = versionOf('1.1.0', '2022-07-01', null, (text) =>
      patched(text, order, `  - { id: talk, label: { en: Talk, zh: 谈话 } }\n${order}`),
    );
    expect(codes(first, more)).toEqual([]);
  });

  test('keep the order of rungs that were renamed', () => {
    const renamed = (text: string) =>
      text
        .replaceAll('id: order,', 'id: directive,')
        .replaceAll('then: order', 'then: directive')
        .replace('at_least: order', 'at_least: directive')
        .replace('id: directive, label', 'id: directive, was: order, label');
    expect(codes(first, versionOf('1.1.0', '2022-07-01', null, renamed))).toEqual([]);
    const moved = (text: string) => {
      const line = text.split('\n').find((each) => each.includes('was: order')) ?? '';
      return patched(patched(text, `${line}\n`, ''), reminder, `${line}\n${reminder}`);
    };
    expect(
      codes(
        first,
        versionOf('1.1.0', '2022-07-01', null, (text) => moved(renamed(text))),
      ),
    ).toEqual(['versions_rung_order']);
    expect(
      codes(
        first,
        versionOf('1.1.0', '2022-07-01', null, (text) => renamed(text).replace('was: order', 'was: ordre')),
      ),
    ).toEqual(['versions_was_unknown']);
  });

  test('keep the types of the facts that they share', () => {
    const changed = versionOf('1.1.0', '2022-07-01', null, (text) =>
      patched(text, 'share: { type: number', 'share: { type: integer').replace('">= 0.5"', '">= 1"'),
    );
    expect(codes(first, changed)).toEqual(['versions_fact_type']);
  });
});

describe('a range of versions', () => {
  test.each([
    ['1.0.0', '1.0.0', true],
    ['=1.0.0', '1.0.1', false],
    ['>=1.1.0', '1.1.0', true],
    ['>=1.1.0', '1.10.0', true],
    ['>=1.1.0', '1.0.9', false],
    ['<1.1.0', '1.0.9', true],
    ['<1.1.0', '1.1.0', false],
    ['<=1.1.0', '1.1.0', true],
    ['>1.1.0', '1.1.0', false],
    ['>=1.0.0 <2.0.0', '1.9.9', true],
    ['>=1.0.0 <2.0.0', '2.0.0', false],
  ])('%s has %s: %s', (range, version, expected) => {
    expect(isVersionRange(range)).toBe(true);
    expect(isInVersionRange(version, range)).toBe(expected);
  });

  test.each(['', '1.0', '^1.0.0', '>=1.0.0  <2.0.0', '1.0.0-beta', '>= 1.0.0'])('%j is none', (range) => {
    expect(isVersionRange(range)).toBe(false);
  });
});
