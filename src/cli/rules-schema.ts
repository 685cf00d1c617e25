import { problem, quoted } from '../domain/problem.js';
import { renderSchema } from '../rulebook/render-schema.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { textFile } from './write-files.js';

/** `rules schema`: the JSON Schema of rules files, printed, written, or compared with a file. */
export async function rulesSchema(
  deps: CliDeps,
  out: Console,
  { write, check }: { readonly write?: string | undefined; readonly check?: string | undefined },
): Promise<ExitCode> {
  const schema = renderSchema();
  if (write !== undefined) {
    const written = await deps.writeFiles([textFile(write, schema)]);
    return written.ok ? 0 : out.report(written.error);
  }
  if (check !== undefined) {
    const found = await deps.readText(check);
    if (!found.ok) return out.report(found.error);
    if (found.value === schema) return 0;
    return out.report([problem('schema_not_current', { file: quoted(check) }, { file: check })]);
  }
  out.print(schema.trimEnd());
  return 0;
}
