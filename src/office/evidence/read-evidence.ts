import { problem } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { readState } from '../case-state.js';
import type { OfficeDeps } from '../deps.js';
import { type Opened, openedIn } from '../personal.js';
import type { ReadTx, StoredEntry } from '../ports.js';
import type { EvidenceFile } from './check-file.js';
import { type EvidenceBody, evidenceBodySchema } from './evidence-body.js';

export interface EvidenceView {
  readonly entry: number;
  readonly time: number;
  readonly actor: StoredEntry['entry']['actor'];
  readonly kind: string;
  readonly mediaType: EvidenceBody['media_type'];
  readonly size: number;
  readonly ref: Opened | null;
  readonly sha256: Opened | null;
}

interface Added {
  readonly stored: StoredEntry;
  readonly body: EvidenceBody;
}

/** The files of a case, in the order in which they were added. */
async function added(tx: ReadTx, caseId: string): Promise<Result<readonly Added[]>> {
  const found = await readState(tx.trail, caseId);
  if (!found.ok) return found;
  return ok(
    found.value.entries.flatMap((stored) => {
      if (stored.entry.kind !== 'evidence_added') return [];
      const body = evidenceBodySchema.safeParse(stored.entry.body).data;
      return body ? [{ stored, body }] : [];
    }),
  );
}

export interface ReadEvidenceInput {
  readonly caseId: string;
  /** Whether who asks may see personal data. */
  readonly personal: boolean;
}

/** What was added to a case, without the bytes. */
export const listEvidence = (
  { store }: Pick<OfficeDeps, 'store'>,
  { caseId, personal }: ReadEvidenceInput,
): Promise<Result<readonly EvidenceView[]>> =>
  store.read(async (tx) => {
    const found = await added(tx, caseId);
    if (!found.ok) return found;
    const views: EvidenceView[] = [];
    for (const { stored, body } of found.value)
      views.push({
        entry: stored.seq,
        time: stored.entry.time,
        actor: stored.entry.actor,
        kind: body.kind,
        mediaType: body.media_type,
        size: body.size,
        ref: await openedIn(tx.personal, caseId, body.ref, personal),
        sha256: await openedIn(tx.personal, caseId, body.sha256, personal),
      });
    return ok(views);
  });

export interface ReadFile extends EvidenceFile {
  readonly ref: string;
}

/** One file as it was sent, byte for byte. Problem: `office_evidence_erased` where it was erased. */
export const readEvidenceFile = (
  { store }: Pick<OfficeDeps, 'store'>,
  { caseId, entry }: { readonly caseId: string; readonly entry: number },
): Promise<Result<ReadFile>> =>
  store.read(async (tx) => {
    const found = await added(tx, caseId);
    if (!found.ok) return found;
    const one = found.value.find(({ stored }) => stored.seq === entry);
    if (!one) return fail([problem('office_evidence_unknown', { found: entry })]);
    const file = await tx.personal.open(caseId, one.body.file.path);
    const ref = await tx.personal.open(caseId, one.body.ref.path);
    if (typeof file?.value !== 'string' || typeof ref?.value !== 'string')
      return fail([problem('office_evidence_erased', { number: entry })]);
    const { media_type: mediaType } = one.body;
    return ok({ mediaType, ref: ref.value, bytes: Buffer.from(file.value, 'base64') });
  });
