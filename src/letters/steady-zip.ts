import { zipEntries } from './zip-entries.js';

/** Midnight of 1980-01-01, the first day that a ZIP archive can name (APPNOTE 6.3, 4.4.6). */
const firstDay = 0x0021;

/** The same archive with the times of its files set to one day, so that equal content has equal bytes. */
export function steadyZip(bytes: Uint8Array): Uint8Array {
  const steady = bytes.slice();
  const view = new DataView(steady.buffer, steady.byteOffset, steady.byteLength);
  const entries = zipEntries(steady);
  if (!entries) throw new Error('the packer gave no ZIP archive');
  for (const { at, fileAt } of entries) {
    for (const time of [at + 12, fileAt + 10]) {
      view.setUint16(time, 0, true);
      view.setUint16(time + 2, firstDay, true);
    }
  }
  return steady;
}
