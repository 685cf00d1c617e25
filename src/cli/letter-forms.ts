import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { letterKinds } from '../domain/letter/letter-input.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { LetterForm, LetterFormKey, LetterForms } from '../letters/make-letter.js';
import type { OfficeSettings } from '../office/settings.js';
import type { CliDeps } from './deps.js';
import { readWhole } from './read-whole.js';

type Settings = Pick<OfficeSettings, 'letters' | 'folder'>;

async function readForm(deps: Pick<CliDeps, 'readBytes'>, file: string): Promise<Result<LetterForm>> {
  const bytes = await readWhole(deps, file);
  if (!bytes.ok) return bytes;
  // The library of documents is loaded only where an office has forms of its own.
  const { checkTemplate } = await import('../letters/fill-template.js');
  const checked = await checkTemplate(bytes.value);
  if (!checked.ok) return fail(checked.error.map((one) => ({ ...one, place: { file } })));
  const sha256 = createHash('sha256').update(bytes.value).digest('hex');
  return ok({ file, bytes: bytes.value, sha256 });
}

/** The forms that are named, by kind and language. */
const namedForms = ({ letters: { templates }, folder }: Settings) =>
  letterKinds.flatMap((kind) =>
    (['zh', 'en'] as const).flatMap((language) => {
      const named = templates[kind];
      const path = typeof named === 'string' ? named : named?.[language];
      return path === undefined ? [] : [{ key: `${kind}/${language}` as const, file: join(folder, path) }];
    }),
  );

/** Reads and checks the forms that the office's settings name, so that one that is unfit stops the start. */
export async function letterForms(
  deps: Pick<CliDeps, 'readBytes'>,
  settings: Settings,
): Promise<Result<LetterForms>> {
  const read = new Map<string, LetterForm>();
  const forms = new Map<LetterFormKey, LetterForm>();
  for (const { key, file } of namedForms(settings)) {
    const before = read.get(file);
    const form = before ? ok(before) : await readForm(deps, file);
    if (!form.ok) return form;
    read.set(file, form.value);
    forms.set(key, form.value);
  }
  return ok(forms);
}
