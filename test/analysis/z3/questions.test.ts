import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openZ3 } from '../../../src/analysis/z3/open-z3.js';
import { type CaseQuestion, questionsByZ3 } from '../../../src/analysis/z3/questions-by-z3.js';
import type { Z3Session } from '../../../src/analysis/z3/session.js';
import type { Rulebook } from '../../../src/rulebook/model.js';
import { type Answered, answered, day, everyCase } from './every-case.js';
import { smallWorld } from './small-space.js';

let z3: Z3Session;
beforeAll(async () => {
  const opened = await openZ3();
  if (!opened.ok) throw new Error('z3-solver is not installed');
  z3 = opened.value;
});
afterAll(() => z3.close());

function isSuch({ ladder }: Rulebook, question: CaseQuestion, one: Answered): boolean {
  switch (question.kind) {
    case 'gap':
      return one.outcome === 'no_rule';
    case 'rule_met':
      return one.met.includes(question.rule);
    case 'response_reached':
      return ladder[one.rung]?.id === question.response;
  }
}

describe('the questions of the analysis, asked of z3', () => {
  test('are answered as every case one by one answers them, with cases that the engine confirms', async () => {
    const kinds = new Set<string>();
    await fc.assert(
      fc.asyncProperty(smallWorld, async (world) => {
        const { rulebook } = world;
        const known = everyCase(world).filter(({ isKnown }) => isKnown);
        const found = await questionsByZ3(rulebook, day, { z3, timeoutMs: 20_000, seed: 1 });
        expect(found).toHaveLength(1 + rulebook.rules.length + rulebook.ladder.length);
        for (const { question, answer } of found) {
          const exists = known.some((one) => isSuch(rulebook, question, one));
          expect(answer.kind, JSON.stringify(question)).toBe(exists ? 'case' : 'none');
          if (answer.kind === 'case')
            expect(isSuch(rulebook, question, answered(rulebook, answer.facts))).toBe(true);
          kinds.add(`${question.kind} ${answer.kind}`);
        }
      }),
      { seed: 21, numRuns: 40 },
    );
    expect([...kinds].sort()).toEqual([
      'gap case',
      'gap none',
      'response_reached case',
      'response_reached none',
      'rule_met case',
      'rule_met none',
    ]);
  });
});
