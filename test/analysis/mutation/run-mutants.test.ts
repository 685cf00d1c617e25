import { beforeAll, describe, expect, test } from 'vitest';
import { answerOf } from '../../../src/analysis/answer.js';
import { blankTrials, candidateLike } from '../../../src/analysis/mutation/candidate.js';
import { mutationReport } from '../../../src/analysis/mutation/mutation-report.js';
import { type Judged, type Mutation, runMutants } from '../../../src/analysis/mutation/run-mutants.js';
import { differing, toldOf } from '../../../src/analysis/mutation/told.js';
import { runCases } from '../../../src/analysis/run-cases.js';
import type { Facts } from '../../../src/domain/fact.js';
import { placesIn } from '../../../src/rulebook/part-places.js';
import { readCases } from '../../../src/rulebook/read-cases.js';
import { writeCases } from '../../../src/rulebook/write-cases.js';
import { casesFrom, fewCases, testedRulebook } from '../../support/tested-rulebook.js';
import { valueIn } from '../../support/results.js';

const rulebook = testedRulebook();
const cases = casesFrom(fewCases);
let mutation: Mutation;

beforeAll(async () => {
  mutation = await runMutants(rulebook, cases);
});

const of = (status: Judged['fate']['status']): readonly Judged[] =>
  mutation.mutants.filter(({ fate }) => fate.status === status);

const everyKind = [
  'cell_changed',
  'cell_dropped',
  'comparison_negated',
  'comparison_shifted',
  'condition_dropped',
  'day_moved',
  'deadline_changed',
  'element_dropped',
  'group_swapped',
  'limit_changed',
  'negation_removed',
  'response_moved',
  'rule_deleted',
  'steps_changed',
  'track_changed',
];

/** Every case whose facts are known, as far as any condition can tell, on a day of each set of rules in force. */
function* everyCase(): Generator<Facts> {
  const flags = [false, true];
  for (const decided_on of ['2022-03-01', '2022-07-01'])
    for (const kind of ['late', 'missing'])
      for (const harm of ['none', 'some', 'great'])
        for (const earlier of [0, 1, 2, 4, 5])
          for (const last_order of ['none', 'not_complied'])
            for (let bits = 0; bits < 16; bits += 1) {
              const [theirs, knowing, pressed, helped] = [1, 2, 4, 8].map((bit) => flags[bits & bit ? 1 : 0]);
              yield {
                decided_on,
                kind,
                harm,
                earlier,
                last_order,
                theirs,
                knowing,
                pressed,
                helped,
              } as Facts;
            }
}

test('all of the cases pass, and are held against the faults', () => {
  expect(mutation).toMatchObject({ subjects: 4, left_out: 0 });
});

test('small faults of every kind are made, no two the same, and none that is the rulebook itself', () => {
  expect([...new Set(mutation.mutants.map(({ mutant }) => mutant.kind))].sort()).toEqual(everyKind);
  const texts = mutation.mutants.map(({ mutant }) => JSON.stringify(mutant.make()));
  expect(new Set([...texts, JSON.stringify(rulebook)]).size).toBe(texts.length + 1);
});

test('a fault is noticed exactly when running the cases with both engines fails', async () => {
  for (const { mutant, fate } of mutation.mutants) {
    const report = await runCases(mutant.make(), cases);
    const passes = report.cases.every(({ passed }) => passed);
    expect(passes, JSON.stringify({ ...mutant, fate: fate.status })).toBe(fate.status !== 'killed');
  }
});

test('the case that is told to notice a fault fails with it', async () => {
  const killed = of('killed');
  expect(killed.length).toBeGreaterThan(20);
  for (const { mutant, fate } of killed) {
    if (fate.status !== 'killed') continue;
    const report = await runCases(mutant.make(), cases);
    const failed = report.cases.find(({ name }) => name === fate.by.name);
    expect(failed?.passed).toBe(false);
    expect(failed?.subjects.map(({ subject }) => subject)).toContain(fate.by.subject);
  }
});

