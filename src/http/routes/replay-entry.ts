import { problem } from '../../domain/problem.js';
import { fail, ok } from '../../domain/result.js';
import { replayEntry } from '../../office/replay.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { languageOf } from '../language.js';
import { toldProblem } from '../problem-document.js';
import { valueOrRefuse } from '../problems-error.js';
import { noQuerySchema } from '../schemas/parameters.js';
import { entryParamsSchema, replaySchema } from '../schemas/trail-answers.js';

export function addReplayEntry(app: App, { office }: Context): void {
  app.route({
    method: 'GET',
    url: '/v1/trail/entries/:n/replay',
    config: { access: 'read', refusals: [404] },
    schema: {
      operationId: 'replayEntry',
      summary: 'Evaluate a recorded recommendation again',
      description:
        'With both engines, the rulebook of the recorded hash, the recorded facts and the histories as they then were, ' +
        'and compared byte by byte with what the entry holds. Nothing is written.',
      tags: ['trail'],
      params: entryParamsSchema,
      querystring: noQuerySchema,
      response: { 200: replaySchema },
    },
    handler: async ({ params: { n }, headers }) => {
      const kind = await office.store.read(async ({ trail }) => {
        const [stored, { size }] = [await trail.entry(n), await trail.head()];
        if (!stored)
          return fail([problem('http_entry_unknown', { expected: size, found: n }, { path: '/n' })]);
        if (stored.entry.kind !== 'recommendation_made')
          return fail([problem('office_recommendation_unreadable', { number: n }, { path: '/n' })]);
        return ok(stored.entry.kind);
      });
      valueOrRefuse(kind, 'path');
      const replayed = valueOrRefuse(await replayEntry(office, n));
      const difference = replayed.result === 'different' ? replayed.difference : null;
      const problems = replayed.result === 'not_replayable' ? replayed.problems : [];
      const language = languageOf(headers['accept-language']);
      return {
        entry: n,
        result: replayed.result,
        difference: difference && {
          path: difference.path,
          recorded: difference.recorded ?? null,
          found: difference.found ?? null,
        },
        problems: problems.map((each) => toldProblem(each, language)),
      };
    },
  });
}
