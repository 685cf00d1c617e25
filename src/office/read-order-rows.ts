import { listAll } from './list-all.js';
import type { Filter, ProjectionReader } from './ports.js';
import type { OrderRow } from './standing-order.js';

/** All orders that fit, in the order in which they were issued. */
export const readOrderRows = (
  projections: ProjectionReader,
  ...where: readonly Filter<'subject_order'>[]
): Promise<readonly OrderRow[]> => listAll(projections, 'subject_order', where);
