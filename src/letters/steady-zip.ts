const endMark = 0x06054b50;
const entryMark = 0x02014b50;
/** Midnight of 1980-01-01, the first day that a ZIP archive can name (APPNOTE 6.3, 4.4.6). */
const firstDay = 0x0021;

function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at -= 1) if (view.getUint32(at, true) === endMark) return at;
  throw new Error('the packer gave no ZIP archive');
}

/** The same archive with the times of its files set to one day, so that equal content has equal bytes. */
export function steadyZip(bytes: Uint8Array): Uint8Array {
  const steady = bytes.slice();
  const view = new DataView(steady.buffer, steady.byteOffset, steady.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < count; entry += 1) {
    if (view.getUint32(at, true) !== entryMark) throw new Error('the packer gave a broken ZIP archive');
    const file = view.getUint32(at + 42, true);
    for (const time of [at + 12, file + 10]) {
      view.setUint16(time, 0, true);
      view.setUint16(time + 2, firstDay, true);
    }
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return steady;
}
