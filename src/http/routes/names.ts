import { listAccountNames, listUnitNames } from '../../office/names.js';
import { identifiedOf } from '../plugins/authorization.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { valueOrRefuse } from '../problems-error.js';
import { accountNamesSchema, namesSchema } from '../schemas/name-answers.js';

const most = 2000;

/** What stands beside the ids by which cases, orders and the trail name people and units. */
export function addNames(app: App, { office }: Context): void {
  app.route({
    method: 'GET',
    url: '/v1/names/accounts',
    config: { access: 'read' },
    schema: {
      operationId: 'listAccountNames',
      summary: 'List the names of accounts',
      description: 'Of all accounts, closed ones among them: their ids stand wherever somebody has acted.',
      tags: ['accounts'],
      response: { 200: accountNamesSchema },
    },
    handler: async () => {
      const { names, administrators, isComplete } = valueOrRefuse(await listAccountNames(office, most));
      return { names: Object.fromEntries(names), administrators, complete: isComplete };
    },
  });
  app.route({
    method: 'GET',
    url: '/v1/names/units',
    config: { access: 'read' },
    schema: {
      operationId: 'listUnitNames',
      summary: 'List the names of units',
      description:
        'Of the organisations of the register, with those that were merged or split; an account that is limited to ' +
        'units has the names of these alone, and of those under their supervision.',
      tags: ['subjects'],
      response: { 200: namesSchema },
    },
    handler: async (request) => {
      const { units } = identifiedOf(request).account;
      const { names, isComplete } = valueOrRefuse(await listUnitNames(office, units, most));
      return { names: Object.fromEntries(names), complete: isComplete };
    },
  });
}
