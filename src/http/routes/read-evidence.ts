import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { EvidenceType } from '../../domain/sent-evidence.js';
import {
  type EvidenceView,
  listEvidence,
  type ReadFile,
  readEvidenceFile,
} from '../../office/evidence/read-evidence.js';
import type { App } from '../app.js';
import { attachment } from '../attachment.js';
import type { Context } from '../context.js';
import { strictPolicy } from '../plugins/security-headers.js';
import { valueOrRefuse } from '../problems-error.js';
import { evidenceParamsSchema, evidenceSchema } from '../schemas/evidence-answers.js';
import { caseParamsSchema, noQuerySchema } from '../schemas/parameters.js';

const extensions: Readonly<Record<EvidenceType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/pdf': 'pdf',
  'text/plain': 'txt',
};

const file = { schema: z.string().describe('The bytes of the file.') };

const viewOf = ({ mediaType, ...view }: EvidenceView) => ({ ...view, media_type: mediaType });

function sendFile(
  reply: FastifyReply,
  entry: number,
  { ref: name, mediaType, bytes }: ReadFile,
): FastifyReply {
  const extension = extensions[mediaType];
  reply.header('content-disposition', attachment({ name, plain: `evidence-${entry}`, extension }));
  // Whatever a browser takes it for, it runs nothing and has no origin.
  reply.header('content-security-policy', `${strictPolicy}; sandbox`);
  reply.type(mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : mediaType);
  return reply.send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

export function addReadEvidence(app: App, { office }: Context): void {
  app.route({
    method: 'GET',
    url: '/v1/cases/:id/evidence',
    config: { access: 'read', refusals: [404] },
    schema: {
      operationId: 'listEvidence',
      summary: 'List the files of a case',
      description: 'What was added to it as evidence, without the bytes.',
      tags: ['cases'],
      params: caseParamsSchema,
      querystring: noQuerySchema,
      response: { 200: evidenceSchema },
    },
    handler: async ({ params: { id } }) => {
      const found = valueOrRefuse(await listEvidence(office, { caseId: id, personal: true }), 'path');
      return { case: id, evidence: found.map(viewOf) };
    },
  });
  app.route({
    method: 'GET',
    url: '/v1/cases/:id/evidence/:entry',
    config: { access: 'read', refusals: [404] },
    schema: {
      operationId: 'readEvidence',
      summary: 'Read a file of a case',
      description:
        'As it was sent, byte for byte, to be kept and not shown in place; 404 once it was erased.',
      tags: ['cases'],
      params: evidenceParamsSchema,
      querystring: noQuerySchema,
      response: {
        200: {
          description: 'The file.',
          content: { 'image/jpeg': file, 'image/png': file, 'application/pdf': file, 'text/plain': file },
        },
      },
    },
    handler: async ({ params: { id, entry } }, reply) => {
      const read = valueOrRefuse(await readEvidenceFile(office, { caseId: id, entry }), 'path');
      return sendFile(reply, entry, read);
    },
  });
}
