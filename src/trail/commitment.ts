import type { Json } from '../domain/canonical-json.js';
import { canonicalJson } from '../domain/canonical-json.js';
import { concat, utf8 } from './bytes.js';
import type { HmacSha256 } from './primitives.js';

const domain = concat(utf8('gradus/commit/1'), Uint8Array.of(0));

/**
 * What stands in the trail for a personal value: HMAC-SHA256 under the value's own 32-byte random key over the case's
 * id, the JSON Pointer of the value and the value. With the key, value and place can be proved; without it nothing can
 * be guessed, and erasing the key leaves every proof of the trail as it was.
 */
export function commitment(
  hmac: HmacSha256,
  key: Uint8Array,
  caseId: string | null,
  path: string,
  value: Json,
): Uint8Array {
  return hmac(key, concat(domain, utf8(canonicalJson([caseId, path, value]))));
}
