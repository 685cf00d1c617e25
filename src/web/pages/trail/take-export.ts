import { readMark } from '../../../trail/check-mark.js';
import { bytesOfBase64 } from '../../../trail/bytes.js';
import { ask } from '../../api/ask.js';
import type { Export, LoadOptions } from './load-export.js';

const newline = 0x0a;

/** Lines that end within a piece. */
function linesIn(piece: Uint8Array): number {
  let lines = 0;
  for (let at = piece.indexOf(newline); at >= 0; at = piece.indexOf(newline, at + 1)) lines += 1;
  return lines;
}

/** Takes the trail out of the service, which records it: all entries that its newest checkpoint covers. */
export async function takeExport({ signal, onLoaded }: LoadOptions): Promise<Export> {
  const response = await ask('/v1/trail/export', { signal });
  const note = bytesOfBase64(response.headers.get('gradus-checkpoint') ?? '');
  const checkpoint = new TextDecoder().decode(note ?? undefined);
  const mark = readMark(checkpoint, false);
  const reader = response.body?.getReader();
  if (!mark.ok || !reader) throw new Error('the service gave no export');
  const { size } = mark.value.checkpoint;
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let loaded = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    pieces.push(piece.value);
    loaded += linesIn(piece.value);
    onLoaded(loaded, size);
  }
  if (loaded !== size) throw new Error(`the export ends after ${loaded} of ${size} entries`);
  return { entries: new Blob(pieces), checkpoint, size };
}
