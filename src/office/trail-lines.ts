import { ok, type Result } from '../domain/result.js';
import type { OfficeDeps } from './deps.js';
import { bytesOfHex } from '../trail/bytes.js';
import { exportLine } from '../trail/export-line.js';

const page = 500;

/**
 * The trail up to `size`, a line an entry. Entries never change, so that pages need no common snapshot. Where the
 * store refuses to be read on, its problems are the last piece.
 */
export async function* trailLines(
  { store }: OfficeDeps,
  size: number,
  onEntries: (count: number) => void = () => undefined,
): AsyncGenerator<Result<Uint8Array>> {
  for (let from = 0; from < size; from += page) {
    const read = await store.read(async ({ trail }) =>
      ok(await trail.entries({ from, limit: Math.min(page, size - from) })),
    );
    if (!read.ok) {
      yield read;
      return;
    }
    for (const { seq, bytes, leaf } of read.value)
      yield ok(exportLine(seq, bytes, bytesOfHex(leaf) ?? new Uint8Array()));
    onEntries(Math.min(from + page, size));
  }
}
