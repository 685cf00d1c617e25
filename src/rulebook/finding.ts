import { nearName } from '../domain/near-name.js';
import { type Problem, type ProblemCode, problem, quoted } from '../domain/problem.js';
import type { Words } from '../domain/schema-words.js';
import type { Path, Source } from './source.js';

type Params = Readonly<Record<string, string | number>>;

/** Reports a fault at a path of the file; `on: 'key'` points at the key instead of its value. */
export type Report = (code: ProblemCode, at: Path, params?: Params, on?: 'value' | 'key') => void;

/** Gathers what one check reports. */
export function findings(
  source: Source,
  check: (report: Report) => void,
  severity: 'error' | 'warning' = 'error',
): readonly Problem[] {
  const problems: Problem[] = [];
  check((code, at, params = {}, on = 'value') => {
    problems.push(problem(code, params, source.place(at, on), severity));
  });
  return problems;
}

/** "did you mean", where a known name is near. */
export function suggest(name: string, known: Iterable<string>): { readonly suggestion?: string } {
  const near = nearName(
    name,
    [...known].filter((each) => each !== name),
  );
  return near === undefined ? {} : { suggestion: quoted(near) };
}

export const expecting = ({
  en,
  zh,
}: Words): { readonly expected_en: string; readonly expected_zh: string } => ({
  expected_en: en,
  expected_zh: zh,
});
