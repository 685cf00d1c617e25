import type { LetterInput, LetterKind } from '../domain/letter/letter-input.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { MadeLetter } from '../office/deps.js';
import { fillTemplate } from './fill-template.js';
import { renderLetter } from './render-letter.js';

/** An office's own DOCX. */
export interface LetterForm {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Of the bytes, hex. */
  readonly sha256: string;
}

/** The office's own forms, by kind and language; where there is none, a letter has the form that Gradus gives it. */
export type LetterForms = ReadonlyMap<LetterFormKey, LetterForm>;
export type LetterFormKey = `${LetterKind}/${LetterInput['language']}`;

/** Sets a letter in its form. Problems of an office's own form name its file. */
export async function makeLetter(letter: LetterInput, forms: LetterForms): Promise<Result<MadeLetter>> {
  const form = forms.get(`${letter.kind}/${letter.language}`);
  if (!form) return ok({ bytes: await renderLetter(letter), template: null });
  const filled = await fillTemplate(letter, form.bytes);
  if (filled.ok) return ok({ bytes: filled.value, template: form.sha256 });
  const { file } = form;
  return fail(filled.error.map((one) => ({ ...one, place: { file } })));
}
