import { z } from 'zod';
import { importTable } from '../../rulebook/grid/import-table.js';
import type { RowChanges } from '../../rulebook/grid/table-changes.js';
import { soundRulebook, tableNamed } from '../../rulebook/grid/table-named.js';
import { type TableSheet, tableSheet } from '../../rulebook/grid/table-sheet.js';
import { type ReadOptions, readRulebook } from '../../rulebook/read-rulebook.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { languageOf } from '../language.js';
import { addJsonReader } from '../plugins/json-body.js';
import { toldProblem } from '../problem-document.js';
import { valueOrRefuse } from '../problems-error.js';
import { noQuerySchema } from '../schemas/parameters.js';
import {
  exportTableBodySchema,
  importedTableSchema,
  importTableBodySchema,
} from '../schemas/table-bodies.js';
import { sendFile } from '../send-file.js';

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** A sheet is read while other requests wait: what unpacks to more than this is for the command. */
const mostMegabytes = 16;

const optionsOf = ({ office, calendar }: Context): ReadOptions => ({
  file: 'rulebook.yaml',
  sha256: office.sha256,
  calendar,
});

/** The library of spreadsheets is loaded when the first is written or read. */
async function bytesOf(format: keyof typeof types, sheet: TableSheet): Promise<Uint8Array> {
  if (format === 'xlsx') return (await import('../../sheets/write-xlsx.js')).writeXlsx(sheet);
  return new TextEncoder().encode((await import('../../sheets/write-csv.js')).writeCsv(sheet));
}

function addExportTable(app: App, context: Context): void {
  const answer = z.string().describe('The bytes of the file.');
  app.route({
    method: 'POST',
    url: '/v1/rulebooks::export-table',
    config: { access: 'read', refusals: [404] },
    schema: {
      operationId: 'exportTable',
      summary: 'Write a decision table as a spreadsheet',
      description:
        'As `gradus rules table export` does: a table of the rules file that is sent, as CSV or as XLSX with ' +
        'drop-downs, its headings in the language asked for. The file must pass every check.',
      tags: ['rulebooks'],
      querystring: noQuerySchema,
      body: exportTableBodySchema,
      response: {
        200: {
          description: 'A spreadsheet.',
          content: { 'text/csv': { schema: answer }, [types.xlsx]: { schema: answer } },
        },
      },
    },
    handler: async ({ body: { rules, table, format }, headers }, reply) => {
      const options = optionsOf(context);
      const rulebook = valueOrRefuse(soundRulebook(readRulebook(rules, options)), 'body');
      const found = valueOrRefuse(tableNamed(rulebook, table, options.file), 'body');
      const sheet = tableSheet(rulebook, found, languageOf(headers['accept-language']));
      const name = `${rulebook.id}-${table}`;
      const bytes = await bytesOf(format, sheet);
      return sendFile(reply, bytes, { name, plain: name, extension: format, type: types[format] });
    },
  });
}

function addImportTable(app: App, context: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/rulebooks::import-table',
    config: { access: 'read', refusals: [404] },
    schema: {
      operationId: 'importTable',
      summary: 'Read a decision table back from a spreadsheet',
      description:
        'As `gradus rules table import` does: the rules file that is sent with the table as the sheet has it, and ' +
        'what changed row by row and cell by cell. What is wrong is told with its cell, and nothing is recorded.',
      tags: ['rulebooks'],
      querystring: noQuerySchema,
      body: importTableBodySchema,
      response: { 200: importedTableSchema },
    },
    handler: async ({ body: { rules, table, name, sheet }, headers }) => {
      const language = languageOf(headers['accept-language']);
      const bytes = Buffer.from(sheet, 'base64');
      const { readSpreadsheet } = await import('../../sheets/read-spreadsheet.js');
      const grid = valueOrRefuse(await readSpreadsheet(bytes, name, table, mostMegabytes), 'body');
      const options = optionsOf(context);
      const { text, rulebook, cells, isReordered, warnings } = valueOrRefuse(
        importTable(rules, table, grid, options),
        'body',
      );
      const shown = valueOrRefuse(tableNamed(rulebook, table, options.file), 'body');
      const { columns } = tableSheet(rulebook, shown, language);
      const labels = new Map(columns.map(({ key, label }) => [key, label]));
      const told = (rows: readonly RowChanges[]) =>
        rows.map(({ id, cells: of }) => ({
          id,
          cells: of.map((cell) => ({ ...cell, label: labels.get(cell.key) ?? cell.key })),
        }));
      return {
        text,
        version: rulebook.version,
        hash: rulebook.hash,
        changed: told(cells.changed),
        added: told(cells.added),
        removed: told(cells.removed),
        reordered: isReordered,
        warnings: warnings.map((each) => toldProblem(each, language)),
      };
    },
  });
}

/** Decision tables as people edit them in a spreadsheet program. Bodies hold whole files, and so have a reader of a scope of their own. */
export function addTableSheets(app: App, context: Context): void {
  const { limits } = context;
  addJsonReader(app, { ...limits, bodyBytes: limits.sheetBodyBytes });
  addExportTable(app, context);
  addImportTable(app, context);
}
