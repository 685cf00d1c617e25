import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { messageOf } from '../../src/domain/problem.js';
import { checkFacts, type CheckFactsOptions, type SentFacts } from '../../src/rulebook/check-facts.js';
import { readCaseFile } from '../../src/rulebook/read-case-file.js';
import { readCases } from '../../src/rulebook/read-cases.js';
import { baseText, patched, placeOf, read } from './base-rulebook.js';

const casesText = `- name: Late and harmless is a reminder
  version: ">=1.0.0"
  decided_on: 2022-07-10
  found_on: 2022-07-09
  found_by: on_site
  conduct: { from: 2022-07-08, until: 2022-07-08 }
  facts: { kind: late }
  subjects: { town: { theirs: true, count: 0, repeats: null } }
  want: { town: { response: reminder, met: [BASE-01, GRID-1], tracks: [], ask: [repeats], range: [reminder, order] } }
- name: What goes on
  decided_on: 2022-07-10
  conduct: { from: 2022-07-08, ongoing: true }
  subjects: { town: {} }
  want: { town: { outcome: no_rule, response: null, deadline: null, provisional: true, exemption: [], requires: [hearing] } }
`;

function faultsOf(text: string) {
  const read = readCases(text, { file: 'cases.yaml' });
  return read.ok ? [] : read.error.map((each) => ({ code: each.code, ...each.place }));
}

describe('a file of cases', () => {
  test('is read with the place of each case', () => {
    const read = readCases(casesText, { file: 'cases.yaml' });
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const [late, ongoing] = read.value;
    expect(late).toMatchObject({
      name: 'Late and harmless is a reminder',
      place: { file: 'cases.yaml', line: 1, column: 3 },
      version: '>=1.0.0',
      decidedOn: '2022-07-10',
      foundOn: '2022-07-09',
      foundBy: 'on_site',
      conduct: { from: '2022-07-08', until: '2022-07-08', ongoing: false },
      facts: { kind: 'late' },
      subjects: [
        {
          id: 'town',
          facts: { theirs: true, count: 0, repeats: null },
          want: { response: 'reminder', range: ['reminder', 'order'] },
        },
      ],
    });
    expect(ongoing).toMatchObject({
      place: { line: 10 },
      conduct: { ongoing: true },
      facts: {},
      version: null,
      foundOn: null,
    });
    expect(late?.placeOf('count', 'town')).toMatchObject(placeOf(casesText, '0, repeats'));
    expect(late?.placeOf('kind')).toMatchObject(placeOf(casesText, 'late }'));
  });

  test('a conduct without its end, or with an unknown one, does not go on', () => {
    const read = readCases(patched(casesText, 'ongoing: true', 'until: null'), { file: 'cases.yaml' });
    expect(read.ok && read.value[1]?.conduct).toEqual({ from: '2022-07-08', until: null, ongoing: false });
  });

  test.each([
    ['an unknown key', 'found_by: on_site', 'fond_by: on_site', 'unknown_key', 'fond_by'],
    ['an unknown expectation', 'met: [', 'mett: [', 'unknown_key', 'mett'],
    ['a day that does not exist', '2022-07-09', '2022-02-30', 'bad_format', '2022-02-30'],
    ['a range that is none', '">=1.0.0"', '"^1.0.0"', 'bad_format', '"^1.0.0"'],
    [
      'a name twice',
      'name: What goes on',
      'name: Late and harmless is a reminder',
      'fixture_name_twice',
      'Late and harmless is a reminder\n  decided_on: 2022-07-10\n  conduct',
    ],
    [
      'a conduct that ends before it begins',
      'until: 2022-07-08',
      'until: 2022-07-07',
      'fixture_conduct_crossed',
      '{ from: 2022-07-08, until: 2022-07-07',
    ],
  ])('%s is told at its place', (_name, from, to, code, mark) => {
    const text = patched(casesText, from, to);
    expect(faultsOf(text)).toEqual([
      expect.objectContaining({ code, file: 'cases.yaml', ...placeOf(text, mark) }),
    ]);
  });

  test('what is wanted is of the subjects of the case', () => {
    const text = patched(casesText, 'want: { town: { response', 'want: { twon: { response');
    expect(faultsOf(text).map(({ code, line }) => [code, line])).toEqual([['fixture_want_unknown', 9]]);
  });

  test('the cases of the repository are read', () => {
    const folders = readdirSync('fixtures/cases', { recursive: true, encoding: 'utf8' });
    const files = folders.filter((file) => file.endsWith('.yaml'));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const cases = readCases(readFileSync(`fixtures/cases/${file}`, 'utf8'), { file });
      expect(cases.ok ? [] : cases.error).toEqual([]);
    }
  });
});

