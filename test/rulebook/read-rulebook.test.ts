import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { allRules } from '../../src/rulebook/all-rules.js';
import type { Rulebook } from '../../src/rulebook/model.js';
import { newRulebook } from '../../src/rulebook/new-rulebook.js';
import { readCalendar } from '../../src/rulebook/read-calendar.js';
import { renderSchema, rulebookJsonSchema } from '../../src/rulebook/render-schema.js';
import { baseText, calendarText, patched, read } from './base-rulebook.js';

const seed = 1095;

function rulebookOf(text: string): Rulebook {
  const { rulebook, problems } = read(text);
  if (!rulebook) throw new Error(JSON.stringify(problems));
  return rulebook;
}

const base = rulebookOf(baseText);

describe('what is read', () => {
  test('defaults are applied', () => {
    expect(base).toMatchObject({
      versionChoice: 'milder',
      limits: { aggravate: 1, mitigate: 1 },
      codifies: null,
      effective: { from: '2022-01-01', until: '2024-01-01' },
    });
    const [grid] = base.tables;
    expect(grid).toMatchObject({ hit: 'unique', effective: base.effective });
    expect(base.rules.find(({ id }) => id === 'MIT-01')).toMatchObject({
      steps: 1,
      effective: base.effective,
    });
    expect(rulebookOf(patched(baseText, '    hit: unique\n', '')).tables[0]?.hit).toBe('severest');
    expect(rulebookOf(patched(baseText, ', until: 2024-01-01', '')).effective.until).toBeNull();
  });

  test('a rule has its own days within those of the file', () => {
    const rule = base.rules.find(({ id }) => id === 'TRK-01');
    expect(rule?.effective).toEqual({ from: '2022-06-01', until: '2024-01-01' });
  });

  test('declared and built-in facts stand together, sorted', () => {
    const ids = base.facts.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    const builtIn = base.facts.filter(({ builtIn }) => builtIn);
    expect(builtIn.map(({ id, type }) => [id, type])).toEqual([
      ['conduct_from', 'date'],
      ['conduct_until', 'date'],
      ['decided_on', 'date'],
      ['found_on', 'date'],
    ]);
    expect(base.facts.find(({ id }) => id === 'harm')).toMatchObject({
      scope: 'subject',
      values: ['none', 'minor', 'serious'],
    });
  });

  test('sources are resolved with their parameters', () => {
    const sourceOf = (id: string) => base.facts.find((fact) => fact.id === id)?.source;
    expect(sourceOf('repeats')).toEqual({ kind: 'count', same: ['kind'], withinDays: 365 });
    expect(sourceOf('last_order')).toEqual({ kind: 'latest', of: 'order_outcome' });
    expect(sourceOf('days_late')).toEqual({ kind: 'days_between', from: 'due_on', to: 'found_on' });
  });

  test('conditions are resolved and keep their names and parameters', () => {
    const when = (id: string) => base.rules.find((rule) => rule.id === id)?.when;
    expect(when('MIT-01')).toEqual({
      kind: 'named',
      name: 'spoken',
      of: { kind: 'leaf', fact: 'heard', operator: 'equal', operand: { kind: 'literal', value: true } },
    });
    expect(when('TRK-01')).toMatchObject({ operand: { kind: 'parameter', name: 'often', value: 3 } });
    expect(when('BASE-01')).toMatchObject({
      kind: 'all',
      of: [{ kind: 'named' }, {}, { operand: { kind: 'fact', name: 'feared' } }, {}],
    });
  });

  test('the calendar is read from its own file, its days sorted', () => {
    expect(base.calendar).toMatchObject({ id: 'cn', holidays: ['2022-01-03', '2022-10-03'] });
  });

  test('a calendar may be written out in the file', () => {
    const inline =
      '{ time_zone: Asia/Shanghai, covers: { from: 2022-01-01, to: 2022-12-31 }, holidays: [], working_weekends: [] }';
    expect(rulebookOf(patched(baseText, '{ use: cn }', inline)).calendar).toMatchObject({
      id: 'inline',
      timeZone: 'Asia/Shanghai',
    });
  });

  test('JSON gives the same rulebook as YAML', () => {
    const { text, ...fromJson } = rulebookOf(JSON.stringify(parse(baseText)));
    const { text: _, ...fromYaml } = base;
    expect(fromJson).toEqual(fromYaml);
    expect(text.startsWith('{')).toBe(true);
  });

  test('a text for a value stays beside it', () => {
    const text = patched(
      baseText,
      'values: [late, not_done],',
      'values: [late, not_done], value_labels: { late: { en: Too late, zh: 迟延 } },',
    );
    expect(rulebookOf(text).facts.find(({ id }) => id === 'kind')?.valueLabels).toEqual({
      late: { en: 'Too late', zh: '迟延' },
    });
  });

  test('all rules are those written as rules and the rows, sorted by id', () => {
    expect(allRules(base).map(({ id }) => id)).toEqual([
      'BASE-01',
      'DUE-01',
      'GRID-1',
      'GRID-2',
      'GRID-3',
      'MIT-01',
      'TRK-01',
    ]);
  });

  test('a row has its own because and basis, or those of its table', () => {
    const text = patched(
      baseText,
      'then: reminder }',
      'then: reminder, because: { en: Own, zh: 自 }, basis: [{ cite: b }] }',
    );
    const [first, second] = allRules(rulebookOf(text)).filter(({ table }) => table === 'GRID');
    expect(first).toMatchObject({ because: { en: 'Own' }, basis: [{ cite: 'b' }], title: { en: 'Grid' } });
    expect(second).toMatchObject({
      because: { en: 'By the grid.' },
      basis: [{ cite: 'office choice' }],
      response: 'order',
    });
  });
});

