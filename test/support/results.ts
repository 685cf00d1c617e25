import { messageOf } from '../../src/domain/problem.js';
import type { Result } from '../../src/domain/result.js';

/** The value of a result that must be one. */
export function valueIn<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.error.map((found) => `${found.code}: ${messageOf(found)}`).join('; '));
}

export const codesOf = (result: Result<unknown>): readonly string[] =>
  result.ok ? [] : result.error.map(({ code }) => code);
