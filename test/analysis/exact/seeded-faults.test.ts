import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyseRulebook } from '../../../src/analysis/exact/analyse.js';
import type { CaseWitness } from '../../../src/analysis/exact/case-witness.js';
import type { Finding, FindingKind } from '../../../src/analysis/exact/findings.js';
import { conditionsOf, type Proof, proveRulebook } from '../../../src/analysis/exact/prove.js';
import { periodsOf } from '../../../src/analysis/exact/periods.js';
import { evaluateAlone } from '../../../src/engine/evaluate-alone.js';
import { gatherFacts } from '../../../src/engine/gather-facts.js';
import { readRulebook } from '../../../src/rulebook/read-rulebook.js';
import type { Rulebook } from '../../../src/rulebook/model.js';
import { calendars, sha256 } from '../../support/office.js';

const file = 'rules/epidemic-supervision/1.0.0.yaml';
const shipped = readFileSync(file, 'utf8');
const beforeTables = '\ntables:\n';
const words = 'because: { en: Because of the fault., zh: 因为这处缺陷。 }, basis: [{ cite: example }]';
const rule = (id: string, effect: string, when: string): string =>
  `  - { id: ${id}, title: { en: Seeded ${id}, zh: 缺陷 ${id} }, effect: ${effect}, when: ${when}, ${words} }\n`;
const withRule = (text: string): string => shipped.replace(beforeTables, `\n${text}${beforeTables}`);
const leaf = (fact: string, operator: string, value: string): string =>
  `{ fact: ${fact}, operator: ${operator}, value: ${value} }`;
const all = (...of: string[]): string => `{ all: [${of.join(', ')}] }`;

const read = (text: string) => readRulebook(text, { file, sha256, calendar: calendars });

function rulebookIn(text: string): Rulebook {
  expect(text).not.toBe(shipped);
  const { rulebook, problems } = read(text);
  if (!rulebook) throw new Error(JSON.stringify(problems.filter(({ severity }) => severity === 'error')));
  return rulebook;
}

function workbench(text: string) {
  const rulebook = rulebookIn(text);
  const periods = periodsOf(rulebook, conditionsOf(rulebook));
  return { rulebook, proofs: proveRulebook(rulebook, periods), ...analyseRulebook(rulebook, periods) };
}

const refuted = (proofs: readonly Proof[]): readonly string[] =>
  proofs.filter(({ verdict }) => verdict === 'refuted').map(({ id }) => id);
const ofKind = (findings: readonly Finding[], kind: FindingKind): readonly Finding[] =>
  findings.filter((one) => one.kind === kind);

/** What `gradus recommend` says of a case, by both engines. */
async function confirmed(rulebook: Rulebook, { facts, decidedOn, ...said }: CaseWitness): Promise<void> {
  const builtIn = {
    conduct_from: facts['conduct_from'] ?? null,
    conduct_until: facts['conduct_until'] ?? null,
    found_on: facts['found_on'] ?? null,
    decided_on: decidedOn,
  };
  const records = gatherFacts({ declarations: rulebook.facts, reported: facts, builtIn, history: {} });
  const answer = await evaluateAlone({
    rulebook,
    subject: { id: 'subject', kind: null },
    facts: records,
    decidedOn,
  });
  if (!answer.ok) throw new Error('the engines differ');
  const { outcome, response, met } = answer.value;
  expect({ outcome, response, met }).toEqual({
    outcome: said.outcome,
    response: said.response,
    met: said.met,
  });
}

const casesOf = (proofs: readonly Proof[], id: string): readonly CaseWitness[] =>
  proofs.find((proof) => proof.id === id)?.counterexample?.cases ?? [];

