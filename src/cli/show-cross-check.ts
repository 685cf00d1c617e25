import { problemJson, type Console } from './console.js';
import type { CrossChecked } from './cross-check-proofs.js';

/** Both verdicts of every claim, for a program, and what came of them. */
export const crossCheckJson = ({ opinions, problems, version }: CrossChecked, out: Console): object => ({
  by: version,
  claims: opinions.map(({ id, first, z3, day, isDisagreement }) => ({
    id,
    first,
    second: z3.verdict,
    agreed: !isDisagreement && z3.verdict === first,
    day,
    counterexample: z3.verdict === 'refuted' ? z3.counterexample : null,
    reason: z3.verdict === 'undecided' ? z3.reason : null,
  })),
  problems: problems.map((one) => problemJson(one, out.language)),
});

/** One line on how many verdicts z3 shares; where it does not, the problems say so. */
export function showCrossCheck(out: Console, { opinions, version }: CrossChecked): void {
  const agreed = opinions.filter(({ first, z3 }) => first === z3.verdict).length;
  const all = opinions.length;
  const mark = agreed === all ? out.green('✓') : out.red('✗');
  out.print(
    out.language === 'zh'
      ? `${mark} ${version} 独立复核：${all} 项结论中 ${agreed} 项相同`
      : `${mark} ${version}, by an encoding of its own, gives the same verdict on ${agreed} of ${all}`,
  );
}
