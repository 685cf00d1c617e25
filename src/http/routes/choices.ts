import { listAccounts } from '../../office/accounts/read-accounts.js';
import { listSubjects } from '../../office/register/list-subjects.js';
import { identifiedOf } from '../plugins/authorization.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { valueOrRefuse } from '../problems-error.js';
import { accountChoicesSchema, choicesQuerySchema, unitChoicesSchema } from '../schemas/choice-answers.js';

/** What people and units are chosen from, and no more of them than that takes. */
export function addChoices(app: App, { office }: Context): void {
  app.route({
    method: 'GET',
    url: '/v1/choices/accounts',
    config: { access: 'read' },
    schema: {
      operationId: 'listAccountChoices',
      summary: 'List whom something can be given to',
      description:
        'Accounts with their names and units, for choosing who answers for an order or a follow-up.',
      tags: ['accounts'],
      querystring: choicesQuerySchema,
      response: { 200: accountChoicesSchema },
    },
    handler: async ({ query: { q } }) => {
      const asked = { withoutLogins: true, limit: 100, ...(q === undefined ? {} : { q }) };
      const { accounts } = valueOrRefuse(await listAccounts(office, asked));
      return {
        accounts: accounts.map(({ row, name }) => ({
          account: row.id,
          name,
          units: row.units,
          active: row.closed_seq === null,
        })),
      };
    },
  });
  app.route({
    method: 'GET',
    url: '/v1/choices/units',
    config: { access: 'read' },
    schema: {
      operationId: 'listUnitChoices',
      summary: 'List units of the register by name',
      description:
        'Refs and names of organisations alone, for limiting an account or a list to some of them; an account that is ' +
        'limited to units has these alone, and those under their supervision.',
      tags: ['accounts'],
      querystring: choicesQuerySchema,
      response: { 200: unitChoicesSchema },
    },
    handler: async (request) => {
      const { q } = request.query;
      const { units } = identifiedOf(request).account;
      const asked = {
        kind: 'organisation',
        personal: true,
        limit: 100,
        units,
        ...(q === undefined ? {} : { q }),
      };
      const { subjects } = valueOrRefuse(await listSubjects(office, asked), 'query');
      return {
        units: subjects
          .filter(({ into }) => into.length === 0)
          .map(({ row: { ref }, name }) => ({
            ref,
            name: name && 'value' in name && typeof name.value === 'string' ? name.value : null,
          })),
      };
    },
  });
}
