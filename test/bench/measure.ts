import type { Facts } from '../../src/domain/fact.js';
import type { Contender } from './contenders.js';

export interface Spread {
  readonly median: number;
  /** The middle half lies between these. */
  readonly low: number;
  readonly high: number;
}

/** The part `at` (0 to 1) of sorted numbers lies below the answer. */
export const quantile = (sorted: readonly number[], at: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? Number.NaN;

export function spread(samples: readonly number[]): Spread {
  const sorted = [...samples].sort((a, b) => a - b);
  return { median: quantile(sorted, 0.5), low: quantile(sorted, 0.25), high: quantile(sorted, 0.75) };
}

export interface Measured {
  readonly name: string;
  /** Nanoseconds for one evaluation, over the rounds. */
  readonly time: Spread;
  /** Its time divided by that of the first contender of the same round: the median over the rounds. */
  readonly ratio: number;
}

/** Throws when two contenders differ on a case: what is not equal is not compared. */
export async function checkEqual(contenders: readonly Contender[], cases: readonly Facts[]): Promise<void> {
  for (const [number, facts] of cases.entries()) {
    const [first, ...others] = await Promise.all(
      contenders.map(async ({ name, prepare }) => ({ name, met: (await prepare(facts)()).join(' ') })),
    );
    for (const { name, met } of others)
      if (met !== first?.met)
        throw new Error(
          `case ${number}: ${name} says ${met}, ${first?.name} ${first?.met}: ${JSON.stringify(facts)}`,
        );
  }
}

/** A contender with the cases that it is measured on. */
export interface Entrant {
  readonly contender: Contender;
  readonly cases: readonly Facts[];
}

type Run = ReturnType<Contender['prepare']>;

/** Nanoseconds for one evaluation, over `count` of them. */
async function sample(runs: readonly Run[], count: number): Promise<number> {
  const began = process.hrtime.bigint();
  for (let index = 0; index < count; index += 1) {
    const answer = (runs[index % runs.length] as Run)();
    // One that answers at once is not made to wait for a microtask.
    if (answer instanceof Promise) await answer;
  }
  return Number(process.hrtime.bigint() - began) / count;
}

/** How many evaluations take about `milliseconds`; finding it out also warms up. */
async function countFor(runs: readonly Run[], milliseconds: number): Promise<number> {
  let count = runs.length;
  for (let pass = 0; pass < 5; pass += 1)
    count = Math.max(runs.length, Math.round((milliseconds * 1e6) / (await sample(runs, count))));
  return count;
}

/** Measures in rounds: in each, all take turns, in an order that moves on by one from round to round. */
export async function measure(
  entrants: readonly Entrant[],
  { rounds, sampleMs }: { readonly rounds: number; readonly sampleMs: number },
): Promise<Measured[]> {
  const prepared: { runs: Run[]; count: number; samples: number[] }[] = [];
  for (const { contender, cases } of entrants) {
    const runs = cases.map((facts) => contender.prepare(facts));
    prepared.push({ runs, count: await countFor(runs, sampleMs), samples: [] });
  }
  for (let round = 0; round < rounds; round += 1)
    for (let step = 0; step < prepared.length; step += 1) {
      const { runs, count, samples } = prepared[
        (step + round) % prepared.length
      ] as (typeof prepared)[number];
      samples.push(await sample(runs, count));
    }
  const base = prepared[0]?.samples ?? [];
  return entrants.map(({ contender }, at) => {
    const samples = prepared[at]?.samples ?? [];
    const ratios = samples.map((took, round) => took / (base[round] ?? Number.NaN));
    return { name: contender.name, time: spread(samples), ratio: spread(ratios).median };
  });
}
