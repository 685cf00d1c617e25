import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { evidenceTypes } from '../../domain/sent-evidence.js';
import { addEvidence } from '../../office/evidence/add-evidence.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { writeHeadersSchema } from '../plugins/asking.js';
import { checkEncoding } from '../plugins/json-body.js';
import { valueOrRefuse } from '../problems-error.js';
import { readBody } from '../read-body.js';
import { appendedSchema } from '../schemas/case-answers.js';
import { evidenceQuerySchema } from '../schemas/evidence-answers.js';
import { caseParamsSchema } from '../schemas/parameters.js';
import { askedOf } from './asked-of.js';
import { markWritten } from './mark-written.js';

const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

const mediaTypeOf = ({ headers }: FastifyRequest) => {
  const [type = ''] = (headers['content-type'] ?? '').split(';');
  return z.enum(evidenceTypes).parse(type.trim().toLowerCase());
};

/** Takes files alone, and so is to be added in a scope of its own. */
export function addAddEvidence(app: App, { office, health, limits }: Context): void {
  const { evidenceBytes: bodyBytes, evidenceWithinMs: bodyWithinMs } = limits;
  app.removeAllContentTypeParsers();
  app.addContentTypeParser([...evidenceTypes], async (request: FastifyRequest, payload: IncomingMessage) => {
    checkEncoding(request);
    const length = request.headers['content-length'];
    return valueOrRefuse(await readBody(payload, length, { bodyBytes, bodyWithinMs }), 'body');
  });
  app.route({
    method: 'POST',
    url: '/v1/cases/:id/evidence',
    config: { access: 'write', refusals: [404] },
    schema: {
      operationId: 'addEvidence',
      summary: 'Add a file to a case',
      description:
        'The body is the file, at most 5 MB, and is what its content type says. It is kept outside the trail, and is ' +
        'erased with the case; no evaluation reads it. Its SHA-256 can stand in the `evidence` of the case before it.',
      tags: ['cases'],
      consumes: [...evidenceTypes],
      headers: writeHeadersSchema,
      params: caseParamsSchema,
      querystring: evidenceQuerySchema,
      body: bytesSchema,
      response: { 201: appendedSchema },
    },
    handler: async (request, reply) => {
      const { body: bytes, params, query } = request;
      const mediaType = mediaTypeOf(request);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      // What the key stands for: the bytes by their hash, and what is said of them.
      request.sent = { ...query, media_type: mediaType, sha256 };
      const input = { caseId: params.id, evidence: query, file: { mediaType, bytes }, sha256 };
      const added = valueOrRefuse(await addEvidence(office, { ...input, ...askedOf(request) }), 'body');
      markWritten(reply, health, added, `/v1/cases/${added.caseId}/evidence/${added.entry}`);
      return { case: added.caseId, entry: added.entry };
    },
  });
}
