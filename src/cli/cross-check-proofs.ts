import { crossCheck, type FirstOpinion, type SecondOpinion } from '../analysis/z3/cross-check.js';
import { openZ3 } from '../analysis/z3/open-z3.js';
import { type Problem, problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Rulebook } from '../rulebook/model.js';

const verdictWords = {
  proved: { en: 'proved', zh: '已证明' },
  refuted: { en: 'refuted', zh: '被推翻' },
  undecided: { en: 'undecided', zh: '未判定' },
} as const;

export interface CrossCheckOptions {
  /** For one question to z3. */
  readonly timeoutMs: number;
  readonly seed?: number;
  readonly onClaim?: (done: number, of: number) => void;
  readonly open?: typeof openZ3;
}

export interface CrossChecked {
  /** Which z3 it was. */
  readonly version: string;
  readonly opinions: readonly SecondOpinion[];
  /** Where the two disagree, and what z3 could not decide in time. */
  readonly problems: readonly Problem[];
}

/** The case or the two cases of z3, where the other prover has none to show. */
function shown({ z3 }: SecondOpinion): { shown_en: string; shown_zh: string } {
  if (z3.verdict !== 'refuted') return { shown_en: '', shown_zh: '' };
  // In full: it is what a report of the fault needs. Names and values are the rulebook's own.
  const cases = z3.counterexample.map((facts) => `\`${JSON.stringify(facts)}\``);
  return { shown_en: `, which shows ${cases.join(' and ')}`, shown_zh: `，并给出 ${cases.join(' 和 ')}` };
}

function problemOf(opinion: SecondOpinion, timeoutMs: number): readonly Problem[] {
  const { id, first, z3, day, isDisagreement } = opinion;
  const params = {
    property: quoted(id),
    first_en: verdictWords[first].en,
    first_zh: verdictWords[first].zh,
    day,
  };
  if (isDisagreement) {
    const { en, zh } = verdictWords[z3.verdict];
    return [problem('z3_disagrees', { ...params, second_en: en, second_zh: zh, ...shown(opinion) })];
  }
  if (z3.verdict !== 'undecided') return [];
  return [problem('z3_undecided', { ...params, seconds: timeoutMs / 1000, reason: z3.reason })];
}

const mostSeconds = 86_400;

/** Whole seconds from 1 to a day; NaN for anything else. */
export const secondsOf = (text: string): number =>
  /^[1-9]\d{0,4}$/.test(text) && Number(text) <= mostSeconds ? Number(text) : Number.NaN;

export const secondsProblem = (found: string): Problem =>
  problem('usage_option_value', {
    command: 'gradus rules prove',
    option: '`--timeout`',
    expected: `1–${mostSeconds}`,
    found: quoted(found),
  });

/** Has z3 prove again what was proved or refuted, and compares verdict by verdict. Ends z3's threads before it returns. */
export async function crossCheckProofs(
  rulebook: Rulebook,
  proofs: readonly FirstOpinion[],
  { timeoutMs, seed = 1, onClaim, open = openZ3 }: CrossCheckOptions,
): Promise<Result<CrossChecked>> {
  const opened = await open();
  if (!opened.ok) return fail([problem('z3_not_installed')]);
  const z3 = opened.value;
  try {
    const opinions = await crossCheck(rulebook, proofs, { z3, timeoutMs, seed }, onClaim);
    return ok({
      version: z3.version,
      opinions,
      problems: opinions.flatMap((one) => problemOf(one, timeoutMs)),
    });
  } finally {
    await z3.close();
  }
}
