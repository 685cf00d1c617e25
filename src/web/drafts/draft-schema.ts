import { z } from 'zod';

const answerSchema = z.union([z.null(), z.boolean(), z.number(), z.string(), z.array(z.string())]);
const answersSchema = z.record(z.string(), answerSchema);

const draftSubjectSchema = z.object({
  /** Its id within the case. */
  id: z.string(),
  /** In the register; '' where it is not known. */
  ref: z.string(),
  name: z.string(),
  kind: z.enum(['organisation', 'person']),
  facts: answersSchema,
});

const draftEvidenceSchema = z.object({
  id: z.string(),
  kind: z.string(),
  ref: z.string(),
  /** Null: it is kept elsewhere, and only named here. */
  file: z
    .object({
      mediaType: z.string(),
      size: z.int(),
      /** Null where this browser cannot count it. */
      sha256: z.string().nullable(),
      /** The Idempotency-Key of its upload. */
      key: z.string(),
      sent: z.boolean(),
      /** Why the service did not take it; it is then not sent again. */
      refused: z.string().nullable(),
    })
    .nullable(),
});

const contentSchema = z.object({
  rulebook: z.string().nullable(),
  foundOn: z.string(),
  conduct: z.object({
    known: z.enum(['days', 'ongoing', 'unknown']).nullable(),
    from: z.string(),
    until: z.string(),
  }),
  unit: z.object({ ref: z.string(), name: z.string() }).nullable(),
  subjects: z.array(draftSubjectSchema),
  facts: answersSchema,
  summary: z.string(),
  reference: z.string(),
  act: z.string(),
  campaign: z.string(),
  reporter: z.object({ anonymous: z.boolean(), name: z.string(), contact: z.string() }),
  evidence: z.array(draftEvidenceSchema),
  /** The facts are as the reporter knows them; taken back when one of them changes. */
  isConfirmed: z.boolean(),
});

/** What a draft is checked by when it is read from this device. */
export const draftSchema = z.object({
  id: z.string(),
  account: z.string(),
  /** The Idempotency-Key of the case, made when the draft was begun. */
  key: z.string(),
  /** Milliseconds since 1970. */
  began: z.int(),
  changed: z.int(),
  state: z.enum(['unsent', 'waiting', 'files', 'sent']),
  /** Whether a request with it went out, so that it may have been taken in. */
  isTried: z.boolean(),
  caseId: z.string().nullable(),
  /** Why the service refused it when it was last sent; it is then to be put right. */
  refused: z.string().nullable(),
  content: contentSchema,
});
