import { z } from 'zod';
import { dateSchema } from '../calendar.js';
import { actorIdSchema, nameSchema } from '../identifiers.js';
import { marksSchema } from './letter-input.js';
import { line, prose, replySchema } from './letter-parts.js';

/** Kinds of letters about a case. */
export const caseLetterKinds = [
  'reminder',
  'written_order',
  'escalation_report',
  'review_rights',
  'decision',
] as const;
export type CaseLetterKind = (typeof caseLetterKinds)[number];

/**
 * What the office words itself. Facts, reasons, demands of an order, deadline, outcome and rights have no place here:
 * they are taken from what is recorded.
 */
export const wordingSchema = z.strictObject({
  /** Lines of the title. */
  title: z.array(line(40)).min(1).max(4).optional(),
  /** How the addressee is addressed, where that is not the recorded name. */
  addressee: line(200).optional(),
  /** What a reminder asks to mind. */
  points: z.array(prose.max(2000)).min(1).max(50).optional(),
  /** What follows if an order is not complied with. */
  consequence: prose.optional(),
  reply: replySchema.optional(),
  attachments: z.array(line(200)).max(100).optional(),
  copy_to: z.array(line(100)).max(100).optional(),
  marks: marksSchema.optional(),
});
export type Wording = Readonly<z.infer<typeof wordingSchema>>;

const entryNumber = z.int().nonnegative();

/** What every request for a letter says. */
const common = {
  language: z.enum(['zh', 'en']),
  /** The day that the letter bears; today if left out. */
  date: dateSchema.optional(),
  wording: wordingSchema.optional(),
};

/** Who receives it, as opaque ids, and who else answers for it (a name, personal data). */
const issuing = {
  recipients: z.array(actorIdSchema).min(1).max(50),
  second: z.string().min(1).max(200).optional(),
};

/** A letter about a case; it rests on the decision that stands, an order letter on the order. */
export const sentLetterSchema = z.strictObject({
  kind: z.enum(caseLetterKinds),
  subject: nameSchema,
  decision: entryNumber.optional(),
  order: entryNumber.optional(),
  /** The summary of the case is told among the facts: it may name who reported, so it is not told by itself. */
  with_summary: z.boolean().optional(),
  ...common,
  ...issuing,
});
export type SentLetter = Readonly<z.infer<typeof sentLetterSchema>>;

/** The same for a draft, which goes to nobody yet. */
export const draftLetterSchema = sentLetterSchema.partial({ recipients: true });
export type DraftLetter = Readonly<z.infer<typeof draftLetterSchema>>;

/** The letter of a proposal to the superior body; where it names nobody, it goes to whom the proposal goes. */
export const sentProposalLetterSchema = z.strictObject({
  ...common,
  recipients: issuing.recipients.optional(),
  second: issuing.second,
});
export type SentProposalLetter = Readonly<z.infer<typeof sentProposalLetterSchema>>;

/** That a letter is void. Its number stays taken. */
export const voidLetterSchema = z.strictObject({ reasons: z.string().min(1).max(10_000) });
export type VoidLetter = Readonly<z.infer<typeof voidLetterSchema>>;
