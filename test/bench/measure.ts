import type { Facts } from '../../src/domain/fact.js';
import type { Contender } from './contenders.js';

export interface Measured {
  readonly name: string;
  /** Nanoseconds for one evaluation: median and the middle half over the rounds. */
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

const quantile = (sorted: readonly number[], at: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? Number.NaN;

export function spread(samples: readonly number[]): { median: number; low: number; high: number } {
  const sorted = [...samples].sort((a, b) => a - b);
  return { median: quantile(sorted, 0.5), low: quantile(sorted, 0.25), high: quantile(sorted, 0.75) };
}

/** Throws when two contenders differ on a case: what is not equal is not compared. */
export async function checkEqual(contenders: readonly Contender[], cases: readonly Facts[]): Promise<void> {
  for (const [number, facts] of cases.entries()) {
    let expected: string | undefined;
    for (const contender of contenders) {
      const found = (await contender.run(contender.prepare(facts) as never)).join(' ');
      expected ??= found;
      if (found !== expected)
        throw new Error(
          `case ${number}: ${contender.name} says ${found}, not ${expected}: ${JSON.stringify(facts)}`,
        );
    }
  }
}

async function sample({ run, perSample }: Contender, prepared: readonly unknown[]): Promise<number> {
  const began = process.hrtime.bigint();
  for (let index = 0; index < perSample; index += 1) {
    const answer = run(prepared[index % prepared.length] as never);
    // A contender that answers at once is not made to wait for a microtask.
    if (answer instanceof Promise) await answer;
  }
  return Number(process.hrtime.bigint() - began) / perSample;
}

/** Measures contenders in rounds, each round in another order, after a round that is thrown away. */
export async function measure(
  contenders: readonly Contender[],
  cases: readonly Facts[],
  rounds: number,
): Promise<Measured[]> {
  const prepared = contenders.map((contender) => cases.map((facts) => contender.prepare(facts)));
  const samples: number[][] = contenders.map(() => []);
  for (let round = -1; round < rounds; round += 1)
    for (let step = 0; step < contenders.length; step += 1) {
      const at = (step + Math.max(0, round)) % contenders.length;
      const took = await sample(contenders[at] as Contender, prepared[at] as unknown[]);
      if (round >= 0) samples[at]?.push(took);
    }
  return contenders.map(({ name }, index) => ({ name, ...spread(samples[index] as number[]) }));
}
