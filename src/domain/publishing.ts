import { z } from 'zod';
import { leafSchema } from './entry.js';
import { rulebookIdSchema } from './identifiers.js';

const freeText = (most: number) => z.string().min(1).max(most);
const fileNameSchema = z.string().min(1).max(200);
const textSchema = z.string().min(1);

/** A text as a file holds it, and the name to call it by. */
export const sentFileSchema = z.strictObject({ file: fileNameSchema, text: textSchema });

/** A version of a rulebook that is proposed, with its calendar, if it names one, and the cases that are its tests. */
export const sentProposalSchema = z.strictObject({
  text: textSchema,
  file: fileNameSchema,
  /** Left out: the calendar of that id that the service has. */
  calendar: z
    .strictObject({ id: rulebookIdSchema, ...sentFileSchema.shape })
    .nullable()
    .optional(),
  cases: z.array(sentFileSchema).min(1).max(1000),
  /** What changes for whom; it is published with the version, and so names nobody. */
  note: freeText(10_000).optional(),
});
export type SentProposal = z.infer<typeof sentProposalSchema>;

/** What the second person signs: the content, and the proposal with all that was found about it. */
export const sentApprovalSchema = z.strictObject({
  hash: leafSchema,
  /** The entry that proposed it, the latest of the version. */
  proposal: z.int().nonnegative(),
});

/** Why a published version is withdrawn, and who stands beside who withdraws it. Both are personal data. */
export const sentWithdrawalSchema = z.strictObject({
  reason: freeText(10_000),
  second_person: freeText(200),
});

/** The same where the second person acts under an account of their own, and is not named by who withdraws it. */
export const secondedWithdrawalSchema = sentWithdrawalSchema.omit({ second_person: true });

/** Why a proposal is taken back; personal data. */
export const sentTakingBackSchema = z.strictObject({
  reason: freeText(10_000),
  proposal: z.int().nonnegative(),
});
