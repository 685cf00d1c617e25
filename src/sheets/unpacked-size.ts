const endMark = 0x06054b50;
const entryMark = 0x02014b50;
/** In ZIP64 the true number stands elsewhere: nothing that we read needs it. */
const elsewhere = 0xffffffff;

function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  return -1;
}

/**
 * How many bytes the files in a ZIP archive say that they unpack to, all together, or null where it does not say. A file
 * of a few kilobytes can unpack to gigabytes, and that is to be known before anything is unpacked.
 */
export function unpackedSize(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let sum = 0;
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entryMark) return null;
    const packed = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    // A reader would unpack without a bound what says it is empty and is not. Two bytes are how nothing is packed.
    if (size === elsewhere || (size === 0 && packed > 2)) return null;
    sum += size;
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return sum;
}
