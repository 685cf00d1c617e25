import type { JsonObject } from '../domain/entry.js';
import { ok, type Result } from '../domain/result.js';
import type { Rulebook } from '../rulebook/model.js';
import type { OfficeDeps } from './deps.js';
import { bodyOf } from './plain.js';
import type { NewEntry, WriteTx } from './ports.js';
import type { KeptTexts, PublishedBody } from './register-body.js';
import { appendText } from './text-parts.js';

/** Who appends, and when. */
export type Envelope = Pick<NewEntry, 'time' | 'actor'>;

/** A rules file as it was read, with the calendar file that it names. */
interface Texts {
  readonly rulebook: Pick<Rulebook, 'id' | 'version' | 'text'>;
  readonly file: string;
  readonly calendar: { readonly id: string; readonly text: string; readonly file: string } | null;
}

/** Keeps the texts of a rules file and of its calendar in entries before the one that refers to them. */
export async function keepTexts(
  tx: WriteTx,
  deps: Pick<OfficeDeps, 'sha256'>,
  envelope: Envelope,
  { rulebook: { id, version, text }, file, calendar }: Texts,
): Promise<Result<KeptTexts>> {
  const keep = (about: JsonObject, kept: string) =>
    appendText(tx, deps, { ...envelope, case: null, kind: 'rulebook_text', about }, kept);
  const rules = await keep({ of: 'rulebook', id, version }, text);
  if (!rules.ok) return rules;
  const days = calendar ? await keep({ of: 'calendar', id: calendar.id }, calendar.text) : null;
  if (days && !days.ok) return days;
  return ok({
    file,
    text: rules.value,
    calendar: calendar && days ? { id: calendar.id, file: calendar.file, text: days.value } : null,
  });
}

/** Appends `rulebook_published` and gives its number: from then on the version is one to choose, for ever the same. */
export async function appendPublished(
  tx: WriteTx,
  envelope: Envelope,
  { id, version, hash, effective, codifies }: Rulebook,
  published: KeptTexts & Pick<PublishedBody, 'published_on' | 'approval'>,
): Promise<Result<number>> {
  const body: PublishedBody = { id, version, hash, effective, codifies, ...published };
  const entry = { ...envelope, case: null, kind: 'rulebook_published', body: bodyOf(body) } as const;
  const appended = await tx.append(entry);
  return appended.ok ? ok(appended.value.seq) : appended;
}
