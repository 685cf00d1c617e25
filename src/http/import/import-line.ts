import { caseSchema } from '../../domain/case.js';
import type { Language, Problem } from '../../domain/problem.js';
import { problem } from '../../domain/problem.js';
import { readJsonBytes } from '../../domain/json-reader.js';
import { fail, type Result } from '../../domain/result.js';
import { parseWith } from '../../domain/zod-problems.js';
import { type SubmitAnswer, submitCase } from '../../office/submit-case.js';
import type { Asking } from '../app.js';
import type { Context } from '../context.js';
import { problemDocument } from '../problem-document.js';
import type { ImportResult } from '../schemas/import-answers.js';
import type { SplitLine } from './split-lines.js';

export const importRoute = 'POST /v1/cases:import';

/**
 * Takes in the case of one line. The line's key is that of the request with its number: sent again under the same
 * key, it is answered as before, whatever became of the lines around it.
 */
export async function importLine(
  { office, limits }: Context,
  { bytes }: SplitLine,
  number: number,
  { actor, key }: Asking,
): Promise<Result<SubmitAnswer>> {
  if (!bytes) return fail([problem('http_line_too_large', { most: limits.importLineBytes })]);
  const json = readJsonBytes(bytes);
  if (!json.ok) return json;
  const parsed = parseWith(caseSchema, json.value);
  if (!parsed.ok) return parsed;
  const idempotency = { actor: actor.id, route: importRoute, key: `${key}:${number}`, request: json.value };
  return submitCase(office, { case: parsed.value, actor, idempotency });
}

export const acceptedLine = (line: number, made: SubmitAnswer): ImportResult => ({
  line,
  status: 201,
  case: made.caseId,
  entries: [made.entry, ...made.recommendations.map(({ seq }) => seq)],
  recommendations: made.recommendations.map(({ seq, subject, recommendation }) => ({
    subject,
    entry: seq,
    outcome: recommendation.outcome,
    response: recommendation.response,
    asks: recommendation.ask.map(({ fact }) => fact),
  })),
  replayed: made.repeated,
});

/** The reader counts lines within the line it was given; whoever sent the file counts them from its beginning. */
const placedIn = (line: number, found: Problem): Problem =>
  found.place?.line === undefined ? found : { ...found, place: { ...found.place, line } };

export function refusedLine(line: number, problems: readonly Problem[], language: Language): ImportResult {
  const document = problemDocument(
    problems.map((each) => placedIn(line, each)),
    { language, part: 'body' },
  );
  return { line, status: document.status, problem: document };
}
