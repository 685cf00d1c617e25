import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { speaksOf } from '../../src/analysis/evaluate-case.js';
import { messageOf } from '../../src/domain/problem.js';
import type { Rulebook } from '../../src/rulebook/model.js';
import { type FixtureCase, readCases } from '../../src/rulebook/read-cases.js';
import { recommendFixture } from '../support/recommend-fixture.js';
import { quantile } from './measure.js';

export interface InFullMeasured {
  readonly cases: number;
  /** Milliseconds for one case, all of its subjects; each case counts with the median of its runs. */
  readonly p50: number;
  readonly p99: number;
}

function shippedCases(rulebook: Rulebook): FixtureCase[] {
  const folder = join('fixtures', 'cases', rulebook.id);
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return files.sort().flatMap((name) => {
    const file = join(folder, name);
    const read = readCases(readFileSync(file, 'utf8'), { file });
    if (!read.ok) throw new Error(read.error.map((one) => messageOf(one)).join('; '));
    return read.value.filter((fixture) => fixture.versions === null && speaksOf(fixture, rulebook, []));
  });
}

/** Recommendations in full, by both engines, with everything that explains them, for the cases that are shipped. */
export async function measureInFull(rulebook: Rulebook, runs: number): Promise<InFullMeasured> {
  const fixtures = shippedCases(rulebook);
  const times: number[][] = fixtures.map(() => []);
  for (let run = -1; run < runs; run += 1)
    for (const [at, fixture] of fixtures.entries()) {
      const began = performance.now();
      await recommendFixture(fixture, rulebook, []);
      const took = performance.now() - began;
      // The first run warms up.
      if (run >= 0) times[at]?.push(took);
    }
  const medians = times
    .map((ofCase) =>
      quantile(
        ofCase.sort((a, b) => a - b),
        0.5,
      ),
    )
    .sort((a, b) => a - b);
  return { cases: fixtures.length, p50: quantile(medians, 0.5), p99: quantile(medians, 0.99) };
}
