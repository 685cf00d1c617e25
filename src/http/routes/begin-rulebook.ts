import { z } from 'zod';
import { dateSchema } from '../../domain/calendar.js';
import { rulebookIdSchema, versionSchema } from '../../domain/identifiers.js';
import { beginRulebook } from '../../office/begin-rulebook.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { valueOrRefuse } from '../problems-error.js';
import { noQuerySchema } from '../schemas/parameters.js';
import { begunRulebookSchema } from '../schemas/rulebook-answers.js';

const titleSchema = z.string().trim().min(1).max(200);

const beginBodySchema = z.strictObject({
  id: z.string().max(200).describe('Of the new rulebook: lower-case words joined by hyphens.'),
  title: z.strictObject({ zh: titleSchema, en: titleSchema }),
  from: dateSchema.describe('Its first day.'),
  copy_of: z
    .strictObject({ id: rulebookIdSchema, version: versionSchema })
    .optional()
    .describe('A published version that it begins as a copy of; a small one that is sound unless said.'),
});

export function addBeginRulebook(app: App, { office, cases }: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/rulebooks::begin',
    config: { access: 'read', refusals: [404, 409] },
    schema: {
      operationId: 'beginRulebook',
      summary: 'Begin a rulebook',
      description:
        'The texts with which a new rulebook begins, a rules file and the cases that test it, as `gradus rules new` ' +
        'prints them, or those of a published version under another name. Nothing is recorded: it is published as ' +
        'each version is. An id that is published or waits for approval is refused (409).',
      tags: ['rulebooks'],
      querystring: noQuerySchema,
      body: beginBodySchema,
      response: { 200: begunRulebookSchema },
    },
    handler: async ({ body: { id, title, from, copy_of: copyOf = null } }) => {
      const shippedCases = async (of: string) => (await cases?.(of)) ?? [];
      const input = { id, title, from, copyOf, shippedCases };
      const begun = valueOrRefuse(await beginRulebook(office, input), 'body');
      return { ...begun, cases: [...begun.cases] };
    },
  });
}
