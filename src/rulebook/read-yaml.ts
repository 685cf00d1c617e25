import { jsonPointer } from '../domain/json-pointer.js';
import type { Place } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { plainData } from './plain-data.js';
import type { Source } from './source.js';
import { yamlDocument } from './yaml-document.js';

/** Reads one YAML (or JSON) text into a plain value that knows where each part of it stands. */
export function readYaml(text: string, file: string): Result<Source> {
  const read = yamlDocument(text.replace(/^\uFEFF/, ''), file);
  if (!read.ok) return read;
  const { document, placeOf } = read.value;
  const { data, problems, offsets } = plainData(document, placeOf);
  if (problems.length > 0) return fail(problems);
  const place = (path: readonly PropertyKey[], on: 'value' | 'key' = 'value'): Place => {
    const key = on === 'key' ? offsets.keys.get(jsonPointer(path)) : undefined;
    let offset = key ?? offsets.values.get(jsonPointer(path));
    for (let length = path.length - 1; offset === undefined && length >= 0; length -= 1) {
      offset = offsets.values.get(jsonPointer(path.slice(0, length)));
    }
    return { ...placeOf(offset ?? 0), path: jsonPointer(path) };
  };
  return ok({ data, place });
}
