import type { Place } from '../domain/problem.js';
import type { Rulebook } from './model.js';
import { readYaml } from './read-yaml.js';
import type { Path, Source } from './source.js';

/** Where the parts of a rulebook stand in its file. What is not found is placed at the nearest thing around it. */
export interface PartPlaces {
  /** A rule, a table or a row of a table, by its id. */
  readonly rule: (id: string) => Place;
  /** The cell of a row, by the number of its column. */
  readonly cell: (row: string, column: number) => Place;
  /**
   * A part of the condition of a rule or row, by the way to it in the model, such as `all/0/condition/any/1`; a
   * named condition is entered where it is defined.
   */
  readonly condition: (rule: string, path: string) => Place;
  /** A part of a named condition, where it is defined. */
  readonly definition: (name: string, path: string) => Place;
  /** Any path in the file. */
  readonly at: (path: Path) => Place;
}

type Part = Readonly<Record<string, unknown>>;

const partIn = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((part, step) => (part as Record<PropertyKey, unknown> | undefined)?.[step], data);

const listIn = (data: unknown, path: Path): readonly Part[] => {
  const found = partIn(data, path);
  return Array.isArray(found) ? (found as Part[]) : [];
};

/** The paths of all rules, tables and rows, by id. */
function pathsOf(data: unknown): ReadonlyMap<string, Path> {
  const paths = new Map<string, Path>();
  for (const [index, rule] of listIn(data, ['rules']).entries())
    paths.set(String(rule['id']), ['rules', index]);
  for (const [table, { id }] of listIn(data, ['tables']).entries()) {
    paths.set(String(id), ['tables', table]);
    for (const [index, row] of listIn(data, ['tables', table, 'rows']).entries())
      paths.set(String(row['id']), ['tables', table, 'rows', index]);
  }
  return paths;
}

/** The path in the file of what stands at `steps` below `from`. */
function follow(data: unknown, from: Path, steps: readonly string[]): Path {
  let at = from;
  for (const step of steps) {
    if (step === 'condition') at = ['conditions', String((partIn(data, at) as Part)['condition'])];
    else at = [...at, /^\d+$/.test(step) ? Number(step) : step];
  }
  return at;
}

/** A row's condition has one part for each of its cells that is not `-`. */
function cellPath(data: unknown, row: Path, [, part]: readonly string[]): Path {
  const when = [...row, 'when'];
  const asked = [...listIn(data, when).entries()].filter(([, cell]) => String(cell).trim() !== '-');
  const column = asked[Number(part ?? -1)]?.[0];
  return column === undefined ? when : [...when, column];
}

const stepsOf = (path: string): readonly string[] => (path === '' ? [] : path.split('/'));

/** @param file the name to call the file by */
export function placesIn({ text }: Rulebook, file: string): PartPlaces {
  const read = readYaml(text, file);
  // INVARIANT: a rulebook keeps the text that it was read from.
  if (!read.ok) throw new Error(`the text of ${file} can no longer be read`);
  const source: Source = read.value;
  const { data, place } = source;
  const paths = pathsOf(data);
  const pathOf = (id: string): Path => paths.get(id) ?? [];
  return {
    rule: (id) => place(pathOf(id)),
    cell: (row, column) => place([...pathOf(row), 'when', column]),
    condition: (rule, path) => {
      const at = pathOf(rule);
      if (at[0] === 'tables') return place(cellPath(data, at, stepsOf(path)));
      return place(follow(data, [...at, 'when'], stepsOf(path)));
    },
    definition: (name, path) => place(follow(data, ['conditions', name], stepsOf(path))),
    at: (path) => place(path),
  };
}
