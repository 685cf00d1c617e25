import { analyseRulebook } from '../analysis/exact/analyse.js';
import { severityOf } from '../analysis/exact/findings.js';
import { periodsOf } from '../analysis/exact/periods.js';
import { conditionsOf, type Proof, proveRulebook } from '../analysis/exact/prove.js';
import { ok, type Result } from '../domain/result.js';
import type { Rulebook } from '../rulebook/model.js';
import type { Console } from './console.js';
import { type CrossChecked, crossCheckProofs, secondsOf, secondsProblem } from './cross-check-proofs.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { progressOn } from './progress.js';
import { analysisJson, proofJson } from './prove-json.js';
import { crossCheckJson, showCrossCheck } from './show-cross-check.js';
import { soundRulebook } from './sound-rulebook.js';
import { showProofs } from './show-proofs.js';
import { writeWitnesses } from './write-witnesses.js';

export interface ProveOptions {
  /** A folder to write the cases of findings and counterexamples into, as cases that can be submitted. */
  readonly witnesses?: string;
  /** Whether z3 proves it all once more. */
  readonly crossCheck?: boolean;
  /** Seconds for one question to z3. */
  readonly timeout?: string;
}

/** A second opinion by z3; how far it is, where a person looks on. */
async function crossChecked(
  deps: CliDeps,
  out: Console,
  rulebook: Rulebook,
  proofs: readonly Proof[],
  timeoutMs: number,
): Promise<Result<CrossChecked>> {
  const progress = progressOn(deps, out.language === 'zh' ? 'z3 已复核' : 'looked at by z3');
  const checked = await crossCheckProofs(rulebook, proofs, { timeoutMs, onClaim: progress.at });
  progress.end();
  return checked;
}

/**
 * `rules prove FILE`: every property and the built-in invariants over all cases, and what an author should know; exit
 * 1 when one is refuted or something in the file has no effect, 4 when something could not be decided or z3, where it is
 * asked, finds otherwise.
 */
export async function rulesProve(
  deps: CliDeps,
  out: Console,
  file: string,
  { witnesses, crossCheck = false, timeout = '60' }: ProveOptions,
): Promise<ExitCode> {
  const timeoutMs = secondsOf(timeout) * 1000;
  if (!timeoutMs) return out.report([secondsProblem(timeout)]);
  const rulebook = await soundRulebook(deps, out, file);
  if (typeof rulebook === 'number') return rulebook;
  const progress = progressOn(deps, out.language === 'zh' ? '已证明' : 'looked at');
  const periods = periodsOf(rulebook, conditionsOf(rulebook));
  const proofs = proveRulebook(rulebook, periods, progress.at);
  const analysis = analyseRulebook(rulebook, periods);
  progress.end();
  const checked = crossCheck ? await crossChecked(deps, out, rulebook, proofs, timeoutMs) : ok(null);
  if (!checked.ok) return out.report(checked.error);
  const second = checked.value;
  const { id, version, hash } = rulebook;
  const refuted = proofs.some(({ verdict }) => verdict === 'refuted');
  const warned = analysis.findings.some(({ kind }) => severityOf[kind] === 'warning');
  const isOpen = proofs.some(({ verdict }) => verdict === 'undecided') || analysis.notLookedAt.length > 0;
  const differs = second !== null && second.problems.length > 0;
  if (out.json)
    out.printJson({
      file,
      id,
      version,
      hash,
      ok: !refuted && !warned && !isOpen && !differs,
      proofs: proofs.map(proofJson),
      analysis: analysisJson(analysis),
      ...(second ? { cross_check: crossCheckJson(second, out) } : {}),
    });
  else {
    showProofs(out, rulebook, proofs, analysis);
    if (second) showCrossCheck(out, second);
    if (differs) out.report(second.problems);
  }
  if (witnesses !== undefined) {
    const named = [
      ...proofs.flatMap(({ id: claim, counterexample }) =>
        (counterexample?.cases ?? []).map((one, index) => [`${claim}-${index + 1}`, one] as const),
      ),
      ...analysis.findings.flatMap(({ kind, rules, witness }, index) =>
        witness ? [[[kind, ...rules.slice(0, 3), index + 1].join('-'), witness] as const] : [],
      ),
    ];
    const written = await writeWitnesses(deps, witnesses, rulebook, named);
    if (!written.ok) return out.report(written.error);
  }
  if (differs) return 4;
  return refuted || warned ? 1 : isOpen ? 4 : 0;
}
