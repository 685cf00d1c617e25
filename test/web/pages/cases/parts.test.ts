import { describe, expect, it } from 'vitest';
import { caseContent } from '../../../../src/web/case/case-content.js';
import { changedCase } from '../../../../src/web/pages/cases/changed-case.js';
import { saidBy } from '../../../../src/web/pages/cases/fact-rows.js';
import { firmnessOf } from '../../../../src/web/pages/cases/firmness.js';
import { csvCell, csvOf } from '../../../../src/web/pages/cases/list/csv.js';
import { departs } from '../../../../src/web/pages/cases/row-standing.js';
import { ruleLine } from '../../../../src/web/pages/cases/rule-line.js';
import { caseSearchOf, listSearchOf } from '../../../../src/web/pages/cases/search.js';

describe('the parts of the pages of cases', () => {
  it('leave out of the address what does not belong in it', () => {
    expect(caseSearchOf({ subject: 'town', entry: 7, try: { harm: 'none', f: () => 0 }, other: 1 })).toEqual({
      subject: 'town',
      entry: 7,
      try: { harm: 'none' },
    });
    expect(caseSearchOf({ subject: '', entry: -1, try: 'x' })).toEqual({});
    expect(listSearchOf({ q: 2022, status: 'decided', unit: 'u' })).toEqual({
      q: '2022',
      status: 'decided',
      unit: 'u',
    });
    expect(listSearchOf({ q: {}, status: 'gone' })).toEqual({});
  });

  it('write a table that no spreadsheet takes for formulas, and that keeps commas, quotes and lines', () => {
    expect(['=1+1', '+1', '-1', '@x', '\tx', '＝1', 'plain', ''].map(csvCell)).toEqual([
      "'=1+1",
      "'+1",
      "'-1",
      "'@x",
      "'\tx",
      "'＝1",
      'plain',
      '',
    ]);
    expect(
      csvOf([
        ['a,b', 'say "x"'],
        ['two\nlines', '案'],
      ]),
    ).toBe('\uFEFF"a,b","say ""x"""\r\n"two\nlines",案\r\n');
  });

  it('find the line on which a rule begins, and not one whose id only begins the same', () => {
    const text = 'rules:\n  - id: AGG-10\n  - id: AGG-1 # first\n  - { id: ROW-2, then: x }\n';
    expect(['AGG-10', 'AGG-1', 'ROW-2', 'AGG-2'].map((id) => ruleLine(text, id))).toEqual([2, 3, 4, null]);
  });

  it('send what was known then with what is changed, and neither personal facts nor what is computed', () => {
    const content = caseContent({
      content: {
        rulebook: 'small',
        unit: 'u',
        found_on: '2022-07-08',
        conduct: { from: '2022-07-01', until: null },
      },
    });
    const facts = {
      harm: { value: 'some', origin: 'reported' },
      words: { value: 'secret', origin: 'reported' },
      earlier: { value: 2, origin: 'history' },
      late: { value: 3, origin: 'derived' },
      open: { value: null, origin: 'unknown' },
      found_on: { value: '2022-07-08', origin: 'built_in' },
    };
    const sendable = (fact: string): boolean => fact !== 'words';
    const sent = changedCase(
      content,
      { subject: 'town', subject_kind: null, facts },
      { harm: 'none', open: true },
      sendable,
    );
    expect(sent).toEqual({
      rulebook: 'small',
      unit: 'u',
      found_on: '2022-07-08',
      conduct: { from: '2022-07-01', until: null },
      subjects: [{ id: 'town', kind: null, facts: { harm: 'none', earlier: 2, open: true } }],
    });
  });

  it('name who said a fact last before it was evaluated; of the subject before of the case', () => {
    const entry = (seq: number, kind: string, body: object) => ({
      entry: seq,
      kind,
      time: seq,
      actor: { id: `a-${seq}`, authenticated: true },
      body,
    });
    const entries = [
      entry(1, 'case_submitted', {
        found_on: '2022-07-08',
        facts: { harm: 'some', theirs: true },
        subjects: [{ id: 'town', facts: { theirs: true } }],
      }),
      entry(3, 'facts_supplemented', {
        kind: 'correction',
        source: { value: 'A visit' },
        facts: { theirs: false, harm: 'none' },
      }),
      entry(5, 'facts_supplemented', { kind: 'answer', facts: { harm: 'great' } }),
    ];
    const said = saidBy({ entries }, { subject: 'town', entry: 4 });
    expect([said.get('harm')?.entry, said.get('theirs')?.entry, said.get('found_on')?.entry]).toEqual([
      3, 1, 1,
    ]);
    expect(said.get('harm')).toMatchObject({ act: 'correction', source: { value: 'A visit' } });
  });

  it('call a recommendation provisional, close or firm', () => {
    const side = (facts: number | null) => ({ facts, sets: [], more: 0, exact: true });
    const counterfactuals = (milder: number | null, severer: number | null) => ({
      milder: side(milder),
      severer: side(severer),
    });
    expect(firmnessOf({ provisional: true, counterfactuals: counterfactuals(null, null) })).toBe(
      'provisional',
    );
    expect(firmnessOf({ provisional: false, counterfactuals: counterfactuals(2, 1) })).toBe('close');
    expect(firmnessOf({ provisional: false, counterfactuals: counterfactuals(null, 2) })).toBe('firm');
  });

  it('mark a departure only where the latest recommendation was decided on', () => {
    const standing = {
      subject: 'town',
      ref: null,
      kind: null,
      recommendation: 7,
      outcome: 'recommended',
      response: 'order',
      asks: 0,
      decision: 8,
      decided_response: 'note',
      finality: 'final',
    } as const;
    expect(departs(standing)).toBe(true);
    expect(departs({ ...standing, recommendation: 9 })).toBe(false);
    expect(departs({ ...standing, decided_response: 'order' })).toBe(false);
    expect(departs({ ...standing, decision: null, decided_response: null })).toBe(false);
  });
});
