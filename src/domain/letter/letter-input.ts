import { z } from 'zod';
import { dateSchema } from '../calendar.js';
import {
  deadlineSchema,
  demandSchema,
  earlierStepSchema,
  factSchema,
  heardSchema,
  line,
  outcomeSchema,
  personSchema,
  prose,
  reasonSchema,
  replySchema,
  reviewSchema,
  subjectDecisionSchema,
} from './letter-parts.js';

const optionalList = <S extends z.ZodType>(item: S) => z.array(item).max(100).optional();
const list = <S extends z.ZodType>(item: S) => z.array(item).min(1).max(100);

/** Number of the copy, secrecy and urgency, at the top left. */
export const marksSchema = z.strictObject({
  copy: z
    .string()
    .regex(/^\d{6}$/, 'six digits')
    .nullable()
    .optional(),
  secrecy: line(20).nullable().optional(),
  urgency: line(20).nullable().optional(),
});

/** What every letter has. All of it is taken from the recorded decision; nothing is made up here. */
const common = {
  language: z.enum(['zh', 'en']),
  organ: z.strictObject({
    name: line(100),
    /** What stands large at the head, where that is not the organ's name. */
    mark: line(100).nullable().optional(),
  }),
  /** Whose gap-free number it is; null is a draft, which has none. */
  number: z
    .strictObject({ code: line(20), year: z.int().min(1000).max(9799), serial: z.int().min(1).max(999_999) })
    .nullable(),
  date: dateSchema,
  addressee: z.strictObject({ name: line(200), kind: z.enum(['organisation', 'person', 'superior']) }),
  copy_to: optionalList(line(100)),
  attachments: optionalList(line(200)),
  /** Lines of the title, broken where the sense allows; without it the kind's own name. */
  title: z.array(line(300)).min(1).max(4).optional(),
  marks: marksSchema.optional(),
  contact: z
    .strictObject({
      name: line(50),
      phone: line(50).nullable().optional(),
      address: line(100).nullable().optional(),
    })
    .nullable()
    .optional(),
  /** Whether a seal will be set over organ and date. */
  sealed: z.boolean(),
  /** Who had it printed and when; stands in the imprint of documents with a red head. */
  printed: z
    .strictObject({ by: line(100), on: dateSchema })
    .nullable()
    .optional(),
  /** What finds the letter's record again. */
  record: z.strictObject({
    case: line(100),
    decision: line(100).nullable().optional(),
    rulebook: line(100).nullable().optional(),
    code: line(40).nullable().optional(),
  }),
};

export const reminderSchema = z.strictObject({
  kind: z.literal('reminder'),
  ...common,
  facts: list(factSchema),
  reasons: optionalList(reasonSchema),
  demands: list(demandSchema),
  reply: replySchema.nullable().optional(),
});

export const writtenOrderSchema = z.strictObject({
  kind: z.literal('written_order'),
  ...common,
  facts: list(factSchema),
  reasons: list(reasonSchema),
  demands: list(demandSchema),
  deadline: deadlineSchema,
  /** How it will be checked that the demands are met. */
  verification: prose.nullable().optional(),
  reply: replySchema.nullable().optional(),
  /** What follows if the order is not complied with. */
  consequence: prose,
  review: reviewSchema,
});

export const escalationReportSchema = z.strictObject({
  kind: z.literal('escalation_report'),
  ...common,
  /** Who signs for it, as documents to a superior say. */
  signer: line(50),
  subject: personSchema,
  facts: list(factSchema),
  earlier_steps: optionalList(earlierStepSchema),
  reasons: list(reasonSchema),
  heard: heardSchema.nullable().optional(),
  recommendation: prose,
  /** An opinion that differs from the recommendation. */
  dissent: prose.nullable().optional(),
});

/** What it says stands in parts, or in one text as it was recorded. */
export const proposalSchema = z
  .strictObject({
    kind: z.literal('proposal'),
    ...common,
    facts: optionalList(factSchema),
    reasons: optionalList(reasonSchema),
    demands: optionalList(demandSchema),
    text: prose.optional(),
    reply: replySchema.nullable().optional(),
  })
  .refine(({ text, facts, demands }) => text !== undefined || (facts?.length && demands?.length), {
    error: '`text`, or `facts` and `demands`',
    path: ['text'],
  });

export const reviewRightsSchema = z.strictObject({
  kind: z.literal('review_rights'),
  ...common,
  decision: subjectDecisionSchema,
  review: reviewSchema,
});

/** The elements of article 45 of the Law on Administrative Sanctions for Public Officials (政务处分法). */
export const decisionSchema = z.strictObject({
  kind: z.literal('decision'),
  ...common,
  person: personSchema,
  facts: list(factSchema),
  evidence: z.array(line(400)).min(1).max(200),
  reasons: list(reasonSchema),
  heard: heardSchema.nullable().optional(),
  outcome: outcomeSchema,
  review: reviewSchema,
});

export const letterKinds = [
  'reminder',
  'written_order',
  'escalation_report',
  'proposal',
  'review_rights',
  'decision',
] as const;
export type LetterKind = (typeof letterKinds)[number];

export type Reminder = z.infer<typeof reminderSchema>;
export type WrittenOrder = z.infer<typeof writtenOrderSchema>;
export type EscalationReport = z.infer<typeof escalationReportSchema>;
export type Proposal = z.infer<typeof proposalSchema>;
export type ReviewRights = z.infer<typeof reviewRightsSchema>;
export type DecisionLetter = z.infer<typeof decisionSchema>;
/** All that a letter says, whatever its kind. */
export type LetterInput =
  | Reminder
  | WrittenOrder
  | EscalationReport
  | Proposal
  | ReviewRights
  | DecisionLetter;

export const letterSchemas = {
  reminder: reminderSchema,
  written_order: writtenOrderSchema,
  escalation_report: escalationReportSchema,
  proposal: proposalSchema,
  review_rights: reviewRightsSchema,
  decision: decisionSchema,
} as const satisfies Record<LetterKind, z.ZodType<LetterInput>>;
