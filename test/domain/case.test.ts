import { describe, expect, test } from 'vitest';
import { caseSchema } from '../../src/domain/case.js';
import { messageOf } from '../../src/domain/problem.js';
import { parseWith } from '../../src/domain/zod-problems.js';

const sent = {
  rulebook: 'epidemic-supervision',
  found_on: '2022-07-08',
  subjects: [{ id: 'town' }],
};

const full = {
  ...sent,
  reference: '2022-014',
  unit: 'office-3',
  found_by: 'on_site',
  conduct: { from: '2022-07-08', until: null },
  summary: '核酸采样点迟开',
  facts: { lapse_kind: 'late', harm_actual: null, days: 3, at_fault: true, duties: ['a', 'b'] },
  subjects: [
    { id: 'town', ref: 'u-0017', name: 'XX镇', kind: 'organisation', facts: { knowledge: 'careless' } },
  ],
  reporter: { name: null, contact: null, anonymous: true },
  evidence: [{ kind: 'photo', ref: 'site-3.jpg', sha256: 'a'.repeat(64) }],
  act: null,
  previous_case: null,
};

const faults = (value: unknown): string[] => {
  const parsed = parseWith(caseSchema, value);
  return parsed.ok ? [] : parsed.error.map((each) => `${each.place?.path} ${each.code}`);
};

test('the least and the fullest case are taken as they are', () => {
  expect(parseWith(caseSchema, sent)).toEqual({ ok: true, value: sent });
  expect(parseWith(caseSchema, full)).toEqual({ ok: true, value: full });
});

describe('what is refused', () => {
  test.each<[string, unknown, string[]]>([
    ['nothing at all', {}, ['/rulebook missing', '/found_on missing', '/subjects missing']],
    ['no subject', { ...sent, subjects: [] }, ['/subjects too_few']],
    [
      'subjects beyond a hundred',
      { ...sent, subjects: Array.from({ length: 101 }, (_, index) => ({ id: `s${index}` })) },
      ['/subjects too_many'],
    ],
    ['a day that is none', { ...sent, found_on: '2022-02-30' }, ['/found_on bad_format']],
    ['a day before the year 1000', { ...sent, found_on: '0999-12-31' }, ['/found_on bad_format']],
    ['no day', { ...sent, found_on: '' }, ['/found_on bad_format']],
    ['a day as a number', { ...sent, found_on: 20220708 }, ['/found_on wrong_type']],
    ['a misspelt key', { ...sent, fcts: {} }, ['/fcts unknown_key']],
    [
      'a misspelt key in the conduct',
      { ...sent, conduct: { form: '2022-07-08' } },
      ['/conduct/form unknown_key'],
    ],
    ['a fact with a bad name', { ...sent, facts: { Harm: 1 } }, ['/facts/Harm bad_format']],
    ['a fact that is an object', { ...sent, facts: { harm: {} } }, ['/facts/harm wrong_type']],
    ['a fact that is a list of numbers', { ...sent, facts: { harm: [1] } }, ['/facts/harm/0 wrong_type']],
    ['a subject without an id', { ...sent, subjects: [{ name: 'x' }] }, ['/subjects/0/id missing']],
    ['an empty name', { ...sent, subjects: [{ id: 'a', name: '' }] }, ['/subjects/0/name too_short']],
    [
      'a name beyond its length',
      { ...sent, subjects: [{ id: 'a', name: 'x'.repeat(201) }] },
      ['/subjects/0/name too_long'],
    ],
    [
      'a hash in capitals',
      { ...sent, evidence: [{ kind: 'photo', ref: 'a', sha256: 'A'.repeat(64) }] },
      ['/evidence/0/sha256 bad_format'],
    ],
    ['a rulebook in capitals', { ...sent, rulebook: 'Epidemic' }, ['/rulebook bad_format']],
    ['a list for a case', [sent], [' wrong_type']],
  ])('%s', (_name, value, expected) => {
    expect(faults(value)).toEqual(expected);
  });

  test('in Chinese as well, in every word', () => {
    const bad = {
      rulebook: 'X',
      reference: '',
      unit: '-',
      found_on: '2022-02-30',
      found_by: 'On site',
      conduct: { from: '0999-01-01' },
      subjects: [{ id: 'X', ref: '/' }],
      evidence: [{ kind: 'photo', ref: 'a', sha256: 'x' }],
    };
    const parsed = parseWith(caseSchema, bad);
    const messages = parsed.ok ? [] : parsed.error.map((each) => messageOf(each, 'zh'));
    expect(messages).toHaveLength(9);
    expect(messages.filter((message) => /[a-z]{2,} [a-z]{2,}/.test(message.replace(/`.*`/, '')))).toEqual([]);
  });
});
