import type { ProjectionQuery, ProjectionReader } from './ports.js';
import type { ProjectionName, ProjectionRow } from './projections.js';

const atOnce = 200;

export interface RowsQuery<Name extends ProjectionName>
  extends Pick<ProjectionQuery<Name>, 'where' | 'order' | 'after'> {
  /** How many are read at a time; 200 if left out. */
  readonly limit?: number;
}

/** Rows that fit, in their order, behind `after`; no more are read than somebody takes. */
export async function* rowsOf<Name extends ProjectionName>(
  projections: ProjectionReader,
  name: Name,
  { limit = atOnce, order = { direction: 'up' }, after, ...query }: RowsQuery<Name>,
): AsyncGenerator<ProjectionRow<Name>> {
  let last = after;
  for (;;) {
    const behind = last ? { after: last } : {};
    const rows = await projections.list(name, { ...query, order, ...behind, limit });
    yield* rows;
    last = rows.at(-1);
    if (rows.length < limit) return;
  }
}

/** Rows of several sources, each in order, as one in order. */
export async function* mergedRows<Row>(
  sources: readonly AsyncGenerator<Row>[],
  isBefore: (a: Row, b: Row) => boolean,
): AsyncGenerator<Row> {
  const heads: { readonly row: Row; readonly source: AsyncGenerator<Row> }[] = [];
  const take = async (source: AsyncGenerator<Row>): Promise<void> => {
    const next = await source.next();
    if (!next.done) heads.push({ row: next.value, source });
  };
  for (const source of sources) await take(source);
  for (;;) {
    const first = heads.reduce<(typeof heads)[number] | undefined>(
      (found, head) => (found && !isBefore(head.row, found.row) ? found : head),
      undefined,
    );
    if (!first) return;
    heads.splice(heads.indexOf(first), 1);
    yield first.row;
    await take(first.source);
  }
}
