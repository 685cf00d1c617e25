import type { VerifyPrimitives } from '../../../../trail/walk.js';
import { ed25519Verify } from './ed25519-verify.js';
import { sha256 } from './sha256.js';

/** What the trail is verified with in a browser. */
export const verifyPrimitives: VerifyPrimitives = { sha256, verify: ed25519Verify };
