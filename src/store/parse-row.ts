import type { z } from 'zod';
import { problem, quoted } from '../domain/problem.js';
import { StoredDataError } from './stored-data-error.js';

/** Rows are parsed on the way out, since what a database holds was not checked by the types. */
export function parseRow<Row>(table: string, schema: z.ZodType<Row>, row: unknown): Row {
  const parsed = schema.safeParse(row);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const found = quoted(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
  throw new StoredDataError([problem('stored_row_malformed', { table, found })]);
}

export const parseRows = <Row>(table: string, schema: z.ZodType<Row>, rows: readonly unknown[]): Row[] =>
  rows.map((row) => parseRow(table, schema, row));
