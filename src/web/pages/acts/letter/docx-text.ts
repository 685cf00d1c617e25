const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const paragraph = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The bytes of one file of a ZIP archive (APPNOTE 6.3.9), stored or deflated. */
async function fileIn(
  bytes: Uint8Array<ArrayBuffer>,
  wanted: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== endOfDirectory) end -= 1;
  if (end < 0) return null;
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= bytes.length && view.getUint32(at, true) === directoryEntry) {
    const [method, size] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true)];
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)));
    if (name === wanted) {
      const local = view.getUint32(at + 42, true);
      const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const packed = bytes.slice(from, from + size);
      if (method === 0) return packed;
      const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
      return new Uint8Array(await new Response(stream).arrayBuffer());
    }
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return null;
}

/** The text of a DOCX document as it stands in it, a paragraph a line. Null where the browser cannot unpack it. */
export async function docxText(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  if (!('DecompressionStream' in globalThis)) return null;
  const file = await fileIn(bytes, 'word/document.xml');
  if (!file) return null;
  const parsed = new DOMParser().parseFromString(new TextDecoder().decode(file), 'application/xml');
  return [...parsed.getElementsByTagNameNS(paragraph, 'p')]
    .map((each) =>
      [...each.getElementsByTagName('*')]
        .map((part) =>
          part.namespaceURI !== paragraph
            ? ''
            : part.localName === 't'
              ? (part.textContent ?? '')
              : part.localName === 'tab'
                ? '\t'
                : part.localName === 'br'
                  ? '\n'
                  : '',
        )
        .join(''),
    )
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
