import type { ProjectionWriter, StoredEntry } from '../ports.js';
import { letterBodySchema, voidedBodySchema } from './letter-body.js';

/** The register of letters and of their numbers. */
export async function projectLetters(to: ProjectionWriter, { seq, entry }: StoredEntry): Promise<void> {
  if (entry.kind === 'letter_issued') {
    const body = letterBodySchema.safeParse(entry.body).data;
    if (!body) return;
    const { number, decision, order, proposal } = body;
    await to.upsert('letter', {
      letter_seq: seq,
      kind: body.kind,
      ...number,
      date: body.date,
      language: body.language,
      case_id: entry.case,
      subject: body.subject,
      decision_seq: decision,
      order_seq: order,
      proposal_seq: proposal,
      content_sha256: body.content_sha256,
      template_sha256: body.template_sha256,
      voided_seq: null,
      voided_on: null,
    });
  }
  if (entry.kind !== 'letter_voided') return;
  const body = voidedBodySchema.safeParse(entry.body).data;
  const row = body ? await to.get('letter', { letter_seq: body.letter }) : null;
  if (body && row) await to.upsert('letter', { ...row, voided_seq: seq, voided_on: body.voided_on });
}
