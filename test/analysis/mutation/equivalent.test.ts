import { describe, expect, test } from 'vitest';
import { answerOf } from '../../../src/analysis/answer.js';
import { isBeyondLimit } from '../../../src/analysis/mutation/beyond-limit.js';
import { blankTrials, candidateLike } from '../../../src/analysis/mutation/candidate.js';
import { effectsDiffer } from '../../../src/analysis/mutation/effects-differ.js';
import { mutantsOf } from '../../../src/analysis/mutation/mutants-of.js';
import { factsThatTell, pairProgram } from '../../../src/analysis/mutation/pair-program.js';
import { runMutants } from '../../../src/analysis/mutation/run-mutants.js';
import { differing, toldOf } from '../../../src/analysis/mutation/told.js';
import type { Rulebook } from '../../../src/rulebook/model.js';
import { testedRulebook } from '../../support/tested-rulebook.js';

/** The tested rulebook with one more rule that says no more than a row of the table, and so never matters. */
const shadowed = testedRulebook((text) =>
  text.replace(
    'tables:\n',
    `  - id: BASE-9
    title: { en: Shadowed, zh: 被覆盖 }
    effect: base
    response: note
    when: { all: [{ condition: answerable }, { fact: harm, operator: equal, value: great }] }
    because: { en: It is great., zh: 后果严重。 }
    basis: [{ cite: example }]
tables:
`,
  ),
);

describe('steps', () => {
  const beyond = (limit: number, steps: number): readonly string[] => {
    const rulebook = testedRulebook((text) =>
      text
        .replace(
          'effective: { from: 2022-01-01 }',
          `effective: { from: 2022-01-01 }\nlimits: { aggravate: ${limit}, mitigate: 1 }`,
        )
        .replace('effect: aggravate\n', `effect: aggravate\n    steps: ${steps}\n`),
    );
    return mutantsOf(rulebook)
      .filter(({ changed }) => changed?.has('AGG-1'))
      .filter((mutant) => isBeyondLimit(rulebook, mutant))
      .map(({ from, to }) => `${from} -> ${to}`);
  };

  test.each([
    [1, 1, ['1 -> 2']],
    [2, 1, []],
    [2, 2, ['2 -> 3']],
    [2, 3, ['3 -> 2', '3 -> 4']],
    [3, 3, ['3 -> 4']],
  ])('cut to %i make no difference from %i on where both reach the limit', (limit, steps, expected) => {
    expect(beyond(limit, steps)).toEqual(expected);
  });
});

describe('effects over all cases', () => {
  const differs = (made: Rulebook, facts: Parameters<typeof candidateLike>[2]): boolean => {
    const [blank] = blankTrials(shadowed);
    const candidate = blank && candidateLike(shadowed, blank, facts);
    if (!candidate) throw new Error('no such case');
    const told = (rulebook: Rulebook) =>
      toldOf(answerOf({ fixture: candidate.fixture, facts: candidate.facts, rulebook, published: [] }));
    return differing(told(shadowed), told(made)).length > 0;
  };

  test('come with a case that is really answered otherwise, wherever one is found', () => {
    const exact = effectsDiffer(shadowed);
    const kinds = new Set<string>();
    for (const mutant of mutantsOf(shadowed).filter(({ touches }) => touches === 'effects')) {
      const made = mutant.make();
      const found = exact(made);
      if (found.kind === 'found') {
        expect(differs(made, { ...found.facts, decided_on: found.decidedOn }), JSON.stringify(mutant)).toBe(
          true,
        );
        kinds.add(mutant.kind);
      } else expect(found.kind).toBe('none');
    }
    expect([...kinds].sort()).toEqual([
      'deadline_changed',
      'limit_changed',
      'response_moved',
      'track_changed',
    ]);
  });

  test('are proved the same where a severer rule always holds as well', async () => {
    const { mutants } = await runMutants(shadowed, []);
    const moved = mutants.filter(
      ({ mutant: { kind, place } }) =>
        kind === 'response_moved' && 'rule' in place && place.rule === 'BASE-9',
    );
    expect(moved.map(({ mutant: { to }, fate }) => [to, fate])).toEqual([
      ['nothing', { status: 'equivalent', reason: 'no_case_differs' }],
      ['order', { status: 'equivalent', reason: 'no_case_differs' }],
    ]);
  });
});

test('conditions that say the same of every fact, known or not, are proved the same', () => {
  const when = (text: string) =>
    testedRulebook((whole) =>
      whole.replace('when: { fact: pressed, operator: equal, value: true }', `when: ${text}`),
    );
  const [narrow, wide, other] = [
    when(
      '{ any: [{ fact: harm, operator: equal, value: great }, { fact: pressed, operator: equal, value: true }] }',
    ),
    when(
      '{ any: [{ fact: harm, operator: atLeast, value: great }, { fact: pressed, operator: notEqual, value: false }] }',
    ),
    when(
      '{ any: [{ fact: harm, operator: atLeast, value: some }, { fact: pressed, operator: notEqual, value: false }] }',
    ),
  ];
  const tell = (a: Rulebook, b: Rulebook) => factsThatTell(pairProgram(a, b, new Set(['EXE-1'])));
  expect(tell(narrow, wide)).toEqual({ kind: 'none' });
  expect(tell(narrow, other)).toEqual({ kind: 'found', facts: { harm: 'some', pressed: false } });
  // Of whatever is known both are met; only where nothing is known one is not.
  const always = when(
    '{ any: [{ fact: pressed, operator: equal, value: true }, { not: { fact: pressed, operator: equal, value: true } }] }',
  );
  const never = when(
    '{ any: [{ fact: earlier, operator: greaterThanInclusive, value: 0 }, { fact: pressed, operator: equal, value: true }, { fact: pressed, operator: equal, value: false }] }',
  );
  expect(tell(always, never)).toEqual({ kind: 'found', facts: { earlier: 0, pressed: null } });
});
