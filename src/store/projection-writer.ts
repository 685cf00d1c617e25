import { sql } from 'kysely';
import type { ProjectionWriter } from '../office/ports.js';
import { projections } from '../office/projections.js';
import type { Connection } from './backend.js';
import { keyFilter, ownNames, projectionReader, type TableNames } from './projection-reader.js';
import { checkRow, columnsOf, encodeValue } from './projection-tables.js';

/** For the projector alone: projections change by entries, and by nothing else. */
export function projectionWriter(db: Connection, names: TableNames = ownNames): ProjectionWriter {
  return {
    ...projectionReader(db, names),
    async upsert(name, row) {
      checkRow(name, row);
      const columns = columnsOf(name).map((column) => column.name);
      const key: readonly string[] = projections[name].key;
      const others = columns.filter((column) => !key.includes(column));
      const change =
        others.length === 0
          ? sql`do nothing`
          : sql`do update set ${sql.join(others.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`))}`;
      await sql`
        insert into ${sql.table(names(name))} (${sql.join(columns.map((column) => sql.ref(column)))})
        values (${sql.join(columns.map((column) => sql`${encodeValue(Reflect.get(row, column))}`))})
        on conflict (${sql.join(key.map((column) => sql.ref(column)))}) ${change}`.execute(db);
    },
    async delete(name, key) {
      await sql`delete from ${sql.table(names(name))} where ${keyFilter(name, key)}`.execute(db);
    },
  };
}
