import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseRulebook } from '../../../src/analysis/exact/analyse.js';
import { type Proof, proveRulebook } from '../../../src/analysis/exact/prove.js';
import type { Facts } from '../../../src/domain/fact.js';
import { noRuleResult, positionOf, settledResult } from '../../../src/engine/fold.js';
import { standingOf } from '../../../src/engine/standing.js';
import type {
  Condition,
  Effect,
  Property,
  PropertyClaim,
  Rule,
  Rulebook,
} from '../../../src/rulebook/model.js';
import { ruleOf, rulebookOf } from '../../support/made-rulebook.js';
import { plainVerdict } from '../../support/brute-force.js';

const names = ['a', 'b', 'c', 'd'] as const;
const rungs = ['none', 'low', 'middle', 'high'] as const;
const day = '2022-02-01';

const is = (fact: string, value: boolean): Condition => ({
  kind: 'leaf',
  fact,
  operator: 'equal',
  operand: { kind: 'literal', value },
});

const leaf = fc.tuple(fc.constantFrom(...names), fc.boolean()).map(([fact, value]) => is(fact, value));
const condition: fc.Arbitrary<Condition> = fc.oneof(
  leaf,
  fc.array(leaf, { minLength: 1, maxLength: 3 }).map((of): Condition => ({ kind: 'all', of })),
  fc.array(leaf, { minLength: 1, maxLength: 3 }).map((of): Condition => ({ kind: 'any', of })),
);
const rung = fc.constantFrom(...rungs);
const effect: fc.Arbitrary<Effect> = fc.oneof(
  { weight: 5, arbitrary: rung.map((response): Effect => ({ effect: 'base', response })) },
  rung.map((response): Effect => ({ effect: 'floor', response })),
  rung.map((response): Effect => ({ effect: 'ceiling', response })),
  fc.constantFrom<Effect>(
    { effect: 'settle' },
    { effect: 'exempt' },
    { effect: 'aggravate', steps: 1 },
    { effect: 'mitigate', steps: 1 },
    { effect: 'track', track: 'follow_up' },
  ),
);
const claim: fc.Arbitrary<PropertyClaim> = fc.oneof(
  fc.record({
    kind: fc.constant('monotone' as const),
    fact: fc.constantFrom(...names),
    direction: fc.constantFrom('up' as const, 'down' as const),
  }),
  fc.record({
    kind: fc.constantFrom('never' as const, 'always' as const),
    when: condition,
    atLeast: fc.constantFrom(...rungs.slice(1)),
  }),
  fc.record({ kind: fc.constant('indifferent' as const), facts: fc.subarray([...names], { minLength: 1 }) }),
  fc.constant({ kind: 'complete' as const }),
);
const rulebook: fc.Arbitrary<Rulebook> = fc
  .record({
    rules: fc.array(fc.tuple(condition, effect), { minLength: 1, maxLength: 6 }),
    property: fc.tuple(claim, fc.boolean()),
  })
  .map(({ rules, property: [made, unknown] }) => ({
    ...rulebookOf(
      names,
      rules.map(([when, does], index) => ruleOf(`R-${index}`, when, does)),
    ),
    properties: [{ ...made, id: 'P-1', title: { en: 'p' }, unknown } as Property],
  }));

function* allCases(withUnknown: boolean): Generator<Facts> {
  const values = withUnknown ? [null, false, true] : [false, true];
  for (const a of values)
    for (const b of values) for (const c of values) for (const d of values) yield { a, b, c, d };
}

interface Answer {
  readonly position: number;
  readonly rung: number;
  readonly rest: string;
}

function answerTo(book: Rulebook, facts: Facts): Answer {
  const { procedure } = standingOf(book, day, facts, day);
  const { outcome, tracks, exemption } = procedure;
  const result =
    outcome === 'settled' ? settledResult : outcome === 'no_rule' ? noRuleResult : procedure.rung;
  return {
    position: positionOf(result),
    rung: procedure.rung,
    rest: JSON.stringify([outcome, tracks, exemption]),
  };
}

/** The claim over all cases, one after the other, as rulebook.md says it. */
function holds(book: Rulebook, property: Property): boolean {
  const pairs = (fact: string): [Answer, Answer][] =>
    [...allCases(true)]
      .filter((facts) => facts[fact] === false)
      .map((facts) => [answerTo(book, facts), answerTo(book, { ...facts, [fact]: true })]);
  switch (property.kind) {
    case 'monotone':
      return pairs(property.fact).every(([low, high]) =>
        property.direction === 'up' ? low.position <= high.position : low.position >= high.position,
      );
    case 'indifferent':
      return property.facts.every((fact) =>
        pairs(fact).every(([low, high]) => low.rest === high.rest && low.rung === high.rung),
      );
    case 'complete':
      return [...allCases(property.unknown)].every((facts) => answerTo(book, facts).position !== 1);
    default: {
      const least = rungs.indexOf(property.atLeast as (typeof rungs)[number]);
      return [...allCases(property.unknown)]
        .filter((facts) => plainVerdict(property.when, facts, book) === 'met')
        .every((facts) => answerTo(book, facts).rung >= least === (property.kind === 'always'));
    }
  }
}

const proofOf = (book: Rulebook, id: string): Proof =>
  proveRulebook(book).find((proof) => proof.id === id) as Proof;

