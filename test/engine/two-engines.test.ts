import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crossCheck, standingOf } from '../../src/engine/standing.js';
import { arbitraryCase, arbitraryRulebook } from '../support/rulebook-arbitrary.js';

const seed = 20_220_628;
const rulebooks = 500;
const casesEach = 40;

describe('the two evaluations', () => {
  test(`agree on every condition of every rule (${rulebooks * casesEach} cases over ${rulebooks} rulebooks)`, async () => {
    let cases = 0;
    await fc.assert(
      fc.asyncProperty(
        arbitraryRulebook,
        fc.array(arbitraryCase(), { minLength: casesEach, maxLength: casesEach }),
        async (rulebook, facts) => {
          for (const each of facts) {
            const standing = standingOf(rulebook, '2022-07-01', each, '2022-07-10');
            expect(await crossCheck(standing)).toEqual([]);
            cases += 1;
          }
        },
      ),
      { seed, numRuns: rulebooks },
    );
    expect(cases).toBeGreaterThanOrEqual(20_000);
  }, 300_000);
});
