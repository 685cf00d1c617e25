import type { z } from 'zod';
import type { Path } from './source.js';

export type RawObject = Readonly<Record<string, unknown>>;

export const isRawObject = (value: unknown): value is RawObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A part of a file that may be broken in places: what of it is of the right shape, and where it stands. */
export interface Part<T> {
  readonly at: Path;
  readonly raw: RawObject;
  readonly value: T;
}

function badKeys(issues: readonly z.core.$ZodIssue[]): ReadonlySet<PropertyKey> {
  const own = issues.flatMap(({ path }) => path.slice(0, 1));
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [],
  );
  return new Set([...own, ...unknown]);
}

/**
 * Reads what can be read of `raw` with a schema whose keys are all optional: keys with a value of the wrong shape
 * are left out. Their faults are told elsewhere; the checks go on with the rest, so that one mistake hides no other.
 */
export function partOf<T>(schema: z.ZodType<T>, value: unknown, at: Path): Part<T> {
  const raw = isRawObject(value) ? value : {};
  const whole = schema.safeParse(raw);
  if (whole.success) return { at, raw, value: whole.data };
  const bad = badKeys(whole.error.issues);
  const rest = Object.fromEntries(Object.entries(raw).filter(([key]) => !bad.has(key)));
  return { at, raw, value: schema.parse(rest) };
}

/** The parts of a list, each at its index. */
export const listOf = <T>(schema: z.ZodType<T>, value: unknown, at: Path): readonly Part<T>[] =>
  Array.isArray(value) ? value.map((each, index) => partOf(schema, each, [...at, index])) : [];

/** The parts of a map, each under its key. */
export const mapOf = <T>(schema: z.ZodType<T>, value: unknown, at: Path): ReadonlyMap<string, Part<T>> =>
  new Map(
    Object.entries(isRawObject(value) ? value : {}).map(([key, each]) => [
      key,
      partOf(schema, each, [...at, key]),
    ]),
  );
