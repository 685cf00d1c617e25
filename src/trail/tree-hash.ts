import { concat } from './bytes.js';
import type { Sha256 } from './primitives.js';

const leafPrefix = Uint8Array.of(0x00);
const nodePrefix = Uint8Array.of(0x01);

/** RFC 6962, section 2.1: the two prefixes keep a leaf from passing for a node. */
export const leafHash = (sha256: Sha256, entryBytes: Uint8Array): Uint8Array =>
  sha256(concat(leafPrefix, entryBytes));

export const nodeHash = (sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array =>
  sha256(concat(nodePrefix, left, right));

/** The root of a tree without leaves. */
export const emptyRoot = (sha256: Sha256): Uint8Array => sha256(new Uint8Array());
