import { caseSchema, type SubmittedCase } from '../domain/case.js';
import { readJson } from '../domain/json-reader.js';
import { fail, ok, type Result } from '../domain/result.js';
import { parseWith } from '../domain/zod-problems.js';
import { readSoundYaml } from './read-yaml.js';
import { shapeProblems } from './shape-problems.js';

function readYamlCase(text: string, file: string): Result<SubmittedCase> {
  const source = readSoundYaml(text, file);
  if (!source.ok) return source;
  const read = caseSchema.safeParse(source.value.data);
  return read.success ? ok(read.data) : fail(shapeProblems(caseSchema, source.value));
}

/**
 * Reads a case as it is submitted: YAML if the file's name ends in `.yaml` or `.yml`, else JSON by the strict
 * reader. Facts are as they were sent; `checkFacts` holds them against a rulebook.
 */
export function readCaseFile(text: string, { file }: { readonly file: string }): Result<SubmittedCase> {
  if (/\.ya?ml$/i.test(file)) return readYamlCase(text, file);
  const data = readJson(text, { file });
  if (!data.ok) return data;
  const read = parseWith(caseSchema, data.value, { file });
  if (read.ok) return read;
  // JSON is YAML, and the reader of YAML knows lines and columns.
  const source = readSoundYaml(text, file);
  return fail(source.ok ? shapeProblems(caseSchema, source.value) : read.error);
}
