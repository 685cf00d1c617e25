import { problem, quoted } from '../domain/problem.js';
import { fail, type Result } from '../domain/result.js';
import type { Actor } from '../office/deps.js';
import { actorOption, systemUser } from './actor-option.js';
import type { CliDeps } from './deps.js';

/** Who acts: as `--actor` says, else the user of this system. */
export function actingOn(
  { env }: Pick<CliDeps, 'env'>,
  command: string,
  given: string | undefined,
): Result<Actor> {
  const who = given ?? systemUser(env);
  return who === ''
    ? fail([problem('usage_option_missing', { command, expected: quoted('--actor <id>') })])
    : actorOption(who, '--actor');
}
