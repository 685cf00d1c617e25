import { rulebookIdSchema } from '../domain/identifiers.js';
import { problem, quoted } from '../domain/problem.js';
import { dayInZone } from '../domain/time-zone.js';
import { newRulebook } from '../rulebook/new-rulebook.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';

/** `rules new ID`: prints a small rules file that passes every check. */
export async function rulesNew(deps: CliDeps, out: Console, id: string): Promise<ExitCode> {
  if (!rulebookIdSchema.safeParse(id).success) {
    return out.report([problem('rulebook_id_form', { found: quoted(id) })]);
  }
  const text = newRulebook(id, dayInZone('UTC', deps.now()));
  if (out.json) out.printJson({ id, text });
  else out.print(text.trimEnd());
  return 0;
}
