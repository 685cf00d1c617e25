import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { changesIn } from '../../../src/analysis/exact/changes.js';
import { type Difference, differenceOf } from '../../../src/analysis/exact/difference.js';
import { no } from '../../../src/analysis/exact/diagrams.js';
import { mergeRulebooks } from '../../../src/analysis/exact/merge-rulebooks.js';
import { isPair, pairModels } from '../../../src/analysis/exact/pair-models.js';
import type { Choice, Variable } from '../../../src/analysis/exact/space.js';
import { at, factsAt } from '../../../src/analysis/exact/witness.js';
import { standingOf } from '../../../src/engine/standing.js';
import type { Rulebook } from '../../../src/rulebook/model.js';
import { readRulebook } from '../../../src/rulebook/read-rulebook.js';
import { calendars, sha256 } from '../../support/office.js';
import { valueIn } from '../../support/results.js';

const textOf = (version: string): string =>
  readFileSync(`rules/epidemic-supervision/${version}.yaml`, 'utf8');

function rulebookIn(text: string): Rulebook {
  const { rulebook, problems } = readRulebook(text, { file: 'rules.yaml', sha256, calendar: calendars });
  if (!rulebook) throw new Error(JSON.stringify(problems));
  return rulebook;
}

const difference = (old: Rulebook, now: Rulebook): Difference => valueIn(differenceOf(old, now));
const [first, second] = [rulebookIn(textOf('1.0.0')), rulebookIn(textOf('1.1.0'))];
/** 100,000 by hand; what everybody waits for is less. */
const cases = Number(process.env['GRADUS_DIFF_CASES'] ?? 2000);

/** Whole numbers from 0 to below `limit`, always the same ones (mulberry32). */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit);
  };
}

function answerOf(rulebook: Rulebook, facts: Record<string, unknown>, day: string): string {
  const { procedure } = standingOf(rulebook, day, { ...facts, decided_on: day } as never, day);
  const { outcome, response, tracks, deadline, exemption } = procedure;
  return JSON.stringify([outcome, response, tracks, deadline?.within ?? null, exemption?.rules ?? null]);
}

describe('the difference of two versions', () => {
  const found = difference(first, second);

  it('tells the rules that decide otherwise', () => {
    expect(found.rules).toEqual([
      { rule: 'AGG-09', change: 'days' },
      { rule: 'DUE-05', change: 'effect' },
      { rule: 'GRID-10', change: 'condition' },
      { rule: 'SET-06', change: 'added' },
      { rule: 'TRK-12', change: 'removed' },
      { rule: 'TRK-16', change: 'added' },
    ]);
  });

  it('has a case of every region, which both versions answer otherwise', () => {
    const regions = found.answers.flatMap((answer) => answer.regions);
    expect(regions.length).toBeGreaterThan(20);
    for (const { old, new: now, causes } of regions) {
      expect(answerOf(first, old.facts, old.decidedOn)).not.toBe(answerOf(second, now.facts, now.decidedOn));
      expect(causes.length).toBeGreaterThan(0);
    }
  });

  it('is complete: outside of the regions no case is answered otherwise, inside every one is', () => {
    const pair = pairModels(
      valueIn(mergeRulebooks(first, second)),
      [first, second],
      { from: second.effective.from, until: null },
      false,
    );
    if (!isPair(pair)) throw new Error(pair.kind);
    const { algebra, order, possible } = pair.old;
    const from = second.effective.from;
    const changes = changesIn(pair, { from, until: null });
    const days = [...new Set([from, ...changes.flatMap(({ day }) => day ?? [])])];
    const changed = algebra.merge(
      changes.map(({ where }) => where),
      algebra.or,
      no,
    );
    const next = numbers(20260720);
    let inside = 0;
    for (let index = 0; index < cases; index += 1) {
      const point = order.map(({ choices }: Variable) => next(choices.length));
      if (at(pair.old, possible, point) === 0) continue;
      const facts = factsAt(pair.old, point);
      const same = days.every((day) => answerOf(first, facts, day) === answerOf(second, facts, day));
      const isInside = at(pair.old, changed, point) !== 0;
      if (isInside) inside += 1;
      expect(same, JSON.stringify([days, facts])).toBe(!isInside);
      expect(order.every(({ choices }, level) => (choices[point[level] as number] as Choice).known)).toBe(
        true,
      );
    }
    expect(inside).toBeGreaterThan(cases / 100);
  }, 600_000);

  it('of a version with itself is none, proved over all cases', () => {
    const { answers, changed, cells, why, rules } = difference(first, first);
    expect({ answers, changed, why, rules }).toEqual({
      answers: [],
      changed: { known: 0n, all: 0n },
      why: null,
      rules: [],
    });
    expect(cells.all).toBeGreaterThan(10n ** 17n);
  });

  it('of one cell of a table is that cell of the cases', () => {
    const cell = 'when: [true, ">= alleged", ">= moderate", ">= careless", ">= 1"]';
    const changed = rulebookIn(textOf('1.0.0').replace(cell, cell.replace('>= 1', '>= 2')));
    const { answers, rules } = difference(first, changed);
    expect(rules).toEqual([{ rule: 'GRID-10', change: 'condition' }]);
    expect(answers.map(({ direction }) => direction)).toContain('milder');
    for (const { regions, change } of answers)
      for (const { facts, causes } of regions) {
        const said = (name: string) => facts.find((one) => one.facts.includes(name))?.ways.flat();
        if (change.kind !== 'response') continue;
        expect(causes).toEqual(['GRID-10']);
        expect(said('repeat_count')).toEqual([expect.objectContaining({ from: 1, to: 1 })]);
        expect(said('harm_actual')).toEqual([{ kind: 'values', values: ['moderate'] }]);
        expect(said('knowledge')).toEqual([{ kind: 'values', values: ['careless'] }]);
      }
  });

  it('of facts that do not go together is refused', () => {
    const other = rulebookIn(
      textOf('1.0.0').replace(
        'values: [none, minor, moderate, serious]',
        'values: [none, moderate, minor, serious]',
      ),
    );
    const refused = differenceOf(first, other);
    expect(refused.ok ? [] : refused.error.map(({ code }) => code)).toEqual(['versions_fact_type']);
  });
});