describe('a property', () => {
  it('is proved when it holds for every case, one by one, and refuted by one for which it does not', () => {
    const seen = { proved: 0, refuted: 0, undecided: 0 };
    fc.assert(
      fc.property(rulebook, (book) => {
        const proof = proofOf(book, 'P-1');
        seen[proof.verdict] += 1;
        expect(proof.verdict).toBe(holds(book, book.properties[0] as Property) ? 'proved' : 'refuted');
      }),
      { numRuns: 400, seed: 20260714 },
    );
    expect(seen.proved).toBeGreaterThan(50);
    expect(seen.refuted).toBeGreaterThan(50);
  });

  it('is refuted by a pair that differs in one fact and in as few others as can be', () => {
    const book = {
      ...rulebookOf(names, [
        ruleOf('HIGH', is('a', false), { effect: 'base', response: 'high' }),
        ruleOf('LOW', is('a', true), { effect: 'base', response: 'low' }),
      ]),
      properties: [
        {
          id: 'P-1',
          title: { en: 'p' },
          unknown: false,
          kind: 'monotone',
          fact: 'a',
          direction: 'up',
        } as Property,
      ],
    };
    const { counterexample } = proofOf(book, 'P-1');
    expect(counterexample?.cases.map(({ facts, response }) => [facts, response])).toEqual([
      [{ a: false }, 'high'],
      [{ a: true }, 'low'],
    ]);
    expect(counterexample).toMatchObject({ fact: 'a', onlyFirst: ['HIGH'], onlySecond: ['LOW'] });
  });
});

it('a fact that only a property reads changes no answer', () => {
  const claims: Property[] = [
    { id: 'P-1', title: { en: 'p' }, unknown: false, kind: 'indifferent', facts: ['b'] },
    { id: 'P-2', title: { en: 'p' }, unknown: false, kind: 'never', when: is('b', true), atLeast: 'high' },
  ];
  const low = ruleOf('LOW', is('a', true), { effect: 'base', response: 'low' });
  const proofs = proveRulebook({ ...rulebookOf(names, [low]), properties: claims });
  expect(proofs.map(({ verdict }) => verdict)).toEqual(proofs.map(() => 'proved'));
});

describe('the built-in invariants', () => {
  it('hold for any rulebook: unknown facts harm nobody', () => {
    fc.assert(
      fc.property(rulebook, (book) => {
        expect(proofOf(book, 'unknown_never_harms').verdict).toBe('proved');
      }),
      { numRuns: 150, seed: 20260715 },
    );
  });

  it('and no rule that is met moves the response against its effect', () => {
    fc.assert(
      fc.property(rulebook, (book) => {
        expect(proofOf(book, 'met_moves_its_way').verdict).toBe('proved');
      }),
      { numRuns: 150, seed: 20260716 },
    );
  });

  it('find a right whose use raises the response', () => {
    const book = rulebookOf(names, [
      ruleOf('BASE', { kind: 'all', of: [] }, { effect: 'base', response: 'low' }),
      ruleOf('WRONG', is('a', true), { effect: 'aggravate', steps: 1 }),
    ]);
    const facts = book.facts.map((fact) => (fact.id === 'a' ? { ...fact, right: true } : fact));
    const proof = proofOf({ ...book, facts }, 'rights_never_harm');
    expect(proof.verdict).toBe('refuted');
    expect(proof.counterexample?.cases.map(({ response }) => response)).toEqual(['low', 'middle']);
  });
});

describe('the day of the decision', () => {
  const onDay = (fact: string, operator: 'before' | 'onOrAfter', value: string): Condition => ({
    kind: 'leaf',
    fact,
    operator,
    operand: { kind: 'literal', value },
  });
  const base = ruleOf('BASE', { kind: 'all', of: [] }, { effect: 'base', response: 'low' });
  const early = ruleOf('EARLY', onDay('decided_on', 'before', '2021-06-01'), {
    effect: 'aggravate',
    steps: 1,
  });
  const lateFrom = '2022-06-01';
  const late: Rule = {
    ...ruleOf('LATE', onDay('found_on', 'onOrAfter', '2022-09-01'), { effect: 'aggravate', steps: 1 }),
    effective: { from: lateFrom, until: null },
  };
  const bookWith = (rules: readonly Rule[], when: Condition): Rulebook => {
    const made = rulebookOf(names, rules);
    const dates = (['decided_on', 'found_on'] as const).map((id) => ({
      ...(made.facts[0] as (typeof made.facts)[number]),
      id,
      type: 'date' as const,
      builtIn: true,
    }));
    const claim = {
      kind: 'never' as const,
      when,
      atLeast: 'middle',
      id: 'P-1',
      title: { en: 'p' },
      unknown: false,
    };
    return { ...made, facts: [...made.facts, ...dates], properties: [claim] };
  };

  it('is one on which the version holds: what asks for an earlier one is never met', () => {
    const book = bookWith([base, early], { kind: 'all', of: [] });
    expect(proofOf(book, 'P-1').verdict).toBe('proved');
    expect(analyseRulebook(book).findings.map(({ kind, rules }) => [kind, ...rules])).toContainEqual([
      'never_met',
      'EARLY',
    ]);
  });

  it('of a case that shows something lies where the same rules hold', () => {
    const book = bookWith([base, late], onDay('decided_on', 'onOrAfter', '2022-03-01'));
    const proof = proofOf(book, 'P-1');
    expect(proof.verdict).toBe('refuted');
    const [shown] = proof.counterexample?.cases ?? [];
    expect(shown?.met).toEqual(['BASE', 'LATE']);
    expect(shown && shown.decidedOn >= lateFrom).toBe(true);
  });
});
