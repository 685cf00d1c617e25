import type { Json } from '../domain/canonical-json.js';
import { jsonPointer } from '../domain/json-pointer.js';
import { isObject } from './plain.js';

/** Where two values first differ, keys in the order of their code units. */
export interface Difference {
  readonly path: string;
  /** Undefined where one of them has nothing. */
  readonly recorded: Json | undefined;
  readonly found: Json | undefined;
}

export function firstDifference(
  recorded: Json | undefined,
  found: Json | undefined,
  path: readonly (string | number)[] = [],
): Difference | null {
  if (Array.isArray(recorded) && Array.isArray(found)) {
    for (let index = 0; index < Math.max(recorded.length, found.length); index += 1) {
      const differs = firstDifference(recorded[index], found[index], [...path, index]);
      if (differs) return differs;
    }
    return null;
  }
  if (isObject(recorded) && isObject(found)) {
    for (const key of [...new Set([...Object.keys(recorded), ...Object.keys(found)])].sort()) {
      const differs = firstDifference(recorded[key], found[key], [...path, key]);
      if (differs) return differs;
    }
    return null;
  }
  return recorded === found ? null : { path: jsonPointer(path), recorded, found };
}
