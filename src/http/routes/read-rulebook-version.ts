import { readRulebookVersion } from '../../office/read-rulebook-version.js';
import { allRules } from '../../rulebook/all-rules.js';
import type { FactDeclaration, Rule } from '../../rulebook/model.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { valueOrRefuse } from '../problems-error.js';
import { noQuerySchema, versionParamsSchema } from '../schemas/parameters.js';
import { rulebookVersionSchema } from '../schemas/rulebook-answers.js';
import { rulesReading } from './rules-reading.js';
import { versionRowOf } from './version-row-of.js';

const factOf = ({ valueLabels, neverDecides, source, builtIn: _, ...fact }: FactDeclaration) => ({
  ...fact,
  value_labels: valueLabels,
  never_decides: neverDecides,
  sourced: source !== null,
});

const ruleOf = ({ id, effect, title, because, basis, table, effective }: Rule) => ({
  id,
  effect,
  title,
  because,
  basis,
  table,
  effective,
});

export function addReadRulebookVersion(app: App, { office }: Context): void {
  app.route({
    method: 'GET',
    url: '/v1/rulebooks/:id/:version',
    config: { access: 'open', refusals: [404] },
    schema: {
      operationId: 'readRulebookVersion',
      summary: 'Read a version of a rulebook',
      description: 'What it declares, every rule with its reason and source, and the text of the file.',
      tags: ['rulebooks'],
      params: versionParamsSchema,
      querystring: noQuerySchema,
      response: { 200: rulebookVersionSchema },
    },
    handler: async ({ params }) => {
      const loaded = valueOrRefuse(await readRulebookVersion(office, params), 'path');
      const { rulebook } = loaded;
      const rules = allRules(rulebook);
      const facts = rulebook.facts.filter(({ builtIn }) => !builtIn);
      return {
        id: rulebook.id,
        ...versionRowOf(loaded),
        languages: rulebook.languages,
        ladder: rulebook.ladder.map(({ id, label, requires }) => ({ id, label, requires })),
        tracks: rulebook.tracks,
        facts: facts.map((fact) => ({ ...factOf(fact), read_by: rulesReading(fact, { facts, rules }) })),
        rules: rules.map(ruleOf),
        text: rulebook.text,
      };
    },
  });
}
