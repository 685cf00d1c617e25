import { rulebookIdSchema } from '../domain/identifiers.js';
import { problem, quoted } from '../domain/problem.js';
import { dayInZone } from '../domain/time-zone.js';
import { newCases } from '../rulebook/new-cases.js';
import { newRulebook } from '../rulebook/new-rulebook.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';

/** `rules new ID`: prints a small rules file that passes every check, or the cases that meet each of its rules. */
export async function rulesNew(
  deps: CliDeps,
  out: Console,
  id: string,
  { cases = false }: { readonly cases?: boolean | undefined },
): Promise<ExitCode> {
  if (!rulebookIdSchema.safeParse(id).success) {
    return out.report([problem('rulebook_id_form', { found: quoted(id) })]);
  }
  const today = dayInZone('UTC', deps.now());
  const text = cases ? newCases(today) : newRulebook(id, today);
  if (out.json) out.printJson({ id, text });
  else out.print(text.trimEnd());
  return 0;
}
