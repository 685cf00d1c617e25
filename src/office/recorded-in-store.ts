import { problem } from '../domain/problem.js';
import { ok, type Result } from '../domain/result.js';
import type { Rulebook } from '../rulebook/model.js';
import { base64Of } from '../trail/bytes.js';
import type {
  LatestRecommendation,
  RecordedTrail,
  TrailHead,
  TrailPage,
  UnreadableEntry,
} from './backtest-trail.js';
import type { OfficeDeps } from './deps.js';
import { loadRulebooks } from './load-rulebooks.js';
import type { ReadTx, StoredEntry } from './ports.js';
import { readRecommendationEntry } from './read-recommendation.js';
import { type RecommendationBody, recommendationBodySchema } from './recommendation-body.js';

const page = 200;

const subjectOf = ({ entry }: StoredEntry): string | null => {
  const body = recommendationBodySchema.pick({ subject: true }).safeParse(entry.body);
  return body.success ? body.data.subject : null;
};

/** Whether nothing later was recommended for the subject within the first `size` entries. */
async function isLatest(
  tx: ReadTx,
  seq: number,
  caseId: string,
  { subject }: RecommendationBody,
  size: number,
): Promise<boolean> {
  const row = await tx.projections.get('case_subject', { case_id: caseId, subject });
  const latest = row?.recommendation_seq ?? null;
  if (latest !== null && latest < size) return latest === seq;
  // What was recommended since the backtest began, or is in no projection, is looked up in the case's own entries.
  const later = (await tx.trail.entriesOfCase(caseId)).some(
    (one) =>
      one.seq > seq &&
      one.seq < size &&
      one.entry.kind === 'recommendation_made' &&
      subjectOf(one) === subject,
  );
  return !later;
}

async function readPage(
  tx: ReadTx,
  deps: OfficeDeps,
  rulebook: string,
  from: number,
  size: number,
): Promise<TrailPage> {
  const found = await tx.trail.entriesOfKind('recommendation_made', { from, limit: page });
  const entries = found.filter(({ seq }) => seq < size);
  const latest: LatestRecommendation[] = [];
  const unreadable: UnreadableEntry[] = [];
  for (const { seq, entry } of entries) {
    const body = recommendationBodySchema.safeParse(entry.body);
    if (!body.success || entry.case === null) {
      const problems = [problem('office_recommendation_unreadable', { number: seq })];
      unreadable.push({ seq, caseId: entry.case, problems });
      continue;
    }
    if (!(await isLatest(tx, seq, entry.case, body.data, size))) continue;
    const isOwn = body.data.rulebook === rulebook;
    const read = isOwn ? await readRecommendationEntry(tx.trail, deps, seq) : null;
    const kept = read && (read.ok ? ok(read.value.kept) : read);
    latest.push({ seq, caseId: entry.case, body: body.data, kept });
  }
  const isWhole = found.length === page && entries.length === page;
  return { latest, unreadable, next: isWhole ? (entries.at(-1)?.seq ?? from) + 1 : size };
}

async function* pagesOf(
  deps: OfficeDeps,
  rulebook: string,
  size: number,
  from: number,
): AsyncGenerator<Result<TrailPage>> {
  for (let next = from; next < size; ) {
    const start = next;
    const read = await deps.store.read(async (tx) => ok(await readPage(tx, deps, rulebook, start, size)));
    yield read;
    if (!read.ok) return;
    next = read.value.next;
  }
}

/** The head of the store's trail now. */
export const headOfStore = ({ store }: Pick<OfficeDeps, 'store'>): Promise<Result<TrailHead>> =>
  store.read(async ({ trail }) => {
    const { size, root } = await trail.head();
    const last = size > 0 ? await trail.entry(size - 1) : null;
    return ok({ size, root: base64Of(root), leaf: last?.leaf ?? '' });
  });

/** Whether the store's trail begins with the entries of this head. */
export const beginsWith = ({ store }: Pick<OfficeDeps, 'store'>, head: TrailHead): Promise<Result<boolean>> =>
  store.read(async ({ trail }) => {
    const last = head.size > 0 ? await trail.entry(head.size - 1) : null;
    return ok(last?.leaf === head.leaf);
  });

/** The recommendations of a rulebook that stand in the store, up to a head of its trail. */
export async function recordedInStore(
  deps: OfficeDeps,
  rulebook: string,
  head: TrailHead,
): Promise<Result<RecordedTrail>> {
  const loaded = await deps.store.read((tx) => loadRulebooks(deps, tx, rulebook));
  if (!loaded.ok) return loaded;
  const versions = new Map<string, Rulebook>(loaded.value.map((one) => [one.rulebook.hash, one.rulebook]));
  return ok({ head, versions, pages: (from) => pagesOf(deps, rulebook, head.size, from) });
}
