import { createHash } from 'node:crypto';
import { problem } from '../../domain/problem.js';
import { fail, ok } from '../../domain/result.js';
import { hexOf } from '../../trail/bytes.js';
import { inclusionProof } from '../../trail/read-proof.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { receiptPage } from '../pages/receipt-page.js';
import { renderPage } from '../pages/render-page.js';
import { frameOf, pageAnswer, pageQuerySchema, sendPage } from '../pages/send-page.js';
import { valueOrRefuse } from '../problems-error.js';
import { entryParamsSchema } from '../schemas/trail-answers.js';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

export function addPrintReceipt(app: App, context: Context): void {
  const { store } = context.office;
  app.route({
    method: 'GET',
    url: '/p/trail/:n',
    config: { access: 'read', refusals: [404] },
    schema: {
      operationId: 'printReceipt',
      summary: 'Print the receipt of an entry',
      description:
        'The entry byte for byte with its leaf, the newest checkpoint, the proof that the entry is in it, and how to ' +
        'verify that without Gradus.',
      tags: ['pages'],
      params: entryParamsSchema,
      querystring: pageQuerySchema,
      response: pageAnswer,
    },
    handler: async (request, reply) => {
      const { n } = request.params;
      const read = await store.read(async ({ trail }) => {
        const [stored, checkpoint] = [await trail.entry(n), await trail.checkpoint()];
        const { size } = checkpoint;
        if (!stored)
          return fail([problem('http_entry_unknown', { expected: size, found: n }, { path: '/n' })]);
        const node = (level: number, index: number) => trail.node(level, index);
        const proof = await inclusionProof(sha256, n, size, size, node);
        return proof.ok ? ok({ stored, checkpoint, proof: proof.value.map(hexOf) }) : proof;
      });
      const receipt = valueOrRefuse(read, 'path');
      const frame = frameOf(request, context, request.query.lang);
      return sendPage(reply, renderPage(frame, receiptPage(receipt, frame)));
    },
  });
}
