import { join } from 'node:path';
import { analyseRulebook } from '../analysis/exact/analyse.js';
import type { CaseWitness } from '../analysis/exact/case-witness.js';
import { severityOf } from '../analysis/exact/findings.js';
import { periodsOf } from '../analysis/exact/periods.js';
import { conditionsOf, proveRulebook } from '../analysis/exact/prove.js';
import type { Result } from '../domain/result.js';
import type { Rulebook } from '../rulebook/model.js';
import { submittedCase } from './case-witness-words.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { progressOn } from './progress.js';
import { analysisJson, proofJson } from './prove-json.js';
import { errorsOf, readRulesFile } from './rules-files.js';
import { showProofs } from './show-proofs.js';
import { textFile } from './write-files.js';

export interface ProveOptions {
  /** A folder to write the cases of findings and counterexamples into, as cases that can be submitted. */
  readonly witnesses?: string;
}

/** The rulebook of a file without an error in it; else reports the check's findings. */
export async function soundRulebook(deps: CliDeps, out: Console, file: string): Promise<Rulebook | ExitCode> {
  const read = await readRulesFile(deps, file);
  if (!read.ok) return out.report(read.error);
  const { rulebook, problems } = read.value;
  return rulebook ?? out.report(errorsOf(problems));
}

/** Writes named cases as files of a folder; the folder is made. */
export function writeWitnesses(
  deps: CliDeps,
  folder: string,
  rulebook: Rulebook,
  named: readonly (readonly [string, CaseWitness])[],
): Promise<Result<null>> {
  const files = named.map(([name, witness]) =>
    textFile(
      join(folder, `${name}--${witness.decidedOn}.json`),
      `${JSON.stringify(submittedCase(rulebook, witness), null, 2)}\n`,
    ),
  );
  return deps.writeFiles(files);
}

/**
 * `rules prove FILE`: every property and the built-in invariants over all cases, and what an author should know; exit
 * 1 when one is refuted or something in the file has no effect, 4 when something could not be decided.
 */
export async function rulesProve(
  deps: CliDeps,
  out: Console,
  file: string,
  { witnesses }: ProveOptions,
): Promise<ExitCode> {
  const rulebook = await soundRulebook(deps, out, file);
  if (typeof rulebook === 'number') return rulebook;
  const progress = progressOn(deps, out.language === 'zh' ? '已证明' : 'looked at');
  const periods = periodsOf(rulebook, conditionsOf(rulebook));
  const proofs = proveRulebook(rulebook, periods, progress.at);
  const analysis = analyseRulebook(rulebook, periods);
  progress.end();
  const { id, version, hash } = rulebook;
  const refuted = proofs.some(({ verdict }) => verdict === 'refuted');
  const warned = analysis.findings.some(({ kind }) => severityOf[kind] === 'warning');
  const isOpen = proofs.some(({ verdict }) => verdict === 'undecided') || analysis.notLookedAt.length > 0;
  if (out.json)
    out.printJson({
      file,
      id,
      version,
      hash,
      ok: !refuted && !warned && !isOpen,
      proofs: proofs.map(proofJson),
      analysis: analysisJson(analysis),
    });
  else showProofs(out, rulebook, proofs, analysis);
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
  return refuted || warned ? 1 : isOpen ? 4 : 0;
}
