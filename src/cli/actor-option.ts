import { actorIdSchema } from '../domain/identifiers.js';
import { problem } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { shownText } from '../domain/shown.js';
import type { Actor } from '../office/deps.js';

/** Who is said to act, as an opaque id. Nobody is authenticated on the command line. */
export function actorOption(given: string, option = '--by'): Result<Actor> {
  const id = actorIdSchema.safeParse(given);
  if (id.success) return ok({ id: id.data, authenticated: false });
  return fail([problem('actor_id_form', { option, found: shownText(given) })]);
}

/** The id that the system has for who works here, where none is said. */
export const systemUser = (env: Readonly<Record<string, string | undefined>>): string =>
  env['USER'] || env['LOGNAME'] || env['USERNAME'] || '';
