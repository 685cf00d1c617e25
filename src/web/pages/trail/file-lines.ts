import { readLines } from '../../../trail/read-lines.js';

async function* chunksOf(blob: Blob): AsyncGenerator<Uint8Array> {
  const reader = blob.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

const sliceMs = 30;
const pause = (): Promise<void> => new Promise((done) => setTimeout(done));

/** The lines of a file. The page stays alive meanwhile: after some milliseconds it is let to draw and to listen. */
export async function* fileLines(
  file: Blob,
  { signal, onRead }: { readonly signal: AbortSignal; readonly onRead: (bytes: number) => void },
): AsyncGenerator<Uint8Array> {
  let [bytes, since] = [0, performance.now()];
  for await (const line of readLines(chunksOf(file))) {
    yield line;
    bytes += line.length;
    if (performance.now() - since < sliceMs) continue;
    onRead(bytes);
    await pause();
    if (signal.aborted) throw new DOMException('stopped', 'AbortError');
    since = performance.now();
  }
  onRead(bytes);
}
