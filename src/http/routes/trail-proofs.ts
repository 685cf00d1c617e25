import { createHash } from 'node:crypto';
import { ok, type Result } from '../../domain/result.js';
import type { TrailReader } from '../../office/ports.js';
import { hexOf } from '../../trail/bytes.js';
import { consistencyProof, inclusionProof } from '../../trail/read-proof.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { valueOrRefuse } from '../problems-error.js';
import { noQuerySchema } from '../schemas/parameters.js';
import {
  consistencyProofSchema,
  consistencyQuerySchema,
  inclusionProofSchema,
  inclusionQuerySchema,
} from '../schemas/trail-answers.js';
import { z } from 'zod';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

interface Proved {
  readonly hashes: readonly string[];
  readonly checkpoint: string | null;
}

async function withCheckpoint(
  trail: TrailReader,
  size: number,
  proof: Result<readonly Uint8Array[]>,
): Promise<Result<Proved>> {
  if (!proof.ok) return proof;
  const checkpoint = await trail.checkpointAt(size);
  return ok({ hashes: proof.value.map(hexOf), checkpoint: checkpoint?.note ?? null });
}

export function addTrailProofs(app: App, { office: { store } }: Context): void {
  app.route({
    method: 'GET',
    url: '/v1/trail/checkpoint',
    config: { access: 'open' },
    schema: {
      operationId: 'readCheckpoint',
      summary: 'Read the newest checkpoint',
      description:
        'The signed head of the trail, a C2SP checkpoint. Keep it elsewhere: only an earlier one shows that a trail was rewritten.',
      tags: ['trail'],
      querystring: noQuerySchema,
      response: {
        200: { description: 'A signed note.', content: { 'text/plain': { schema: z.string() } } },
      },
    },
    handler: async (_request, reply) => {
      const newest = valueOrRefuse(await store.read(async ({ trail }) => ok(await trail.checkpoint())));
      return reply.type('text/plain; charset=utf-8').send(newest.note);
    },
  });
  app.route({
    method: 'GET',
    url: '/v1/trail/proofs/inclusion',
    config: { access: 'read' },
    schema: {
      operationId: 'proveInclusion',
      summary: 'Prove that an entry is in the trail',
      description:
        'The path from the entry to the root of the first `size` entries (RFC 6962, section 2.1.1).',
      tags: ['trail'],
      querystring: inclusionQuerySchema,
      response: { 200: inclusionProofSchema },
    },
    handler: async ({ query: { entry, size: asked } }) => {
      const read = await store.read(async ({ trail }) => {
        const { size: available } = await trail.head();
        const size = asked ?? available;
        const node = (level: number, index: number) => trail.node(level, index);
        const proof = await inclusionProof(sha256, entry, size, available, node);
        const proved = await withCheckpoint(trail, size, proof);
        if (!proved.ok) return proved;
        return ok({ entry, size, leaf: hexOf(await trail.node(0, entry)), ...proved.value });
      });
      return valueOrRefuse(read, 'query');
    },
  });
  app.route({
    method: 'GET',
    url: '/v1/trail/proofs/consistency',
    config: { access: 'read' },
    schema: {
      operationId: 'proveConsistency',
      summary: 'Prove that the trail only grew',
      description: 'That the first `size` entries begin with the first `from` (RFC 6962, section 2.1.2).',
      tags: ['trail'],
      querystring: consistencyQuerySchema,
      response: { 200: consistencyProofSchema },
    },
    handler: async ({ query: { from, size: asked } }) => {
      const read = await store.read(async ({ trail }) => {
        const { size: available } = await trail.head();
        const size = asked ?? available;
        const node = (level: number, index: number) => trail.node(level, index);
        const proved = await withCheckpoint(
          trail,
          size,
          await consistencyProof(sha256, from, size, available, node),
        );
        return proved.ok ? ok({ from, size, ...proved.value }) : proved;
      });
      return valueOrRefuse(read, 'query');
    },
  });
}
