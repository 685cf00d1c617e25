import { listAll } from '../list-all.js';
import type { ColumnReader, ProjectionReader } from '../ports.js';

/** A reader of whole rows as one of columns: what it gives has the others as well. */
export const withColumns = (reader: ProjectionReader): ColumnReader => ({
  ...reader,
  columns: (name, _columns, where = [], by) => listAll(reader, name, where, by),
});
