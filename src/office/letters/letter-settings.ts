import { z } from 'zod';
import { parseDuration } from '../../domain/duration.js';
import { nameSchema } from '../../domain/identifiers.js';
import { letterKinds } from '../../domain/letter/letter-input.js';
import { line, prose } from '../../domain/letter/letter-parts.js';
import { remedyPeriod } from './remedy-period.js';

const languageSchema = z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'a language code such as zh or en');
/** What stands on one line of a letter, by language. */
const lineText = (most: number) => z.record(languageSchema, line(most));
const ofKind = <S extends z.ZodType>(value: S) => z.partialRecord(z.enum(letterKinds), value);

/** Kinds of letters by which a decision is told to its subject or to the superior. */
export const responseLetterKinds = ['reminder', 'written_order', 'escalation_report'] as const;

const remedySchema = z.strictObject({
  name: lineText(30),
  to: lineText(100),
  within: z
    .string()
    .max(40)
    .refine((text) => remedyPeriod(parseDuration(text)) !== null, 'whole days, working days or months'),
});

/** What the office's letters say beside what is recorded of a case. */
export const lettersSchema = z.strictObject({
  organ: z.strictObject({ name: lineText(100), mark: lineText(100).optional() }).optional(),
  /** To whom escalation reports go. */
  superior: lineText(200).optional(),
  /** Who signs what goes to the superior. */
  signer: line(50).optional(),
  contact: z
    .strictObject({ name: line(50), phone: line(50).optional(), address: line(100).optional() })
    .optional(),
  sealed: z.boolean().default(true),
  /** Who has documents with a red head printed (印发机关); left out: the imprint says nothing of it. */
  printed_by: lineText(100).optional(),
  /** What follows if an order is not complied with, where the letter says nothing else. */
  consequence: z.record(languageSchema, prose).optional(),
  /** How a decision can be reviewed, where its rulebook does not say so. */
  review: z.strictObject({ remedies: z.array(remedySchema).min(1).max(5), suspends: z.boolean() }).optional(),
  /** The organ's code before the year (机关代字), by the kind of letter; kinds with one code share its numbers. */
  codes: ofKind(line(20)).default({}),
  /** Which kind of letter tells of which rung. */
  kinds: z
    .record(nameSchema, z.enum(responseLetterKinds))
    .default({ reminder: 'reminder', written_order: 'written_order', escalation: 'escalation_report' }),
  /** The office's own DOCX, by its path from the folder of this file: one for both languages, or one for each. */
  templates: ofKind(
    z.union([line(300), z.strictObject({ zh: line(300).optional(), en: line(300).optional() })]),
  ).default({}),
});
export type LetterSettings = Readonly<z.infer<typeof lettersSchema>>;
