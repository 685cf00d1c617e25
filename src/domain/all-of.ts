import type { Problem } from './problem.js';
import { fail, ok, type Result } from './result.js';

type Values<Parts> = {
  readonly [Key in keyof Parts]: Parts[Key] extends Result<infer Value> ? Value : never;
};

/** The values of several results, or the problems of all that failed. */
export function allOf<Parts extends Readonly<Record<string, Result<unknown>>>>(
  parts: Parts,
): Result<Values<Parts>> {
  const problems: Problem[] = [];
  const values: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(parts)) {
    if (part.ok) values[key] = part.value;
    else problems.push(...part.error);
  }
  return problems.length > 0 ? fail(problems) : ok(values as Values<Parts>);
}
