import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { App } from '../app.js';
import { mostWanted } from '../accepts.js';

/** Shorter ones fit the packet that carries their head. */
const leastBytes = 1024;
const isText = /^(?:text\/html|application\/(?:[\w.-]+\+)?json)\b/;

const brotli = promisify(brotliCompress);
const params = { [constants.BROTLI_PARAM_QUALITY]: 4 };
const codings = { br: (bytes: Buffer) => brotli(bytes, { params }), gzip: promisify(gzip) };

/**
 * JSON and pages go compressed to whoever takes them so (RFC 9110, section 12.5.3). What is streamed stays as it is, and
 * so do files, which stand compressed beside themselves, and calendars, whose `ETag` tells of bytes.
 *
 * That lengths tell of what is said (BREACH) helps nobody: no other site can make a browser ask with the session's
 * cookie, which is `SameSite=Strict`.
 */
export function addCompression(app: App): void {
  app.addHook('onSend', async ({ method, headers }, reply, payload: unknown) => {
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload;
    if (!isText.test(String(reply.getHeader('content-type')))) return payload;
    const vary = reply.getHeader('vary');
    reply.header('vary', vary === undefined ? 'Accept-Encoding' : `${String(vary)}, Accept-Encoding`);
    const bytes = Buffer.from(payload);
    const coding = mostWanted(headers['accept-encoding'], ['identity', 'br', 'gzip']);
    if (bytes.length < leastBytes || method === 'HEAD' || coding === 'identity') return payload;
    reply.header('content-encoding', coding).removeHeader('content-length');
    return codings[coding](bytes);
  });
}
