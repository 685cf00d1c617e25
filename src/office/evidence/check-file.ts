import { type Problem, problem, quoted } from '../../domain/problem.js';
import type { EvidenceType } from '../../domain/sent-evidence.js';
import { decodeUtf8 } from '../../domain/utf8.js';

/** A file as it was sent. */
export interface EvidenceFile {
  readonly mediaType: EvidenceType;
  readonly bytes: Uint8Array;
}

/** The bytes that files of each type begin with. */
const beginnings: Readonly<Record<Exclude<EvidenceType, 'text/plain'>, readonly number[]>> = {
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
};

/** Control characters that no text of people has: a file of another type that claims to be one. */
const isControl = (char: string): boolean => {
  const code = char.charCodeAt(0);
  return code < 32 && code !== 9 && code !== 10 && code !== 13;
};

function isOfType({ mediaType, bytes }: EvidenceFile): boolean {
  if (mediaType !== 'text/plain') return beginnings[mediaType].every((byte, at) => bytes[at] === byte);
  const text = decodeUtf8(bytes);
  return text.ok && ![...text.value].some(isControl);
}

/** Whether a file is what it is said to be, by its bytes. */
export function checkFile(file: EvidenceFile): readonly Problem[] {
  if (file.bytes.length === 0) return [problem('office_evidence_empty')];
  return isOfType(file) ? [] : [problem('office_evidence_other_type', { expected: quoted(file.mediaType) })];
}
