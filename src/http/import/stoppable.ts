import { PassThrough, type Readable } from 'node:stream';
import { problem } from '../../domain/problem.js';
import { ProblemsError } from '../problems-error.js';

/**
 * What a request sends, until the signal or its end, whichever comes first; how it ended is for the caller to ask the
 * signal. What is then left of the request is still there to be read away. Throws when the client goes away.
 */
export async function* stoppable(payload: Readable, stop: AbortSignal): AsyncGenerator<Buffer> {
  const through = new PassThrough();
  const end = (): void => {
    through.end();
  };
  const cutOff = (): void => {
    if (!payload.readableEnded) through.destroy(new ProblemsError([problem('http_body_cut_off')], 'body'));
  };
  stop.addEventListener('abort', end);
  payload.on('error', cutOff).on('close', cutOff);
  if (stop.aborted) end();
  else payload.pipe(through);
  try {
    for await (const chunk of through) yield chunk;
  } finally {
    stop.removeEventListener('abort', end);
    payload.unpipe(through);
    payload.off('error', cutOff).off('close', cutOff);
  }
}
