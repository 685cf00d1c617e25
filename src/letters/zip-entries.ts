const endMark = 0x06054b50;
const entryMark = 0x02014b50;

/** A file in a ZIP archive; `at` is where the directory tells of it, `fileAt` where it begins. */
export interface ZipEntry {
  readonly name: string;
  readonly at: number;
  readonly fileAt: number;
  /** Bytes that it says it unpacks to. */
  readonly size: number;
}

function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1)
    if (view.getUint32(at, true) === endMark) return at;
  return -1;
}

/** The files of a ZIP archive (APPNOTE 6.3), by its directory, or null if it is none. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entryMark) return null;
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd));
    entries.push({ name, at, fileAt: view.getUint32(at + 42, true), size: view.getUint32(at + 24, true) });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}
