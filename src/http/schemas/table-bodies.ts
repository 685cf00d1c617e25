import { z } from 'zod';
import { ruleIdSchema } from '../../domain/identifiers.js';
import { toldProblemSchema } from '../problem-document.js';

const rules = z
  .string()
  .min(1)
  .max(1024 * 1024)
  .describe('The rules file, a YAML or JSON text.');
const table = ruleIdSchema.describe('Id of the table.');

export const exportTableBodySchema = z.strictObject({
  rules,
  table,
  format: z.enum(['csv', 'xlsx']),
});

/** Of Base64: a sheet of 1.5 MB. */
const sheetLengthMost = 2 * 1024 * 1024;

export const importTableBodySchema = z.strictObject({
  rules,
  table,
  name: z.string().min(1).max(255).describe('What the spreadsheet is called.'),
  sheet: z
    .base64()
    .max(sheetLengthMost)
    .describe('The spreadsheet, XLSX or CSV, in Base64; what it is, its bytes say.'),
});

const cellsSchema = z
  .array(
    z.strictObject({
      key: z.string().describe('The column, as the row of ids names it.'),
      label: z.string().describe('The column in the language asked for.'),
      old: z.string(),
      new: z.string(),
    }),
  )
  .readonly();
const rowsSchema = z.array(z.strictObject({ id: z.string(), cells: cellsSchema })).readonly();

export const importedTableSchema = z.strictObject({
  text: z
    .string()
    .describe('The rules file with the sheet read into it; only rows that differ are rewritten.'),
  version: z.string(),
  hash: z.string(),
  changed: rowsSchema.describe('Rows of which a cell differs.'),
  added: rowsSchema,
  removed: rowsSchema,
  reordered: z
    .boolean()
    .describe(
      'The rows stand in another order in the sheet. That of the file is kept; it changes no answer.',
    ),
  warnings: z.array(toldProblemSchema).readonly().describe('Of the file that results.'),
});
