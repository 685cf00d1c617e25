import { join } from 'node:path';
import type { CaseWitness } from '../analysis/exact/case-witness.js';
import type { Result } from '../domain/result.js';
import type { Rulebook } from '../rulebook/model.js';
import type { CliDeps } from './deps.js';
import { submittedCase } from './witness-json.js';
import { textFile } from './write-files.js';

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
