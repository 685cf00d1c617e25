import type { Entry } from '../domain/entry.js';
import { problem } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Rulebook } from '../rulebook/model.js';
import { decodeEntry } from '../trail/entry-bytes.js';
import { parseExportLine } from '../trail/export-line.js';
import { readLines } from '../trail/read-lines.js';
import type {
  LatestRecommendation,
  RecordedTrail,
  TrailHead,
  TrailPage,
  UnreadableEntry,
} from './backtest-trail.js';
import type { OfficeDeps } from './deps.js';
import type { EntryReader, StoredEntry } from './ports.js';
import { readPublished } from './read-published.js';
import { readRecommendationEntry } from './read-recommendation.js';
import { recommendationBodySchema } from './recommendation-body.js';

/** An exported trail that verifies: its bytes, as often as they are asked for, and its head. */
export interface VerifiedExport {
  readonly bytes: () => Result<AsyncIterable<Uint8Array>>;
  readonly head: TrailHead;
}

export interface ExportSizes {
  /** Recommendations that are held at a time to find out which are the latest; more take more passes, not more memory. */
  readonly window: number;
  /** Latest recommendations of a page. */
  readonly page: number;
}

const usual: ExportSizes = { window: 100_000, page: 200 };

/** The entries of some kinds from a number on, one at a time; the file is as long as it was when it was verified. */
async function* entriesOf(
  { bytes, head }: VerifiedExport,
  kinds: readonly string[],
  from: number,
  to = head.size,
): AsyncGenerator<Result<StoredEntry>> {
  const changed = fail([problem('backtest_export_changed', { expected: head.size })]);
  const opened = bytes();
  if (!opened.ok) return yield opened;
  const marks = kinds.map((kind) => `"kind":"${kind}"`);
  let number = 0;
  for await (const line of readLines(opened.value)) {
    if (number >= to) return;
    const text = Buffer.from(line.buffer, line.byteOffset, line.byteLength);
    // A text can hold no unescaped quote, so that only an entry of the kind or a member of that name has the mark.
    if (number >= from && marks.some((mark) => text.includes(mark))) {
      const read = parseExportLine(line, number);
      const entry = read.ok ? decodeEntry(read.value.bytes, number) : read;
      if (!read.ok || !entry.ok || read.value.number !== number) return yield changed;
      if (kinds.includes(entry.value.kind)) yield ok({ seq: number, ...read.value, entry: entry.value });
    }
    number += 1;
  }
  if (number < to) yield changed;
}

const keyOf = ({ case: caseId }: Entry, subject: string): string => JSON.stringify([caseId, subject]);

interface Window {
  /** The numbers of those of its recommendations that nothing later takes the place of. */
  readonly latest: ReadonlySet<number>;
  /** Where the next window begins. */
  readonly next: number;
}

/** Of the first recommendations from a number on, the latest; all of the rest of the file is looked through. */
async function latestIn(file: VerifiedExport, from: number, most: number): Promise<Result<Window>> {
  const latest = new Map<string, number>();
  let count = 0;
  let next = file.head.size;
  for await (const found of entriesOf(file, ['recommendation_made'], from)) {
    if (!found.ok) return found;
    const { seq, entry } = found.value;
    if (count === most && seq < next) next = seq;
    count += Number(count < most);
    const body = recommendationBodySchema.safeParse(entry.body);
    if (!body.success || entry.case === null) continue;
    const key = keyOf(entry, body.data.subject);
    if (seq < next) latest.set(key, seq);
    else latest.delete(key);
  }
  return ok({ latest: new Set(latest.values()), next });
}

/** Entries of a page by number; a long recommendation stands in parts right before it. */
const readerOf = (parts: ReadonlyMap<number, StoredEntry>, made: StoredEntry): EntryReader => ({
  entry: async (seq) => (seq === made.seq ? made : (parts.get(seq) ?? null)),
});