describe('the hash', () => {
  const parsed: Record<string, unknown> = parse(baseText);

  /** The value with the keys of every map in an order that `order` gives. */
  function shuffled(value: unknown, order: () => number): unknown {
    if (Array.isArray(value)) return value.map((each) => shuffled(each, order));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, each]) => ({
      key,
      each: shuffled(each, order),
      at: order(),
    }));
    return Object.fromEntries(entries.sort((a, b) => a.at - b.at).map(({ key, each }) => [key, each]));
  }

  test('does not depend on the order of keys, rules and tables', () => {
    const anyOrder = fc.infiniteStream(fc.nat());
    const rules: unknown = parsed['rules'];
    if (!Array.isArray(rules)) throw new Error('no rules');
    fc.assert(
      fc.property(anyOrder, fc.shuffledSubarray(rules, { minLength: rules.length }), (stream, inOrder) => {
        const order = (): number => stream.next().value ?? 0;
        const text = JSON.stringify(shuffled({ ...parsed, rules: inOrder }, order));
        expect(read(text).rulebook?.hash).toBe(base.hash);
      }),
      { seed, numRuns: 20 },
    );
  });

  test.each([
    ['comments', (text: string) => `# a comment\n${text.replace('rules:\n', 'rules: # here\n')}`],
    ['line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    [
      'quotes',
      (text: string) => text.replace('id: base', 'id: "base"').replace('effect: base', "effect: 'base'"),
    ],
    ['blank lines', (text: string) => text.replaceAll('\n  - id:', '\n\n  - id:')],
    [
      'aliases',
      (text: string) =>
        text
          .replace('[none, minor, serious]', '&v [none, minor, serious]')
          .replace('values: [none, minor, serious], label', 'values: *v, label'),
    ],
  ])('does not depend on %s', (_name, change) => {
    const text = change(baseText);
    expect(text).not.toBe(baseText);
    expect(rulebookOf(text).hash).toBe(base.hash);
  });

  test.each([
    ['a value', 'lookback: { value: 365 }', 'lookback: { value: 366 }'],
    ['a sentence', 'It is late.', 'It is too late.'],
    ['a default that is written out', 'effect: mitigate\n', 'effect: mitigate\n    steps: 1\n'],
    [
      'the order of the ladder',
      '  - { id: no_action, label: { en: No action, zh: 不予处理 } }\n  - { id: reminder, label: { en: Reminder, zh: 提醒 } }\n',
      '  - { id: reminder, label: { en: Reminder, zh: 提醒 } }\n  - { id: no_action, label: { en: No action, zh: 不予处理 } }\n',
    ],
  ])('depends on %s', (_name, from, to) => {
    expect(rulebookOf(patched(baseText, from, to)).hash).not.toBe(base.hash);
  });
});

describe('the calendar file', () => {
  const codesOf = (from: string, to: string): unknown => {
    const read = readCalendar(patched(calendarText, from, to), 'cn.yaml');
    return read.ok ? [] : read.error.map((each) => [each.code, each.place?.file, each.place?.line]);
  };

  test.each([
    ['Asia/Shanghai', 'Asia/Shanghia', 'calendar_time_zone', 2],
    ['to: 2022-12-31', 'to: 2021-12-31', 'calendar_covers_nothing', 3],
    ['2022-01-03]', '2022-10-03]', 'calendar_day_twice', 4],
    ['2022-01-03]', '2023-01-02]', 'calendar_day_outside', 4],
    ['[2022-10-08]', '[2022-10-07]', 'calendar_no_weekend', 5],
    ['2022-01-03]', '2022-10-08]', 'calendar_day_twice', 5],
    ['id: cn', 'id: CN', 'bad_format', 1],
  ])('%s as %s is told', (from, to, code, line) => {
    expect(codesOf(from, to)).toEqual([[code, 'cn.yaml', line]]);
  });

  test('of another id is refused', () => {
    const { problems } = read(patched(baseText, '{ use: cn }', '{ use: other }'));
    expect(problems.map((each) => each.code)).toEqual(['calendar_unknown']);
  });
});

describe('what is published', () => {
  test('the JSON Schema in the repository is the one that the format gives', () => {
    expect(readFileSync('rules/rulebook.schema.json', 'utf8')).toBe(renderSchema());
  });

  test('the JSON Schema is of draft-07 and says what every key is for', () => {
    const schema = rulebookJsonSchema();
    expect(schema['$schema']).toBe('http://json-schema.org/draft-07/schema#');
    const { properties } = schema;
    if (typeof properties !== 'object' || properties === null) throw new Error('no properties');
    for (const [key, part] of Object.entries(properties)) {
      expect([key, typeof part === 'object' && ('description' in part || '$ref' in part)]).toEqual([
        key,
        true,
      ]);
    }
  });

  test('a new rulebook has nothing wrong and no warning', () => {
    const { rulebook, problems } = read(newRulebook('street-cleaning', '2025-03-01'));
    expect(problems).toEqual([]);
    expect(rulebook).toMatchObject({ id: 'street-cleaning', effective: { from: '2025-03-01', until: null } });
  });
});
