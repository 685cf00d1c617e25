import { type Document, Packer } from 'docx';
import { fontTableXml } from './fonts.js';
import { steadyZip } from './steady-zip.js';

const escaped = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] ?? char,
  );

/** What a document says of itself; the package `docx` would take the days of creation from the clock. */
const coreXml = (title: string, organ: string, date: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(organ)}</dc:creator><cp:lastModifiedBy>${escaped(organ)}</cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:modified></cp:coreProperties>`;

/** The bytes of a document; the same document gives the same bytes at any time. `date` is the letter's, YYYY-MM-DD. */
export async function pack(
  document: Document,
  { title, organ, date }: { readonly title: string; readonly organ: string; readonly date: string },
): Promise<Uint8Array> {
  const bytes = await Packer.pack(document, 'uint8array', undefined, [
    { path: 'docProps/core.xml', data: coreXml(title, organ, date) },
    { path: 'word/fontTable.xml', data: fontTableXml() },
  ]);
  return steadyZip(bytes);
}
