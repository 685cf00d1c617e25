import type { Json } from '../domain/canonical-json.js';
import type { JsonObject } from '../domain/entry.js';

/** A value of ours as plain JSON, apart from the original; members that are undefined are left out. */
export function plain(value: unknown): Json {
  const copy: Json = JSON.parse(JSON.stringify(value));
  return copy;
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object of ours as the body of an entry. */
export function bodyOf(value: object): JsonObject {
  const copy = plain(value);
  if (!isObject(copy)) throw new TypeError('the body of an entry is an object');
  return copy;
}
