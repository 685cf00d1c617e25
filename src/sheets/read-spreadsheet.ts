import { problem } from '../domain/problem.js';
import { fail, type Result } from '../domain/result.js';
import type { Grid } from '../rulebook/grid/grid.js';
import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';

const startsWith = (bytes: Uint8Array, signs: readonly number[]): boolean =>
  signs.every((sign, index) => bytes[index] === sign);

/** A ZIP archive, which XLSX is. */
const zip = [0x50, 0x4b];
/** The container of the older formats of Office, and of encrypted files. */
const ole2 = [0xd0, 0xcf, 0x11, 0xe0];
const pdf = [0x25, 0x50, 0x44, 0x46];
const odsMark = 'mimetypeapplication/vnd.oasis.opendocument';

function otherKind(bytes: Uint8Array): readonly [string, string] | null {
  if (startsWith(bytes, ole2)) {
    return ['an older Excel file or one with a password', '旧版 Excel 文件或设有密码的文件'];
  }
  if (startsWith(bytes, pdf)) return ['a PDF file', ' PDF 文件'];
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  if (startsWith(bytes, zip) && head.includes(odsMark)) return ['an OpenDocument file', ' OpenDocument 文件'];
  return null;
}

/**
 * Reads the sheet of a table, or with null the first one, from the bytes of a file, XLSX or CSV by what they are and
 * not by the file's name. Another kind of file, a damaged one, a sheet that is not there are problems that name the
 * file.
 * @param mostMegabytes what it may unpack to.
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
  file: string,
  table: string | null,
  mostMegabytes = 64,
): Promise<Result<Grid>> {
  if (bytes.length === 0) return fail([problem('spreadsheet_empty', {}, { file })]);
  const other = otherKind(bytes);
  if (other) {
    return fail([problem('spreadsheet_kind', { found_en: other[0], found_zh: other[1] }, { file })]);
  }
  return startsWith(bytes, zip) ? readXlsx(bytes, file, table, mostMegabytes) : readCsv(bytes, file);
}