async function* pagesOfWindow(
  deps: Pick<OfficeDeps, 'sha256'>,
  file: VerifiedExport,
  rulebook: string,
  span: Window & { readonly from: number },
  most: number,
): AsyncGenerator<Result<TrailPage>> {
  const parts = new Map<number, StoredEntry>();
  let latest: LatestRecommendation[] = [];
  let unreadable: UnreadableEntry[] = [];
  const kinds = ['recommendation_part', 'recommendation_made'];
  // The parts of the first recommendation stand before the window.
  const before = Math.max(0, span.from - 1_000);
  for await (const found of entriesOf(file, kinds, before, span.next)) {
    if (!found.ok) return yield found;
    const { seq, entry } = found.value;
    if (entry.kind === 'recommendation_part') {
      parts.set(seq, found.value);
      continue;
    }
    const body = recommendationBodySchema.safeParse(entry.body);
    if (seq >= span.from && (!body.success || entry.case === null)) {
      const problems = [problem('office_recommendation_unreadable', { number: seq })];
      unreadable.push({ seq, caseId: entry.case, problems });
    } else if (body.success && entry.case !== null && span.latest.has(seq)) {
      const isOwn = body.data.rulebook === rulebook;
      const read = isOwn ? await readRecommendationEntry(readerOf(parts, found.value), deps, seq) : null;
      const kept = read && (read.ok ? ok(read.value.kept) : read);
      latest.push({ seq, caseId: entry.case, body: body.data, kept });
    }
    parts.clear();
    if (latest.length + unreadable.length < most) continue;
    yield ok({ latest, unreadable, next: seq + 1 });
    latest = [];
    unreadable = [];
  }
  yield ok({ latest, unreadable, next: span.next });
}

async function* pagesOf(
  deps: Pick<OfficeDeps, 'sha256'>,
  file: VerifiedExport,
  rulebook: string,
  start: number,
  sizes: ExportSizes,
): AsyncGenerator<Result<TrailPage>> {
  for (let from = start; from < file.head.size; ) {
    const window = await latestIn(file, from, sizes.window);
    if (!window.ok) return yield window;
    yield* pagesOfWindow(deps, file, rulebook, { ...window.value, from }, sizes.page);
    from = window.value.next;
  }
}

const idOf = (body: Entry['body']): unknown => body['id'];

/** The published versions of a rulebook, from the texts that the export holds. */
async function versionsIn(
  deps: Pick<OfficeDeps, 'sha256'>,
  file: VerifiedExport,
  rulebook: string,
): Promise<Result<ReadonlyMap<string, Rulebook>>> {
  const texts = new Map<number, StoredEntry>();
  const versions = new Map<string, Rulebook>();
  for await (const found of entriesOf(file, ['rulebook_text', 'rulebook_published'], 0)) {
    if (!found.ok) return found;
    const { seq, entry } = found.value;
    const isOwn = idOf(entry.body) === rulebook;
    if (entry.kind === 'rulebook_text') {
      if (isOwn || entry.body['of'] === 'calendar') texts.set(seq, found.value);
    } else if (isOwn) {
      const read = await readPublished(readerOf(texts, found.value), deps, seq);
      if (!read.ok) return read;
      versions.set(read.value.rulebook.hash, read.value.rulebook);
    }
  }
  return ok(versions);
}

/** The recommendations of a rulebook that an exported trail holds; its personal data are not needed. */
export async function recordedInExport(
  deps: Pick<OfficeDeps, 'sha256'>,
  rulebook: string,
  file: VerifiedExport,
  sizes: ExportSizes = usual,
): Promise<Result<RecordedTrail>> {
  const versions = await versionsIn(deps, file, rulebook);
  if (!versions.ok) return versions;
  const pages = (from: number) => pagesOf(deps, file, rulebook, from, sizes);
  return ok({ head: file.head, versions: versions.value, pages });
}
