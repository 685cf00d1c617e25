import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { problem } from '../../domain/problem.js';
import { shownText } from '../../domain/shown.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { importLines, type ImportRequest } from '../import/import-lines.js';
import { languageOf } from '../language.js';
import { askingOf, writeHeadersSchema } from '../plugins/asking.js';
import { checkEncoding } from '../plugins/json-body.js';
import { ProblemsError } from '../problems-error.js';
import { sendLines } from '../send-lines.js';
import { importQuerySchema, importResultSchema } from '../schemas/import-answers.js';

/** The line's number is put behind the key, and a key has at most 200 characters. */
const keyLengthMost = 180;

const payloadSchema = z.custom<Readable>((value) => value instanceof Readable);

/** The answers as text, a line each. When the client goes away in the middle, the line at hand is still finished. */
async function* resultLines(context: Context, request: ImportRequest, { log }: FastifyRequest) {
  try {
    for await (const result of importLines(context, request))
      yield `${JSON.stringify(importResultSchema.parse(result))}\n`;
  } catch (error) {
    if (!(error instanceof ProblemsError)) log.error({ err: error }, 'import failed');
    throw error;
  }
}

/** Takes lines alone, and so is to be added in a scope of its own. */
export function addImportCases(app: App, context: Context): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/x-ndjson', async (request: FastifyRequest, payload: Readable) => {
    checkEncoding(request);
    return payload;
  });
  app.route({
    method: 'POST',
    url: '/v1/cases::import',
    config: { access: 'write' },
    schema: {
      operationId: 'importCases',
      summary: 'Submit many cases',
      description:
        'One case a line, as `POST /v1/cases` takes it; the answer has one line for each, in order, given when the ' +
        'case is durable. Read the answer while you send: lines are read no faster than answers are taken. Sent again ' +
        'with the same Idempotency-Key (at most 180 characters), lines that were taken in are answered as before. If ' +
        'the import ends early, the last line says under `next` which line to go on with.',
      tags: ['cases'],
      consumes: ['application/x-ndjson'],
      headers: writeHeadersSchema,
      querystring: importQuerySchema,
      body: payloadSchema,
      response: {
        200: {
          description: 'One result for each line.',
          content: { 'application/x-ndjson': { schema: importResultSchema } },
        },
      },
    },
    handler: async (request, reply) => {
      const asking = askingOf(request);
      if (asking.key.length > keyLengthMost) {
        const params = { most: keyLengthMost, found: shownText(asking.key) };
        throw new ProblemsError([problem('http_key_malformed', params)], 'header');
      }
      const language = languageOf(request.headers['accept-language']);
      const lines = { payload: request.body, asking, from: request.query.from ?? 1, language };
      return sendLines(reply, Readable.from(resultLines(context, lines, request), { highWaterMark: 1 }));
    },
  });
}
