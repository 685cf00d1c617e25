import { spawnSync } from 'node:child_process';
import { analyseRulebook } from '../../src/analysis/exact/analyse.js';
import { differenceOf } from '../../src/analysis/exact/difference.js';
import { periodsOf } from '../../src/analysis/exact/periods.js';
import { conditionsOf, proveRulebook } from '../../src/analysis/exact/prove.js';
import { crossCheck } from '../../src/analysis/z3/cross-check.js';
import { openZ3 } from '../../src/analysis/z3/open-z3.js';
import { questionsByZ3 } from '../../src/analysis/z3/questions-by-z3.js';
import type { Rulebook } from '../../src/rulebook/model.js';
import { type Spread, spread } from './measure.js';
import { benchDay, readShipped, shippedRulebook } from './rulebooks.js';

/** What the maintainer's commands take, in milliseconds. */
export interface WorkbenchMeasured {
  readonly check: Spread;
  readonly prove: Spread;
  readonly diff: Spread;
  /** Claims and questions that both the diagrams and z3 answered, alike. */
  readonly claims: number;
  readonly questions: number;
  /** z3 on the same claims and questions. */
  readonly z3: Spread;
  /** z3's time by that of the diagrams, which find the smallest case besides: the median over the rounds. */
  readonly ratio: number;
  readonly large: {
    readonly rules: number;
    readonly facts: number;
    readonly cells: string;
    readonly ms: number;
    readonly mostMiB: number;
  };
}

async function timed<Value>(
  make: () => Value | Promise<Value>,
): Promise<{ readonly value: Value; readonly ms: number }> {
  const began = performance.now();
  const value = await make();
  return { value, ms: performance.now() - began };
}

const provedAndFound = (rulebook: Rulebook) => {
  const periods = periodsOf(rulebook, conditionsOf(rulebook));
  return { proofs: proveRulebook(rulebook, periods), analysis: analyseRulebook(rulebook, periods) };
};

/** A rulebook of 500 rules in a process of its own, whose memory is what it takes. */
function large(): WorkbenchMeasured['large'] {
  const ran = spawnSync(process.execPath, ['--import', 'tsx', 'test/bench/prove-large.ts'], {
    encoding: 'utf8',
  });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return JSON.parse(ran.stdout) as WorkbenchMeasured['large'];
}

/** Measures check, proofs with analysis, and difference of the shipped rulebook; z3 on the same claims in turn. */
export async function measureWorkbench(rounds: number): Promise<WorkbenchMeasured> {
  const [first, second] = [shippedRulebook('1.0.0'), shippedRulebook('1.1.0')];
  const opened = await openZ3();
  if (!opened.ok) throw new Error('z3-solver is not installed');
  const z3 = opened.value;
  const times = { check: [] as number[], prove: [] as number[], diff: [] as number[], z3: [] as number[] };
  let [claims, questions] = [0, 0];
  try {
    for (let round = 0; round < rounds; round += 1) {
      times.check.push((await timed(() => readShipped('1.0.0'))).ms);
      const own = await timed(() => provedAndFound(first));
      times.prove.push(own.ms);
      times.diff.push((await timed(() => differenceOf(first, second))).ms);
      const { proofs, analysis } = own.value;
      const limits = { z3, timeoutMs: 600_000, seed: 1 };
      const other = await timed(async () => ({
        opinions: await crossCheck(first, proofs, limits),
        answers: await questionsByZ3(first, benchDay, limits),
      }));
      times.z3.push(other.ms);
      const { opinions, answers } = other.value;
      claims = opinions.length;
      questions = answers.length;
      // What is not equal is not compared.
      const isIdle = (rule: string): boolean =>
        analysis.findings.some(({ kind, rules }) => kind === 'never_met' && rules.includes(rule));
      const differing = answers.filter(
        ({ question, answer }) =>
          question.kind === 'rule_met' && (answer.kind === 'none') !== isIdle(question.rule),
      );
      if (differing.length > 0 || opinions.some(({ z3: { verdict }, first: own_ }) => verdict !== own_))
        throw new Error('z3 and the diagrams do not agree');
    }
  } finally {
    await z3.close();
  }
  const ratios = times.z3.map((ms, round) => ms / (times.prove[round] as number));
  return {
    check: spread(times.check),
    prove: spread(times.prove),
    diff: spread(times.diff),
    z3: spread(times.z3),
    claims,
    questions,
    ratio: spread(ratios).median,
    large: large(),
  };
}
