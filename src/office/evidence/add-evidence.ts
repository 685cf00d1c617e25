import { problem } from '../../domain/problem.js';
import type { SentEvidence } from '../../domain/sent-evidence.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { type Appended, appendToCase } from '../append-to-case.js';
import type { Asked, OfficeDeps } from '../deps.js';
import { needed } from '../personal.js';
import { checkFile, type EvidenceFile } from './check-file.js';
import type { EvidenceBody } from './evidence-body.js';

export interface AddEvidenceInput extends Asked {
  readonly caseId: string;
  readonly evidence: SentEvidence;
  readonly file: EvidenceFile;
  /** SHA-256 of the file's bytes, 64 hex digits. */
  readonly sha256: string;
}

/** What a case takes; a hundred photographs prove no more than fifty. */
export const filesMost = 50;

/**
 * Adds a file to a case. It stands outside the trail as the case's other personal data do, and is erased with them;
 * the entry says of what kind, type and size it is. It is read by no evaluation and moves nothing.
 */
export async function addEvidence(deps: OfficeDeps, input: AddEvidenceInput): Promise<Result<Appended>> {
  const { evidence, file, sha256 } = input;
  const problems = checkFile(file);
  if (problems.length > 0) return fail(problems);
  return appendToCase(deps, input, {
    kind: 'evidence_added',
    body: async ({ entries, seal }) => {
      if (entries.filter(({ entry }) => entry.kind === 'evidence_added').length >= filesMost)
        return fail([problem('office_evidence_too_many', { most: filesMost })]);
      const body: EvidenceBody = {
        kind: evidence.kind,
        media_type: file.mediaType,
        size: file.bytes.length,
        ref: await needed(seal, 'ref', evidence.ref),
        sha256: await needed(seal, 'sha256', sha256),
        file: await needed(seal, 'file', Buffer.from(file.bytes).toString('base64')),
      };
      return ok(body);
    },
  });
}
