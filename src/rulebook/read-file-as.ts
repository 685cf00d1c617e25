import type { z } from 'zod';
import { readJson } from '../domain/json-reader.js';
import { fail, ok, type Result } from '../domain/result.js';
import { parseWith } from '../domain/zod-problems.js';
import { readSoundYaml } from './read-yaml.js';
import { shapeProblems } from './shape-problems.js';

/** YAML by the ending of its name; on standard input whatever does not begin as a JSON object or list does. */
const isYaml = (text: string, file: string): boolean =>
  file === '-' ? !/^\uFEFF?\s*([[{]|$)/.test(text) : /\.ya?ml$/i.test(file);

function readYamlAs<S extends z.ZodType>(schema: S, text: string, file: string): Result<z.output<S>> {
  const source = readSoundYaml(text, file);
  if (!source.ok) return source;
  const read = schema.safeParse(source.value.data);
  return read.success ? ok(read.data) : fail(shapeProblems(schema, source.value));
}

/**
 * Reads a text of YAML or JSON by a schema: YAML if the file's name ends in `.yaml` or `.yml`, else JSON by the strict
 * reader; `-` is standard input, either of the two. All that is wrong is told, each with line and column, and of an
 * unknown key what it comes near to.
 */
export function readFileAs<S extends z.ZodType>(
  schema: S,
  text: string,
  { file }: { readonly file: string },
): Result<z.output<S>> {
  if (isYaml(text, file)) return readYamlAs(schema, text, file);
  const data = readJson(text, { file });
  if (!data.ok) return data;
  const read = parseWith(schema, data.value, { file });
  if (read.ok) return read;
  // JSON is YAML, and the reader of YAML knows lines and columns.
  const source = readSoundYaml(text, file);
  return fail(source.ok ? shapeProblems(schema, source.value) : read.error);
}