describe('a fault in the shipped rulebook is found, with a case that shows it', () => {
  it('a gap: the row that answers everything else is gone', async () => {
    const from = shipped.indexOf('      - id: GRID-01');
    const { rulebook, proofs, findings } = workbench(
      shipped.slice(0, from) + shipped.slice(shipped.indexOf('      - id: GRID-02')),
    );
    expect(refuted(proofs)).toContain('P-20');
    const gaps = ofKind(findings, 'gap');
    expect(gaps.length).toBeGreaterThan(0);
    for (const { witness } of gaps) {
      expect(witness?.outcome).toBe('no_rule');
      await confirmed(rulebook, witness as CaseWitness);
    }
  });

  it('a dead rule: it asks for two things that exclude each other', async () => {
    const when = all(leaf('harm_actual', 'atMost', 'minor'), leaf('harm_actual', 'atLeast', 'serious'));
    const { rulebook, findings } = workbench(withRule(rule('AGG-90', 'aggravate', when)));
    const [dead, ...others] = ofKind(findings, 'never_met');
    expect(others).toEqual([]);
    expect(dead?.rules).toEqual(['AGG-90']);
    expect(dead?.witness?.met).not.toContain('AGG-90');
    await confirmed(rulebook, dead?.witness as CaseWitness);
  });

  it('a shadowed rule: another always gives as much', async () => {
    const when = all('{ condition: theirs }', leaf('harm_actual', 'equal', 'serious'));
    const { rulebook, findings } = workbench(withRule(rule('BASE-90', 'base, response: reminder', when)));
    const shadowed = ofKind(findings, 'never_matters');
    expect(shadowed.map(({ rules }) => rules)).toEqual([['BASE-90']]);
    expect(shadowed[0]?.witness?.met).toContain('BASE-90');
    await confirmed(rulebook, shadowed[0]?.witness as CaseWitness);
  });

  it('a row that is not monotone: serious harm is milder than moderate harm', async () => {
    const { rulebook, proofs } = workbench(
      shipped
        .replace(
          'when: [true, ">= alleged", ">= moderate", ">= should_have_known", "-"]',
          'when: [true, ">= alleged", moderate, ">= should_have_known", "-"]',
        )
        .replace(
          'when: [true, ">= alleged", serious, ">= careless", "-"]',
          'when: [true, ">= alleged", serious, ">= deliberate", "-"]',
        ),
    );
    expect(refuted(proofs)).toContain('P-01');
    const [less, more] = casesOf(proofs, 'P-01');
    await confirmed(rulebook, less as CaseWitness);
    await confirmed(rulebook, more as CaseWitness);
    const order = [null, ...rulebook.ladder.map(({ id }) => id)];
    const rung = (one: CaseWitness | undefined): number => order.indexOf(one?.response ?? null);
    // The first has less harm, and all the same gets the severer response.
    const harm = rulebook.facts.find(({ id }) => id === 'harm_actual')?.values ?? [];
    const harmOf = (one: CaseWitness | undefined): number => harm.indexOf(String(one?.facts['harm_actual']));
    expect(harmOf(less)).toBeLessThan(harmOf(more));
    expect(rung(less)).toBeGreaterThan(rung(more));
  });

  it('a floor and a ceiling that collide', async () => {
    const theirs = '{ condition: theirs }';
    const { rulebook, findings } = workbench(
      withRule(
        rule('FLR-90', 'floor, response: escalation', all(theirs, leaf('private_gain', 'equal', 'true'))) +
          rule('CEIL-90', 'ceiling, response: reminder', all(theirs, leaf('lapse_kind', 'equal', 'late'))),
      ),
    );
    const found = ofKind(findings, 'collision').find(({ rules }) => rules[0] === 'FLR-90');
    expect(found?.witness?.outcome).toBe('recommended');
    expect(found?.rules).toContain('CEIL-90');
    expect(found?.witness?.met).toContain('FLR-90');
    await confirmed(rulebook, found?.witness as CaseWitness);
  });

  it('a response that no case gets', () => {
    const { findings } = workbench(
      shipped
        .replace('limits: { aggravate: 1, mitigate: 1 }', 'limits: { aggravate: 0, mitigate: 0 }')
        .replace(
          '  - { id: written_order,',
          '  - { id: warning, label: { en: Warning, zh: 警示 } }\n  - { id: written_order,',
        ),
    );
    expect(ofKind(findings, 'unreachable_response').map(({ response }) => response)).toEqual(['warning']);
  });

  it('a property that an exemption breaks', async () => {
    const when = all('{ condition: theirs }', leaf('statement_heard', 'equal', 'true'));
    const { rulebook, proofs } = workbench(withRule(rule('EXM-90', 'exempt', when)));
    expect(refuted(proofs)).toEqual(['P-19']);
    const [without, withIt] = casesOf(proofs, 'P-19');
    expect(without?.met).not.toContain('EXM-90');
    expect(withIt?.met).toContain('EXM-90');
    await confirmed(rulebook, without as CaseWitness);
    await confirmed(rulebook, withIt as CaseWitness);
  });

  it('a boundary that is off by one', async () => {
    const { rulebook, proofs } = workbench(
      shipped.replace(
        /(id: FLR-05[\s\S]*?)\{ condition: twice_unheeded \}/,
        '$1{ fact: failed_rechecks, operator: greaterThan, value: { parameter: failed_rechecks_limit } }',
      ),
    );
    expect(refuted(proofs)).toContain('P-17');
    const [witness] = casesOf(proofs, 'P-17');
    expect(witness?.facts['failed_rechecks']).toBe(2);
    await confirmed(rulebook, witness as CaseWitness);
  });

  it('two rows of a unique table that match together', async () => {
    const text = shipped.replace('hit: severest', 'hit: unique');
    const overlaps = read(text).problems.filter(({ code }) => code === 'rows_overlap');
    expect(overlaps.length).toBeGreaterThan(5);
    const { rulebook } = read(shipped);
    for (const { params } of overlaps) {
      const id = (name: string): string => String(params[name]).replaceAll('`', '');
      const facts = Object.fromEntries(
        [...id('example').matchAll(/(\w+): ([^,} ]+)/g)].map(([, name, value]) => [
          name,
          value === 'true' ? true : Number.isNaN(Number(value)) ? value : Number(value),
        ]),
      );
      const records = gatherFacts({
        declarations: (rulebook as Rulebook).facts,
        reported: facts as Record<string, string>,
        builtIn: { conduct_from: null, conduct_until: null, found_on: null, decided_on: '2022-07-10' },
        history: {},
      });
      const answer = await evaluateAlone({
        rulebook: rulebook as Rulebook,
        subject: { id: 'subject', kind: null },
        facts: records,
        decidedOn: '2022-07-10',
      });
      expect(answer.ok && answer.value.met).toEqual(expect.arrayContaining([id('found'), id('other')]));
    }
  });

  it('a fact that must not matter', async () => {
    const when = all('{ condition: theirs }', leaf('duty_stage', 'equal', 'checkpoint'));
    const { rulebook, proofs } = workbench(
      withRule(rule('AGG-90', 'aggravate', when)).replace(
        /( {2}duty_stage:[\s\S]*?)\n *never_decides: true/,
        '$1',
      ),
    );
    expect(refuted(proofs)).toEqual(['P-18']);
    const cases = casesOf(proofs, 'P-18');
    expect(cases.filter(({ facts }) => facts['duty_stage'] === 'checkpoint')).toHaveLength(1);
    for (const one of cases) await confirmed(rulebook, one);
  });
});

it('the shipped rulebooks have no warning and every property is proved', () => {
  for (const path of [file, 'rules/epidemic-supervision/1.1.0.yaml', 'rules/workplace-safety/1.0.0.yaml']) {
    const { rulebook } = readRulebook(readFileSync(path, 'utf8'), {
      file: path,
      sha256,
      calendar: calendars,
    });
    const { findings, notLookedAt } = analyseRulebook(rulebook as Rulebook);
    expect(findings.filter(({ kind }) => kind !== 'collision')).toEqual([]);
    expect(notLookedAt).toEqual([]);
    expect(proveRulebook(rulebook as Rulebook).filter(({ verdict }) => verdict !== 'proved')).toEqual([]);
  }
});