describe('a fault that no case notices', () => {
  test('comes with a case that passes today and fails with it, once it is confirmed', async () => {
    expect(of('survived').length).toBeGreaterThan(20);
    for (const { mutant, fate } of of('survived')) {
      if (fate.status !== 'survived') continue;
      const text = writeCases([fate.proposal.file], 'proposed').replace('  proposed: true\n', '');
      const confirmed = valueIn(readCases(text, { file: 'proposed.yaml' }));
      expect((await runCases(rulebook, confirmed)).cases).toMatchObject([{ passed: true }]);
      expect((await runCases(mutant.make(), confirmed)).cases, text).toMatchObject([{ passed: false }]);
    }
  });

  test('or with the proof that no case can tell, which holds for every case', () => {
    const equivalent = of('equivalent');
    expect(equivalent.length).toBeGreaterThan(0);
    const [blank] = blankTrials(rulebook);
    const every = [...everyCase()].flatMap((facts) => (blank && candidateLike(rulebook, blank, facts)) ?? []);
    expect(every).toHaveLength(1920);
    const told = (asked: (typeof every)[number], by = rulebook) =>
      toldOf(answerOf({ fixture: asked.fixture, facts: asked.facts, rulebook: by, published: [] }));
    const sound = every.map((asked) => told(asked));
    for (const { mutant } of equivalent) {
      const made = mutant.make();
      const other = every.filter(
        (asked, at) => differing(told(asked, made), sound[at] as (typeof sound)[number]).length > 0,
      );
      expect(other, JSON.stringify(mutant)).toEqual([]);
    }
  });

  test('is never left undecided in a rulebook as small as this', () => {
    expect(of('undecided')).toEqual([]);
  });

  test('shares its case with other faults, so that no more are proposed than are needed', () => {
    expect(mutation.proposals.length).toBeLessThan(of('survived').length);
    const names = mutation.proposals.map(({ file }) => file.name);
    expect(new Set(names).size).toBe(names.length);
  });
});

test('names of proposed cases are sentences of labels in the first language of the file', () => {
  const names = mutation.proposals.map(({ file }) => file.name);
  expect(names).toContain('明知：属于该对象为否，明知为是，以“不予处理”了结');
  const english = testedRulebook((text) => text.replace('languages: [zh, en]', 'languages: [en, zh]'));
  return runMutants(english, cases).then(({ proposals }) =>
    expect(proposals.map(({ file }) => file.name)).toContain(
      'Knowing: Theirs is no, Knowing is yes; settled with “Nothing”',
    ),
  );
});

test('when all proposed cases are confirmed, no fault is left that a case could tell', async () => {
  const text = writeCases(
    mutation.proposals.map(({ file }) => file),
    'proposed',
  ).replaceAll('  proposed: true\n', '');
  const confirmed = valueIn(readCases(text, { file: 'proposed.yaml' }));
  const again = await runMutants(rulebook, [...cases, ...confirmed]);
  expect(again.mutants.filter(({ fate }) => fate.status === 'survived')).toEqual([]);
  expect(again.proposals).toEqual([]);
});

test('cases that fail or are only proposed notice nothing', async () => {
  const proposed = fewCases.replace('name: Some harm, knowing', 'name: Some harm, knowing\n  proposed: true');
  const failing = fewCases.replace('response: order }', 'response: note }');
  for (const text of [proposed, failing]) {
    const run = await runMutants(rulebook, casesFrom(text));
    expect(run).toMatchObject({ subjects: 3, left_out: 1 });
    const names = run.mutants.flatMap(({ fate }) => (fate.status === 'killed' ? [fate.by.name] : []));
    expect(new Set(names).size).toBe(2);
  }
});

test('without any case every fault that can be told survives, with a case made of nothing', async () => {
  const { mutants, proposals } = await runMutants(rulebook, []);
  const status = mutants.map(({ fate }) => fate.status);
  expect(new Set(status)).toEqual(new Set(['survived', 'equivalent']));
  expect(proposals.length).toBeGreaterThan(10);
});

test('the result is the same each time, and tells how far it is', async () => {
  const done: number[] = [];
  const again = await runMutants(rulebook, cases, { onMutant: (count) => void done.push(count) });
  const places = placesIn(rulebook, 'small.yaml');
  expect(JSON.stringify(mutationReport(again, places))).toBe(
    JSON.stringify(mutationReport(mutation, places)),
  );
  expect(done).toEqual(again.mutants.map((_, index) => index + 1));
});

test('every fault has its place in the file', () => {
  const places = placesIn(rulebook, 'small.yaml');
  const report = mutationReport(mutation, places) as {
    readonly list: readonly { readonly from: string; readonly part: string; readonly at: { line: number } }[];
  };
  const lines = rulebook.text.split('\n');
  for (const { from, part, at } of report.list) {
    if (part !== 'row') continue;
    const cell = from.slice(from.indexOf(': ') + 2);
    expect(lines[at.line - 1]).toContain(cell);
  }
});
