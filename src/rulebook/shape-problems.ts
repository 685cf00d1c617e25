import type { z } from 'zod';
import type { Problem } from '../domain/problem.js';
import { problemsOfZod } from '../domain/zod-problems.js';
import type { Source } from './source.js';

/** What a schema refuses, each at its line and column; unknown keys and bad names at the key itself. */
export function shapeProblems(schema: z.ZodType, source: Source): readonly Problem[] {
  const parsed = schema.safeParse(source.data, { reportInput: true });
  if (parsed.success) return [];
  const atKeys = new Set<string>();
  for (const issue of parsed.error.issues) {
    if (issue.code === 'invalid_key') atKeys.add(source.place(issue.path).path ?? '');
  }
  const paths = new Map<string, readonly PropertyKey[]>();
  const placeOf = (path: readonly PropertyKey[]) => {
    const place = source.place(path);
    paths.set(place.path ?? '', path);
    return place;
  };
  return problemsOfZod(parsed.error, { schema, input: source.data, placeOf }).map((found) => {
    const pointer = found.place?.path ?? '';
    const path = paths.get(pointer);
    const onKey = found.code === 'unknown_key' || atKeys.has(pointer);
    return onKey && path ? { ...found, place: source.place(path, 'key') } : found;
  });
}
