import { createHash } from 'node:crypto';

/** The beginning of a file of each type, and something behind it. */
const withBody = (beginning: readonly number[], size: number): Buffer =>
  Buffer.concat([Buffer.from(beginning), Buffer.alloc(Math.max(0, size - beginning.length), 7)]);

export const jpeg = (size = 600): Buffer => withBody([0xff, 0xd8, 0xff, 0xe0], size);
export const png = (size = 600): Buffer => withBody([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], size);
export const pdf = (size = 600): Buffer => withBody([...Buffer.from('%PDF-1.7\n')], size);

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
