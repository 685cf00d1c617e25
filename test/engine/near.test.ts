import { describe, expect, test } from 'vitest';
import type { Facts } from '../../src/domain/fact.js';
import { evaluate } from '../../src/engine/compiled/evaluate.js';
import { nearOf } from '../../src/engine/near.js';
import { standingOf } from '../../src/engine/standing.js';
import type { Condition, Rulebook } from '../../src/rulebook/model.js';
import { ruleOf, rulebookOf } from '../support/made-rulebook.js';

const is = (fact: string, value: boolean): Condition => ({
  kind: 'leaf',
  fact,
  operator: 'equal',
  operand: { kind: 'literal', value },
});

const names = ['a', 'b', 'c', 'd'];

const rulebook = (when: Condition): Rulebook => rulebookOf(names, [ruleOf('R', when)]);

function near(when: Condition, facts: Facts): [number, string[]] | null {
  const standing = standingOf(rulebook(when), '2022-07-01', facts, '2022-07-10');
  evaluate(standing.space.program, standing.slots, standing.space.workspace);
  const [found] = nearOf(standing.space.program, standing.space.workspace, facts);
  return found ? [found.cost, found.leaves.map(({ path }) => path)] : null;
}

const none: Facts = { a: false, b: false, c: false, d: false };

describe('a near miss', () => {
  test('costs the sum over an all and the least of an any', () => {
    expect(near({ kind: 'all', of: [is('a', true), is('b', true)] }, none)).toEqual([2, ['all/0', 'all/1']]);
    expect(near({ kind: 'all', of: [is('a', true), is('b', false)] }, none)).toEqual([1, ['all/0']]);
    const either: Condition = {
      kind: 'any',
      of: [{ kind: 'all', of: [is('a', true), is('b', true)] }, is('c', true)],
    };
    expect(near(either, none)).toEqual([1, ['any/1']]);
  });

  test('is the other way round under a not', () => {
    const neither: Condition = { kind: 'not', of: { kind: 'any', of: [is('a', false), is('b', false)] } };
    expect(near(neither, none)).toEqual([2, ['not/any/0', 'not/any/1']]);
    const notBoth: Condition = { kind: 'not', of: { kind: 'all', of: [is('a', false), is('b', false)] } };
    expect(near(notBoth, none)).toEqual([1, ['not/all/0']]);
  });

  test('counts an undetermined comparison as one, and is none of an undetermined rule', () => {
    const both: Condition = { kind: 'all', of: [is('a', true), is('b', true)] };
    expect(near(both, { ...none, b: null })).toEqual([2, ['all/0', 'all/1']]);
    expect(near(both, { ...none, a: true, b: null })).toBeNull();
  });

  test('is at most two comparisons away', () => {
    expect(near({ kind: 'all', of: [is('a', true), is('b', true), is('c', true)] }, none)).toBeNull();
  });

  test('keeps the name of a condition on the way to the comparison', () => {
    const named: Condition = { kind: 'all', of: [{ kind: 'named', name: 'theirs', of: is('a', true) }] };
    expect(near(named, none)).toEqual([1, ['all/0/condition']]);
  });
});
