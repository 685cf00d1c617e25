import Fastify from 'fastify';
import { Engine } from 'json-rules-engine';
import type { Facts } from '../../src/domain/fact.js';
import { programFor } from '../../src/engine/standing.js';
import { addRules, jsonRules } from './json-rules.js';
import { benchDay, shippedRulebook } from './rulebooks.js';
import { plainFacts } from './translate.js';

// What an office would write first: a route, json-rules-engine, an answer. Nothing is checked, explained or stored.
// The engine is new for each request, since one that is shared skips rules when two requests run at once.
interface Sent {
  readonly facts: Facts;
  readonly subjects: readonly { readonly id: string; readonly facts: Facts }[];
}

const rulebook = shippedRulebook();
const rules = jsonRules(rulebook, programFor(rulebook, benchDay).rules);
const app = Fastify();

app.post<{ Body: Sent }>('/cases', ({ body }) =>
  Promise.all(
    body.subjects.map(async ({ id, facts }) => {
      const engine = addRules(new Engine([], { allowUndefinedFacts: true }), rules);
      const { events } = await engine.run(plainFacts(rulebook, { ...body.facts, ...facts }));
      return { subject: id, met: events.map(({ type }) => type) };
    }),
  ),
);

console.log(await app.listen({ host: '127.0.0.1', port: 0 }));
process.once('SIGTERM', () => {
  void app.close();
});
