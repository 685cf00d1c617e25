import { jsonPointer } from '../domain/json-pointer.js';
import type { Place } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { plainData } from './plain-data.js';
import type { Source } from './source.js';
import { yamlDocument } from './yaml-document.js';

/** After these the value is cut off, and what else is said of it would mislead. */
const cutsOff: ReadonlySet<string> = new Set(['yaml_too_many_aliases', 'yaml_too_deep']);

/** Reads a text like `readYaml`, and refuses it for any fault. */
export function readSoundYaml(text: string, file: string): Result<Source> {
  const read = readYaml(text, file);
  return read.ok && read.value.problems.length > 0 ? fail(read.value.problems) : read;
}

/** Reads one YAML (or JSON) text into a plain value that knows where each part of it stands. */
export function readYaml(text: string, file: string): Result<Source> {
  const read = yamlDocument(text.replace(/^\uFEFF/, ''), file);
  if (!read.ok) return read;
  const { document, placeOf } = read.value;
  const { data, offsets, ...plain } = plainData(document, placeOf);
  const problems = [...read.value.problems, ...plain.problems];
  if (problems.some(({ code }) => cutsOff.has(code))) return fail(problems);
  const place = (path: readonly PropertyKey[], on: 'value' | 'key' = 'value'): Place => {
    const key = on === 'key' ? offsets.keys.get(jsonPointer(path)) : undefined;
    let offset = key ?? offsets.values.get(jsonPointer(path));
    for (let length = path.length - 1; offset === undefined && length >= 0; length -= 1) {
      offset = offsets.values.get(jsonPointer(path.slice(0, length)));
    }
    return { ...placeOf(offset ?? 0), path: jsonPointer(path) };
  };
  return ok({ data, place, problems });
}
