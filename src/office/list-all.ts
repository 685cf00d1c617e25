import type { Filter, ProjectionReader } from './ports.js';
import type { ProjectionColumn, ProjectionName, ProjectionRow } from './projections.js';

const page = 1000;

/** All rows that fit, page by page: in the order of the key, or of a column that has an index of its own. */
export async function listAll<Name extends ProjectionName>(
  projections: ProjectionReader,
  name: Name,
  where: readonly Filter<Name>[] = [],
  by?: ProjectionColumn<Name>,
): Promise<readonly ProjectionRow<Name>[]> {
  const rows: ProjectionRow<Name>[] = [];
  for (;;) {
    const after = rows.at(-1);
    const order = { direction: 'up', ...(by === undefined ? {} : { by }) } as const;
    const found = await projections.list(name, { where, order, ...(after ? { after } : {}), limit: page });
    rows.push(...found);
    if (found.length < page) return rows;
  }
}
