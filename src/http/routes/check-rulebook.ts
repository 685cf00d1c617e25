import { z } from 'zod';
import { readRulesFile } from '../../office/publish-rulebook.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { languageOf } from '../language.js';
import { addTextBody } from '../plugins/text-body.js';
import { toldProblem } from '../problem-document.js';
import { noQuerySchema } from '../schemas/parameters.js';
import { rulesFindingsSchema } from '../schemas/rulebook-answers.js';

/** Takes texts alone, and so is to be added in a scope of its own. */
export function addCheckRulebook(app: App, { office, calendar, limits }: Context): void {
  addTextBody(app, limits);
  app.route({
    method: 'POST',
    url: '/v1/rulebooks::check',
    config: { access: 'read' },
    schema: {
      operationId: 'checkRulebook',
      summary: 'Check a rules file',
      description:
        'Every static check of the format on the file that is sent, a YAML or JSON text. All that is wrong is told, ' +
        'with line and column; nothing is recorded.',
      tags: ['rulebooks'],
      consumes: ['application/yaml', 'text/plain'],
      querystring: noQuerySchema,
      body: z.string(),
      response: { 200: rulesFindingsSchema },
    },
    handler: async ({ body, headers }) => {
      const language = languageOf(headers['accept-language']);
      const read = readRulesFile(office, { text: body, file: 'rulebook.yaml', calendar });
      const { id, version, hash } = read.ok ? read.value.rulebook : { id: null, version: null, hash: null };
      const problems = read.ok ? read.value.warnings : read.error;
      const findings = problems.map((each) => toldProblem(each, language, 'body'));
      return { sound: read.ok, id, version, hash, findings };
    },
  });
}
