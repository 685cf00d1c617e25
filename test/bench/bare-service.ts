import Fastify from 'fastify';
import { readFileSync } from 'node:fs';
import { runReference } from '../../src/engine/reference/run-reference.js';
import { benchRulebook } from './rulebooks.js';

// What an office would write first: a route, json-rules-engine, an answer. Nothing is checked, explained or stored.
const rulebook = benchRulebook(
  'rules/epidemic-supervision/1.0.0.yaml',
  readFileSync('rules/epidemic-supervision/1.0.0.yaml', 'utf8'),
);
const app = Fastify();

app.post<{ Body: { facts: object; subjects: { facts: object }[] } }>('/cases', async ({ body }) => {
  const results = [];
  for (const subject of body.subjects) {
    const facts = { ...body.facts, ...subject.facts };
    const verdicts = await runReference(rulebook, '2022-07-10', facts as never);
    results.push(verdicts.filter(({ verdict }) => verdict === 'met').map(({ rule }) => rule));
  }
  return { results };
});

console.log(await app.listen({ host: '127.0.0.1', port: 0 }));
process.once('SIGTERM', () => {
  app.close().then(() => process.exit(0));
});
