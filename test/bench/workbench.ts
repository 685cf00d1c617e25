import { spawnSync } from 'node:child_process';
import { analyseRulebook } from '../../src/analysis/exact/analyse.js';
import { differenceOf } from '../../src/analysis/exact/difference.js';
import { isAnalysed } from '../../src/analysis/exact/build-model.js';
import { type Diagram, no } from '../../src/analysis/exact/diagrams.js';
import { isCarrier, periodsOf } from '../../src/analysis/exact/periods.js';
import { noRule, responseOf } from '../../src/analysis/exact/responses.js';
import { conditionsOf, proveRulebook } from '../../src/analysis/exact/prove.js';
import { crossCheck } from '../../src/analysis/z3/cross-check.js';
import { openZ3 } from '../../src/analysis/z3/open-z3.js';
import { type AnsweredQuestion, questionsByZ3 } from '../../src/analysis/z3/questions-by-z3.js';
import type { Rulebook } from '../../src/rulebook/model.js';
import { type Spread, spread } from './measure.js';
import { benchDay, readShipped, shippedRulebook } from './rulebooks.js';

/** What the maintainer's commands take, in milliseconds. */
export interface WorkbenchMeasured {
  readonly check: Spread;
  readonly prove: Spread;
  /** The diagrams on the claims and questions that z3 is asked. */
  readonly same: Spread;
  readonly diff: Spread;
  /** Claims and questions that both the diagrams and z3 answered, alike. */
  readonly claims: number;
  readonly questions: number;
  /** z3 on the same claims and questions. */
  readonly z3: Spread;
  /** z3's time by that of the diagrams: the median over the rounds. */
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

/** The claims and questions that z3 is asked, and nothing besides: what is met, what is reached, and the gaps. */
function answered(rulebook: Rulebook) {
  const periods = periodsOf(rulebook, conditionsOf(rulebook));
  const proofs = proveRulebook(rulebook, periods);
  const period = periods.filter(({ from }) => from <= benchDay).at(-1);
  const model = period?.known();
  if (!model || !isAnalysed(model)) throw new Error('the rulebook is too large');
  const { algebra, possible, result, rules, space } = model;
  const isThere = (region: Diagram): boolean => algebra.and(region, possible) !== no;
  const met = new Map(
    space.program.rules.flatMap((rule, number) =>
      isCarrier(rule) ? [] : [[rule.id, isThere(rules[number]?.met ?? no)] as const],
    ),
  );
  const reached = new Map(
    rulebook.ladder.map(({ id }, rung) => [
      id,
      isThere(algebra.where(result, (value) => responseOf(value) === rung)),
    ]),
  );
  return { proofs, met, reached, gap: isThere(algebra.where(result, (value) => value === noRule)) };
}

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
  const times = {
    check: [] as number[],
    prove: [] as number[],
    same: [] as number[],
    diff: [] as number[],
    z3: [] as number[],
  };
  let [claims, questions] = [0, 0];
  try {
    for (let round = 0; round < rounds; round += 1) {
      times.check.push((await timed(() => readShipped('1.0.0'))).ms);
      times.prove.push((await timed(() => provedAndFound(first))).ms);
      const own = await timed(() => answered(first));
      times.same.push(own.ms);
      times.diff.push((await timed(() => differenceOf(first, second))).ms);
      const { proofs, met, reached, gap } = own.value;
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
      const ours = ({ question }: AnsweredQuestion): boolean | undefined => {
        if (question.kind === 'gap') return gap;
        return question.kind === 'rule_met' ? met.get(question.rule) : reached.get(question.response);
      };
      const differing = answers.filter((one) => (one.answer.kind === 'case') !== ours(one));
      if (differing.length > 0 || opinions.some(({ z3: { verdict }, first: own_ }) => verdict !== own_))
        throw new Error('z3 and the diagrams do not agree');
    }
  } finally {
    await z3.close();
  }
  const ratios = times.z3.map((ms, round) => ms / (times.same[round] as number));
  return {
    check: spread(times.check),
    prove: spread(times.prove),
    same: spread(times.same),
    diff: spread(times.diff),
    z3: spread(times.z3),
    claims,
    questions,
    ratio: spread(ratios).median,
    large: large(),
  };
}
