import { problem } from '../../domain/problem.js';
import { fail, ok } from '../../domain/result.js';
import { entriesBetween } from '../../office/entries-between.js';
import type { StoredEntry } from '../../office/ports.js';
import { bytesOfHex } from '../../trail/bytes.js';
import { exportLine } from '../../trail/export-line.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { valueOrRefuse } from '../problems-error.js';
import { noQuerySchema } from '../schemas/parameters.js';
import {
  entriesQuerySchema,
  entriesSchema,
  entryParamsSchema,
  numberedEntrySchema,
} from '../schemas/trail-answers.js';

/** An entry as an export has it: its bytes stand in the text as they were hashed, never written anew. */
function lineOf({ seq, bytes, leaf }: StoredEntry): string {
  const leafBytes = bytesOfHex(leaf);
  if (!leafBytes) throw new Error(`the leaf of entry ${seq} is not hex`);
  return Buffer.from(exportLine(seq, bytes, leafBytes))
    .toString('utf8')
    .trimEnd();
}

const json = 'application/json; charset=utf-8';

const numbered = ({ seq, leaf, entry }: StoredEntry) => ({ entry, leaf, number: seq });

export function addTrailEntries(app: App, { office }: Context): void {
  const { store } = office;
  app.route({
    method: 'GET',
    url: '/v1/trail/entries',
    config: { access: 'read' },
    schema: {
      operationId: 'listEntries',
      summary: 'Read entries of the trail',
      description:
        'Entries in order, each with its leaf. Each is one line of an export: the bytes of `entry` are those that were hashed. ' +
        'By kind, case, person and days they can be chosen, and read from the newest on.',
      tags: ['trail'],
      querystring: entriesQuerySchema,
      response: { 200: entriesSchema },
    },
    handler: async ({ query }, reply) => {
      const { limit = 100, order = 'up', kind: kinds, case: caseId, ...rest } = query;
      const asked = { ...rest, limit, order, kinds, caseId };
      const page = valueOrRefuse(await store.read((tx) => entriesBetween(office, tx, asked)), 'query');
      const { next } = page;
      // With bytes of our own nobody else says what they are.
      reply.type(json).serializer(() => `{"entries":[${page.entries.map(lineOf).join(',')}],"next":${next}}`);
      return { entries: page.entries.map(numbered), next };
    },
  });
  app.route({
    method: 'GET',
    url: '/v1/trail/entries/:n',
    config: { access: 'read', refusals: [404] },
    schema: {
      operationId: 'readEntry',
      summary: 'Read an entry of the trail',
      description: 'One entry with its leaf; the bytes of `entry` are those that were hashed.',
      tags: ['trail'],
      params: entryParamsSchema,
      querystring: noQuerySchema,
      response: { 200: numberedEntrySchema },
    },
    handler: async ({ params: { n } }, reply) => {
      const stored = valueOrRefuse(
        await store.read(async ({ trail }) => {
          const found = await trail.entry(n);
          if (found) return ok(found);
          const { size } = await trail.head();
          return fail([problem('http_entry_unknown', { expected: size, found: n }, { path: '/n' })]);
        }),
        'path',
      );
      reply.type(json).serializer(() => lineOf(stored));
      return numbered(stored);
    },
  });
}
