import { type OrderEntry, type OrderView, readOrders } from '../../office/read-orders.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { valueOrRefuse } from '../problems-error.js';
import { ordersSchema } from '../schemas/order-answers.js';
import { caseParamsSchema, noQuerySchema } from '../schemas/parameters.js';

const entryOf = ({ seq, time, actor, body }: OrderEntry) => ({ entry: seq, time, actor, body });

const viewOf = ({ row, issued, rectifications, verifications }: OrderView) => ({
  order: row.order_seq,
  subject: row.subject,
  decision: row.decision_seq,
  owner: row.owner,
  issued_on: row.issued_on,
  due_on: row.due_on,
  immediate: row.immediate,
  beyond_calendar: row.beyond_calendar,
  state: row.state,
  outcome: row.outcome,
  days_overdue: row.days_overdue,
  issued: entryOf(issued),
  rectifications: rectifications.map(entryOf),
  verifications: verifications.map(entryOf),
});

export function addReadOrders(app: App, { office }: Context): void {
  app.route({
    method: 'GET',
    url: '/v1/cases/:id/orders',
    config: { access: 'read', refusals: [404] },
    schema: {
      operationId: 'readOrders',
      summary: 'Read the orders of a case',
      description: 'Where each stands, with what was reported and what was found, personal values opened.',
      tags: ['cases'],
      params: caseParamsSchema,
      querystring: noQuerySchema,
      response: { 200: ordersSchema },
    },
    handler: async ({ params: { id: caseId } }) => {
      const orders = valueOrRefuse(await readOrders(office, { caseId, personal: true }), 'path');
      return { case: caseId, orders: orders.map(viewOf) };
    },
  });
}
