import { type ListedOrder, listOrders } from '../../office/followup/list-orders.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { identifiedOf } from '../plugins/authorization.js';
import { valueOrRefuse } from '../problems-error.js';
import { orderListSchema, orderQuerySchema } from '../schemas/order-list.js';

const rowOf = ({ row, unit, daysLeft, daysOverdue }: ListedOrder) => ({
  order: row.order_seq,
  case: row.case_id,
  subject: row.subject,
  ref: row.ref,
  unit,
  owner: row.owner,
  issued_on: row.issued_on,
  due_on: row.due_on,
  immediate: row.immediate,
  beyond_calendar: row.beyond_calendar,
  state: row.state,
  outcome: row.outcome,
  days_left: daysLeft,
  days_overdue: daysOverdue,
});

export function addListOrders(app: App, { office }: Context): void {
  app.route({
    method: 'GET',
    url: '/v1/orders',
    config: { access: 'read' },
    schema: {
      operationId: 'listOrders',
      summary: 'List orders across cases',
      description:
        'Those still to be met by their due day, so the overdue ones first; then those to be verified. Days are counted ' +
        "to `on`, today in the office's time zone unless said.",
      tags: ['cases'],
      querystring: orderQuerySchema,
      response: { 200: orderListSchema },
    },
    handler: async (request) => {
      const { state, owner, due_before: dueBefore, unit, on, cursor, limit } = request.query;
      const listed = await listOrders(office, {
        units: identifiedOf(request).account.units,
        ...(state === undefined ? {} : { state }),
        ...(owner === undefined ? {} : { owner }),
        ...(dueBefore === undefined ? {} : { dueBefore }),
        ...(unit === undefined ? {} : { unit }),
        ...(on === undefined ? {} : { on }),
        ...(cursor === undefined ? {} : { cursor }),
        ...(limit === undefined ? {} : { limit }),
      });
      const page = valueOrRefuse(listed, 'query');
      return { on: page.on, orders: page.orders.map(rowOf), cursor: page.cursor };
    },
  });
}