describe('a case file', () => {
  const sent = {
    rulebook: 'base',
    found_on: '2022-07-08',
    facts: { kind: 'late' },
    subjects: [{ id: 'town', facts: { theirs: true } }],
  };

  test('is JSON, or YAML by its name', () => {
    const yaml =
      'rulebook: base\nfound_on: 2022-07-08\nfacts: { kind: late }\nsubjects: [{ id: town, facts: { theirs: true } }]\n';
    expect(readCaseFile(JSON.stringify(sent), { file: 'a.json' })).toEqual({ ok: true, value: sent });
    expect(readCaseFile(yaml, { file: 'a.yaml' })).toEqual({ ok: true, value: sent });
    expect(readCaseFile(yaml, { file: 'a.json' }).ok).toBe(false);
  });

  test.each(['a.json', 'a.yml'])('of a wrong shape is told by line and column in %s', (file) => {
    const text = JSON.stringify({ ...sent, fond_by: 'x' }, null, 2);
    const read = readCaseFile(text, { file });
    expect(read.ok ? [] : read.error).toEqual([
      expect.objectContaining({
        code: 'unknown_key',
        place: { file, ...placeOf(text, '"fond_by"'), path: '/fond_by' },
        params: expect.objectContaining({ suggestion: '`found_by`' }),
      }),
    ]);
  });

  test('the incidents of the repository are read', () => {
    for (const file of readdirSync('fixtures/incidents')) {
      expect(readCaseFile(readFileSync(`fixtures/incidents/${file}`, 'utf8'), { file }).ok).toBe(true);
    }
  });
});

describe('the facts that are sent', () => {
  const { rulebook } = read(
    patched(
      patched(baseText, 'kind: { type: choice,', 'kind: { scope: case, type: choice,'),
      'type: integer\n    source: { days_between',
      'type: integer\n    min: 0\n    source: { days_between',
    ),
  );
  if (!rulebook) throw new Error('no rulebook');
  const check = (sent: SentFacts, options: CheckFactsOptions = { level: 'subject' }) =>
    checkFacts(rulebook, sent, options);
  const told = (sent: SentFacts, options?: CheckFactsOptions): string[] => {
    const checked = check(sent, options);
    return checked.ok ? [] : checked.error.map((each) => messageOf(each));
  };

  test('are given with sets sorted and unknown ones kept unknown', () => {
    expect(
      check({
        theirs: true,
        groups: ['young', 'old'],
        harm: null,
        count: 3,
        share: 0.5,
        due_on: '2022-07-08',
        remarks: 'said so',
      }),
    ).toEqual({
      ok: true,
      value: {
        theirs: true,
        groups: ['old', 'young'],
        harm: null,
        count: 3,
        share: 0.5,
        due_on: '2022-07-08',
        remarks: 'said so',
      },
    });
  });

  test.each<[SentFacts, string]>([
    [{ ham: 'none' }, 'expected a fact that the rulebook declares, found `ham`'],
    [{ harm: 'bad' }, 'fact `harm` takes none, minor or serious, not `bad`'],
    [{ harm: 1 }, 'fact `harm` takes none, minor or serious, not `1`'],
    [{ theirs: 'true' }, 'fact `theirs` takes true or false, not `"true"`'],
    [{ count: 1.5 }, 'fact `count` takes a whole number, not `1.5`'],
    [{ count: '1' }, 'fact `count` takes a whole number, not `"1"`'],
    [{ count: -1 }, 'fact `count` takes numbers from 0 on, not `-1`'],
    [{ count: 51 }, 'fact `count` takes numbers up to 50, not `51`'],
    [{ due_on: '2022-02-30' }, 'fact `due_on` takes a day that exists, as YYYY-MM-DD, not `2022-02-30`'],
    [{ due_on: 20220208 }, 'fact `due_on` takes a day that exists, as YYYY-MM-DD, not `20220208`'],
    [{ groups: 'old' }, 'fact `groups` takes a list of old or young, not `"old"`'],
    [{ groups: ['old', 'oldest'] }, 'fact `groups` takes old or young, not `oldest`'],
    [{ groups: ['old', 'old'] }, 'fact `groups` takes each element once, found `old` again'],
    [{ harm: ['none'] }, 'fact `harm` takes none, minor or serious, not `[…]`'],
    [{ remarks: true }, 'fact `remarks` takes a text, not `true`'],
    [{ kind: 'late' }, 'fact `kind` belongs to the case, expected there, found on a subject'],
    [{ repeats: 1 }, 'fact `repeats` is computed by the service, and expected to be left out, found `1`'],
    [
      { found_on: '2022-07-08' },
      'fact `found_on` follows from the dates of the case, and is expected to be left out, found `"2022-07-08"`',
    ],
  ])('%j are refused', (sent, message) => {
    expect(told(sent)).toEqual([message]);
  });

  test('of a subject are refused on the case, and taken on either level where that is said', () => {
    expect(told({ theirs: true }, { level: 'case' })).toEqual([
      'fact `theirs` belongs to a subject, expected there, found on the case',
    ]);
    expect(told({ theirs: true }, { level: 'case', anyLevel: true })).toEqual([]);
    expect(told({ kind: 'late' }, { level: 'subject', anyLevel: true })).toEqual([]);
  });

  test('that are computed are taken where that is said, without bounds, but of their type', () => {
    const options = { level: 'subject', sourcedAllowed: true } as const;
    expect(told({ repeats: 1, days_late: -4, last_order: 'late' }, options)).toEqual([]);
    expect(told({ last_order: 'never' }, options)).toHaveLength(1);
  });

  test('are all told, with near names and their places', () => {
    const checked = check(
      { ham: 'none', harm: 'minr' },
      { level: 'subject', placeOf: (fact) => ({ path: `/facts/${fact}` }) },
    );
    expect(checked.ok ? [] : checked.error.map(({ params, place }) => [params['suggestion'], place])).toEqual(
      [
        ['`harm`', { path: '/facts/ham' }],
        ['`minor`', { path: '/facts/harm' }],
      ],
    );
  });
});
