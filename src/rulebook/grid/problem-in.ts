import { type Problem, type ProblemCode, problem } from '../../domain/problem.js';
import { cellName, type Grid } from './grid.js';

type Params = Readonly<Record<string, string | number>>;

/** A problem in one cell of a grid. */
export function problemIn(
  grid: Grid,
  code: ProblemCode,
  at: readonly [number, number],
  params: Params = {},
): Problem {
  const [row, column] = at;
  const place = {
    file: grid.file,
    ...(grid.sheet === null ? {} : { sheet: grid.sheet }),
    cell: cellName(row, column),
  };
  return problem(code, params, place);
}
