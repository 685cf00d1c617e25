import type { Filter, ProjectionReader } from './ports.js';
import type { OrderRow } from './standing-order.js';

const page = 1000;

/** All orders that fit, in the order in which they were issued. */
export async function readOrderRows(
  projections: ProjectionReader,
  ...where: readonly Filter<'subject_order'>[]
): Promise<readonly OrderRow[]> {
  const orders: OrderRow[] = [];
  for (;;) {
    const after = orders.at(-1);
    const rows = await projections.list('subject_order', {
      where,
      order: { direction: 'up' },
      ...(after ? { after } : {}),
      limit: page,
    });
    orders.push(...rows);
    if (rows.length < page) return orders;
  }
}
