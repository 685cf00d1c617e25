import { byCodeUnit } from '../domain/identifiers.js';
import type { Problem } from '../domain/problem.js';
import { buildRulebook } from './build-rulebook.js';
import { checkFile } from './check-file.js';
import type { Rulebook } from './model.js';
import { readYaml } from './read-yaml.js';
import { resolveCalendar } from './resolve-calendar.js';
import { rulebookFileSchema } from './schema.js';
import { shapeProblems } from './shape-problems.js';

export interface ReadOptions {
  /** Named in the problems; nothing is opened by it. */
  readonly file: string;
  /** SHA-256 of a text as UTF-8, in hex. */
  readonly sha256: (text: string) => string;
  /** The text of a calendar file by its id, and the name to call it by in problems. */
  readonly calendar: (id: string) => { readonly text: string; readonly file: string } | undefined;
}

export interface ReadRulebook {
  /** Null when there is an error; warnings do not stop it. */
  readonly rulebook: Rulebook | null;
  readonly problems: readonly Problem[];
}

const byPlace = (a: Problem, b: Problem): number =>
  byCodeUnit(a.place?.file ?? '', b.place?.file ?? '') ||
  (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
  (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
  byCodeUnit(a.code, b.code);

/** The same fault of the same words at the same place is told once, however many ways lead to it. */
function sorted(problems: readonly Problem[]): readonly Problem[] {
  const distinct = new Map(
    problems.map((each) => [
      JSON.stringify([each.code, each.place?.file, each.place?.line, each.place?.column, each.params]),
      each,
    ]),
  );
  return [...distinct.values()].sort(byPlace);
}

/**
 * Reads a rules file: YAML 1.2 or JSON, its shape, and every static check of the format. All problems are
 * reported, not the first, sorted by place, each with file, line and column.
 */
export function readRulebook(text: string, { file, sha256, calendar }: ReadOptions): ReadRulebook {
  const source = readYaml(text, file);
  if (!source.ok) return { rulebook: null, problems: sorted(source.error) };
  const parsed = rulebookFileSchema.safeParse(source.value.data);
  const resolved = resolveCalendar(source.value, calendar);
  const problems = sorted([
    ...source.value.problems,
    ...(parsed.success ? [] : shapeProblems(rulebookFileSchema, source.value)),
    ...checkFile(source.value, parsed.success),
    ...(resolved.ok ? [] : resolved.error),
  ]);
  const isSound = problems.every(({ severity }) => severity === 'warning');
  if (!parsed.success || !resolved.ok || !isSound) return { rulebook: null, problems };
  const { data } = source.value;
  return { rulebook: buildRulebook(parsed.data, { calendar: resolved.value, data, text, sha256 }), problems };
}
