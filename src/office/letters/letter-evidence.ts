import { problem } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { cleanLine } from './clean-text.js';
import type { LetterCase } from './letter-case.js';

/** The evidence of the case, by its names. */
export function letterEvidence({ file, open }: LetterCase): Result<readonly string[]> {
  const named: string[] = [];
  for (const { ref } of file.evidence) {
    const name = open(ref, 'evidence');
    if (!name.ok) return name;
    if (name.value !== null) named.push(cleanLine(name.value));
  }
  return named.length > 0 ? ok(named) : fail([problem('office_letter_evidence_missing')]);
}
