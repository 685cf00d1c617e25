import type { Readable } from 'node:stream';
import { type Problem, problem } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Limits } from './limits.js';

/**
 * Reads a whole body. It is refused as soon as its length is known to be too much, by its header or by its bytes, and
 * when it takes too long; what is left of it is then not read here.
 */
export function readBody(
  payload: Readable,
  contentLength: string | undefined,
  { bodyBytes: most, bodyWithinMs }: Pick<Limits, 'bodyBytes' | 'bodyWithinMs'>,
): Promise<Result<Buffer>> {
  if (Number(contentLength) > most) return Promise.resolve(fail([problem('http_body_too_large', { most })]));
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    let size = 0;
    const timer = setTimeout(() => {
      refuse(problem('http_request_slow', { seconds: Math.ceil(bodyWithinMs / 1000) }));
    }, bodyWithinMs);

    function settle(result: Result<Buffer>): void {
      clearTimeout(timer);
      payload.off('data', take).off('end', finish).off('error', cutOff).off('close', cutOff);
      payload.pause();
      resolve(result);
    }
    const refuse = (found: Problem): void => settle(fail([found]));
    const finish = (): void => settle(ok(Buffer.concat(parts, size)));
    const cutOff = (): void => refuse(problem('http_body_cut_off'));
    function take(part: Buffer): void {
      size += part.length;
      if (size > most) refuse(problem('http_body_too_large', { most }));
      else parts.push(part);
    }
    payload.on('data', take).on('end', finish).on('error', cutOff).on('close', cutOff);
  });
}
