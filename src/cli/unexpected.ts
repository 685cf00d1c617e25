import { type Problem, problem, quoted } from '../domain/problem.js';
import { problemLines } from './console.js';
import type { CliDeps } from './deps.js';
import { languageOf } from './language.js';

/** A fault of the program in one line of the catalogue. */
export function unexpectedProblem(error: unknown): Problem {
  const found = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return problem('unexpected_failure', { found: quoted(found) });
}

const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : (JSON.stringify(error) ?? String(error));

/** Where it happened, for whoever asked to see it; an empty text otherwise. */
export function stackFor(error: unknown, { env }: Pick<CliDeps, 'env'>): string {
  if (env['GRADUS_LOG'] !== 'debug' || !(error instanceof Error)) return '';
  const cause = error.cause === undefined ? '' : `caused by: ${stackOf(error.cause)}\n`;
  return `${stackOf(error)}\n${cause}`;
}

/** For an error that no command waits for: it is told and the process ends, as nothing that it holds can be trusted. */
export function tellAndEnd(
  error: unknown,
  deps: Pick<CliDeps, 'env' | 'stderr'>,
  end: (code: number) => void,
): void {
  const language = languageOf([], deps.env);
  const told = problemLines(unexpectedProblem(error), language.ok ? language.value : 'en');
  deps.stderr.write(`${stackFor(error, deps)}${told}\n`);
  end(4);
}
