import { canonicalJson } from '../../domain/canonical-json.js';
import type { OfficeDeps } from '../deps.js';
import { plain } from '../plain.js';
import type { DigestSpans } from './day-span.js';
import { type Digest, type DigestContent, digestSchema } from './digest-structure.js';
import type { KeptDigest } from './kept-digests.js';

/**
 * Raised by a release that makes another content of the same trail, settings and day: what an earlier one has kept then
 * counts no more. `test/office/digest.test.ts` shows when that is so.
 */
export const digestEdition = 1;

const isContent = (value: unknown): value is DigestContent => digestSchema.safeParse(value).success;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a digest is made of besides the entries, and so what it is found again by. */
const madeOf = (
  { settings }: Pick<OfficeDeps, 'settings'>,
  { day, before }: DigestSpans,
): Omit<KeptDigest, 'content' | 'hash'> => ({
  day: day.on,
  settings: settings.sha256,
  edition: digestEdition,
  since: before.from,
  began: day.from,
  size: day.to,
});

/** The same in one text. */
export const digestKey = (deps: Pick<OfficeDeps, 'settings'>, spans: DigestSpans): string =>
  canonicalJson(madeOf(deps, spans));

/** The digest that was kept of a day; null where there is none that is whole and of what it would be made of now. */
export async function keptDigest(
  deps: Pick<OfficeDeps, 'store' | 'settings' | 'sha256'>,
  spans: DigestSpans,
): Promise<Digest | null> {
  const expected = madeOf(deps, spans);
  const found = await deps.store.digests.find(expected.day, expected.settings);
  if (!found.ok || !found.value) return null;
  const { content: text, hash, ...of } = found.value;
  if (canonicalJson(of) !== canonicalJson(expected)) return null;
  const content = parsed(text);
  if (!isContent(content) || deps.sha256(canonicalJson(plain(content))) !== hash) return null;
  return { content, hash };
}

export const keepDigest = (
  deps: Pick<OfficeDeps, 'store' | 'settings'>,
  spans: DigestSpans,
  { content, hash }: Digest,
): void => deps.store.digests.keep({ ...madeOf(deps, spans), content: JSON.stringify(content), hash });
