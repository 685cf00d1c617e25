import type { Problem } from '../domain/problem.js';
import { readYaml } from '../rulebook/read-yaml.js';

/** The steps of a JSON Pointer (RFC 6901); numbers are places in a list. */
const stepsOf = (pointer: string): (string | number)[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));

/** Problems of a case's content with the file, line and column that they are in; JSON is read as YAML for that. */
export function placed(problems: readonly Problem[], text: string, file: string): readonly Problem[] {
  const source = readYaml(text, file);
  return problems.map((one) => {
    const path = one.place?.path;
    if (path === undefined) return { ...one, place: { file, ...one.place } };
    return { ...one, place: { ...(source.ok ? source.value.place(stepsOf(path)) : { file }), path } };
  });
}
