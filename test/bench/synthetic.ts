import type { FactValue } from '../../src/domain/fact.js';

/** A small generator with a fixed seed, so that every run measures the same cases. */
export function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const facts = 20;

/** A rules file of 30 rules with five comparisons each over 20 facts of four types. */
export function syntheticRulebook(): string {
  const next = numbers(30);
  const label = (text: string): object => ({ en: text });
  const factOf = (index: number): [string, object] => {
    const types = [
      { type: 'integer', min: 0, max: 100 },
      { type: 'boolean' },
      { type: 'choice', values: ['a', 'b', 'c', 'd'] },
      { type: 'scale', values: ['low', 'middle', 'high'] },
    ];
    return [`fact_${index}`, { ...types[index % 4], label: label(`fact ${index}`) }];
  };
  const leaf = (index: number): object => {
    const fact = `fact_${index}`;
    switch (index % 4) {
      case 0:
        return { fact, operator: 'greaterThanInclusive', value: next(60) };
      case 1:
        return { fact, operator: 'equal', value: next(2) === 1 };
      case 2:
        return {
          fact,
          operator: 'in',
          value: [['a', 'b', 'c', 'd'][next(2)], ['a', 'b', 'c', 'd'][2 + next(2)]],
        };
      default:
        return { fact, operator: 'atLeast', value: ['low', 'middle', 'high'][next(3)] };
    }
  };
  const rules = Array.from({ length: 30 }, (_, index) => ({
    id: `R-${String(index).padStart(2, '0')}`,
    title: label(`rule ${index}`),
    effect: 'base',
    response: ['none', 'low', 'high'][index % 3],
    because: label('by the rule'),
    basis: [{ cite: 'made for measuring' }],
    when: {
      [index % 5 === 4 ? 'any' : 'all']: Array.from({ length: 5 }, (__, at) =>
        leaf((index + at * 3) % facts),
      ),
    },
  }));
  return JSON.stringify({
    format: 'gradus/1',
    id: 'synthetic',
    version: '1.0.0',
    title: label('Synthetic'),
    languages: ['en'],
    effective: { from: '2022-01-01' },
    calendar: {
      time_zone: 'UTC',
      covers: { from: '2022-01-01', to: '2022-12-31' },
      holidays: [],
      working_weekends: [],
    },
    ladder: ['none', 'low', 'high'].map((id) => ({ id, label: label(id) })),
    tracks: [],
    facts: Object.fromEntries(Array.from({ length: facts }, (_, index) => factOf(index))),
    rules,
  });
}

/** A value of a fact, evenly among those that make a difference. */
export function someValue(
  fact: { readonly type: string; readonly values: readonly string[] },
  next: (below: number) => number,
): FactValue {
  switch (fact.type) {
    case 'boolean':
      return next(2) === 1;
    case 'integer':
    case 'number':
      return next(fact.type === 'integer' ? 60 : 10);
    case 'date':
      return `2022-0${1 + next(9)}-1${next(10)}`;
    case 'set':
      return fact.values.filter(() => next(2) === 1);
    case 'text':
      return 'text';
    default:
      return fact.values[next(fact.values.length)] ?? '';
  }
}
