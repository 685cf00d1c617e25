import { allOf } from '../../domain/all-of.js';
import type { LetterInput, LetterKind } from '../../domain/letter/letter-input.js';
import type { Wording } from '../../domain/letter/sent-letter.js';
import { ok, type Result } from '../../domain/result.js';
import type { LetterNumber } from './letter-body.js';
import type { LetterSettings } from './letter-settings.js';
import { settingText } from './setting-text.js';

/** What a letter bears beside what it says. `number` null: a draft. */
export interface LetterMarks {
  readonly kind: LetterKind;
  readonly language: LetterInput['language'];
  readonly number: LetterNumber | null;
  readonly date: string;
  readonly wording: Wording;
  readonly record: LetterInput['record'];
}

/** What every letter has: organ, number, date, marks, contact, imprint, and what finds its record again. */
export function letterCommon(
  settings: LetterSettings,
  marks: LetterMarks,
): Result<Omit<LetterInput, 'addressee'>> {
  const { kind, language, number, date, wording, record } = marks;
  const { organ, contact, printed_by: printer, sealed } = settings;
  const said = allOf({
    name: settingText(organ?.name, language, 'letters.organ.name'),
    mark: organ?.mark ? settingText(organ.mark, language, 'letters.organ.mark') : ok(null),
    printedBy: printer ? settingText(printer, language, 'letters.printed_by') : ok(null),
  });
  if (!said.ok) return said;
  const { name, mark, printedBy } = said.value;
  const { title, attachments, copy_to: copies, marks: corner } = wording;
  const letter = {
    kind,
    language,
    organ: { name, mark },
    number,
    date,
    ...(title ? { title } : {}),
    ...(attachments ? { attachments } : {}),
    ...(copies ? { copy_to: copies } : {}),
    ...(corner ? { marks: corner } : {}),
    contact: contact ?? null,
    sealed,
    printed: printedBy === null ? null : { by: printedBy, on: date },
    record,
  };
  return ok(letter as Omit<LetterInput, 'addressee'>);
}
