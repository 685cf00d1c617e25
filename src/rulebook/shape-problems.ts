import type { z } from 'zod';
import { type Problem, problem } from '../domain/problem.js';
import { valueAt } from '../domain/schema-walk.js';
import { shownText } from '../domain/shown.js';
import { problemsOfZod } from '../domain/zod-problems.js';
import type { Source } from './source.js';

const textKeys: ReadonlySet<unknown> = new Set(['title', 'label', 'help', 'because']);

/**
 * Whether a bad key is the rest of a text that had a comma in it: in `{ en: Lists, duties and rules }` YAML ends
 * the text at the comma and takes what follows for a key without a value.
 */
const isRestOfText = (path: readonly PropertyKey[], data: unknown): boolean =>
  valueAt(data, path) === null && (textKeys.has(path.at(-2)) || path.at(-3) === 'value_labels');

/** What a schema refuses, each at its line and column; unknown keys and bad names at the key itself. */
export function shapeProblems(schema: z.ZodType, source: Source): readonly Problem[] {
  const parsed = schema.safeParse(source.data, { reportInput: true });
  if (parsed.success) return [];
  const paths = new Map<string, readonly PropertyKey[]>();
  const placeOf = (path: readonly PropertyKey[]) => {
    const place = source.place(path);
    paths.set(place.path ?? '', path);
    return place;
  };
  const found = problemsOfZod(parsed.error, { schema, input: source.data, placeOf });
  const badNames = new Set(
    parsed.error.issues.flatMap((issue) =>
      issue.code === 'invalid_key' ? source.place(issue.path).path : [],
    ),
  );
  return found.map((each) => {
    const pointer = each.place?.path ?? '';
    const path = paths.get(pointer);
    if (!path || (each.code !== 'unknown_key' && !badNames.has(pointer))) return each;
    const place = source.place(path, 'key');
    return isRestOfText(path, source.data)
      ? problem('text_comma', { found: shownText(String(path.at(-1))) }, place)
      : { ...each, place };
  });
}
