import { z } from 'zod';
import type { Json } from '../domain/canonical-json.js';
import type { EntryKind, JsonObject } from '../domain/entry.js';
import { problem } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { utf8 } from '../trail/bytes.js';
import type { OfficeDeps } from './deps.js';
import type { EntryReader, NewEntry, WriteTx } from './ports.js';

/** Well below what an entry may take, with its envelope and the members beside the text. */
const mostBytes = 48_000;

/** Where a text that is too long for one entry stands: the entries that hold its parts, in order. */
export const textRefSchema = z.object({
  sha256: z.string(),
  bytes: z.int().nonnegative(),
  entries: z.array(z.int().nonnegative()).min(1),
});
export type TextRef = Readonly<z.infer<typeof textRefSchema>>;

const partSchema = z.object({ text: z.string() });

/** What a text takes within an entry, where quotes, line ends and control characters are escaped. */
const sizeOf = (text: string): number => utf8(JSON.stringify(text)).length - 2;

/** Lines with their ends; of a line that is longer than a part, its characters. */
const pieces = (text: string, most: number): readonly string[] =>
  (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).flatMap((line) => (sizeOf(line) > most ? [...line] : [line]));

/** Cuts where a line ends, so that each part can be read; a line that is too long is cut between characters. */
export function splitText(text: string, most = mostBytes): readonly string[] {
  const parts: string[] = [];
  let part = '';
  let size = 0;
  for (const piece of pieces(text, most)) {
    const added = sizeOf(piece);
    if (size + added > most) {
      parts.push(part);
      part = '';
      size = 0;
    }
    part += piece;
    size += added;
  }
  return [...parts, part];
}

/**
 * Appends a text as entries of its own, in parts, before the entry that refers to it. All are of one transaction, so
 * that nobody ever sees some of the parts.
 */
export async function appendText(
  tx: WriteTx,
  { sha256 }: Pick<OfficeDeps, 'sha256'>,
  entry: Omit<NewEntry, 'body' | 'kind'> & { readonly kind: EntryKind; readonly about: JsonObject },
  text: string,
): Promise<Result<TextRef>> {
  const { about, ...envelope } = entry;
  const parts = splitText(text);
  const hash = sha256(text);
  const entries: number[] = [];
  for (const [index, part] of parts.entries()) {
    const body = { ...about, sha256: hash, part: index + 1, parts: parts.length, text: part };
    const appended = await tx.append({ ...envelope, body });
    if (!appended.ok) return appended;
    entries.push(appended.value.seq);
  }
  return ok({ sha256: hash, bytes: utf8(text).length, entries });
}

/** The whole text; a problem when a part is missing or the text is not the one that was recorded. */
export async function readText(
  trail: EntryReader,
  { sha256 }: Pick<OfficeDeps, 'sha256'>,
  ref: TextRef,
): Promise<Result<string>> {
  let text = '';
  for (const seq of ref.entries) {
    const body: Json | undefined = (await trail.entry(seq))?.entry.body;
    const part = partSchema.safeParse(body);
    if (!part.success) return fail([problem('office_text_part_missing', { number: seq })]);
    text += part.data.text;
  }
  const found = sha256(text);
  if (found === ref.sha256) return ok(text);
  return fail([
    problem('office_text_differs', { number: ref.entries[0] ?? '', expected: ref.sha256, found }),
  ]);
}
