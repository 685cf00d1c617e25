import type { Readable } from 'node:stream';
import { type Language, problem } from '../../domain/problem.js';
import type { Asking } from '../app.js';
import type { Context } from '../context.js';
import type { ImportResult } from '../schemas/import-answers.js';
import { acceptedLine, importLine, refusedLine } from './import-line.js';
import { splitLines } from './split-lines.js';
import { stoppable } from './stoppable.js';

export interface ImportRequest {
  readonly payload: Readable;
  readonly asking: Asking;
  /** Number of the first line. */
  readonly from: number;
  readonly language: Language;
}

/**
 * Answers line by line, in order, each when its case is durable: what was answered stands, whatever happens to the
 * rest. Ends early, with a last line that says where to go on, when the service stops, when it can no longer write,
 * and at the most lines.
 */
export async function* importLines(
  context: Context,
  { payload, asking, from, language }: ImportRequest,
): AsyncGenerator<ImportResult> {
  const { limits, closing, health } = context;
  let number = from;
  for await (const line of splitLines(stoppable(payload, closing), limits.importLineBytes)) {
    if (closing.aborted) break;
    if (number >= from + limits.importLines) {
      const found = problem('http_import_too_long', { most: limits.importLines, number });
      yield { ...refusedLine(number, [found], language), next: number };
      return;
    }
    const taken = await importLine(context, line, number, asking);
    if (taken.ok) {
      health.written();
      yield acceptedLine(number, taken.value);
    } else {
      health.refused(taken.error);
      const refused = refusedLine(number, taken.error, language);
      if (refused.status === 503) {
        yield { ...refused, next: number };
        return;
      }
      yield refused;
    }
    number += 1;
  }
  if (closing.aborted) {
    const found = problem('http_import_stopped', { number });
    yield { ...refusedLine(number, [found], language), next: number };
  }
}
