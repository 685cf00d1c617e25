import { z } from 'zod';
import { canonicalJson } from '../domain/canonical-json.js';
import type { JsonObject } from '../domain/entry.js';
import type { Problem } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { dayInZone } from '../domain/time-zone.js';
import { keepTexts } from './append-published.js';
import { lastPart, type NamedText, type ReadCaseFiles, readCaseFiles } from './case-files.js';
import type { Answered, Asked, OfficeDeps } from './deps.js';
import { loadRulebooks } from './load-rulebooks.js';
import { bodyOf, plain } from './plain.js';
import type { WriteTx } from './ports.js';
import { publishRefusals } from './publish-refusals.js';
import { type CalendarFiles, type ReadFile, readRulesFile } from './publish-rulebook.js';
import { type Proposal, proposalAt } from './read-proposal.js';
import type { ProposedBody, Superseded } from './register-body.js';
import { reviewCounts } from './review-counts.js';
import { type ReviewWatch, reviewRulebook } from './review-rulebook.js';
import type { ReviewSummary } from './review-summary.js';
import { checkSuperseded, supersededOf, supersededVersion } from './superseded-version.js';
import { appendText, type TextRef } from './text-parts.js';

export interface ProposeInput extends Asked, ReviewWatch {
  readonly text: string;
  readonly file: string;
  readonly calendar: CalendarFiles;
  /** Files of the cases that are its tests. */
  readonly cases: readonly NamedText[];
  /** What changes for whom, for the second person and everybody after. */
  readonly note?: string | undefined;
}

export interface ProposeAnswer extends Answered {
  readonly proposal: Proposal;
  /** Those of the file. */
  readonly warnings: readonly Problem[];
}

const answerSchema = z.object({ proposal: z.int() });

/** One attempt to propose: time and day are the same however often the store runs it. */
interface Attempt {
  readonly read: ReadFile;
  readonly time: number;
  readonly today: string;
}

interface Reviewed {
  readonly summary: ReviewSummary;
  readonly supersedes: Superseded | null;
}

/**
 * Reviews ahead of the write, so that nobody waits for it. Whether it is refused is for the write to say: a repeated
 * request gets the answer of its time, whatever was published since.
 */
async function reviewAhead(
  deps: OfficeDeps,
  { read: { rulebook, warnings }, today }: Attempt,
  cases: ReadCaseFiles,
  { onStep, stop }: ReviewWatch,
): Promise<Result<Reviewed>> {
  const loaded = await deps.store.read((tx) => loadRulebooks(deps, tx, rulebook.id));
  if (!loaded.ok) return loaded;
  const refused = publishRefusals(rulebook, loaded.value, today);
  if (refused.length > 0) return fail(refused);
  const published = loaded.value.filter(({ row }) => row.withdrawn_on === null);
  const superseded = supersededVersion(loaded.value, rulebook.effective.from);
  const summary = await reviewRulebook(deps, rulebook, {
    warnings,
    cases,
    published: published.map((one) => one.rulebook),
    against: superseded?.rulebook ?? null,
    ...(onStep ? { onStep } : {}),
    ...(stop ? { stop } : {}),
  });
  return summary.ok ? ok({ summary: summary.value, supersedes: supersededOf(superseded) }) : summary;
}

const withoutFolders = (read: ReadFile): ReadFile => ({
  ...read,
  file: lastPart(read.file),
  calendar: read.calendar && { ...read.calendar, file: lastPart(read.calendar.file) },
});

/** The cases and the note, in entries of their own before the one that refers to them. */
async function keepBeside(
  keep: (about: JsonObject, text: string) => Promise<Result<TextRef>>,
  { id, version }: ReadFile['rulebook'],
  { cases, note }: Pick<ProposeInput, 'cases' | 'note'>,
): Promise<Result<Pick<ProposedBody, 'cases' | 'note'>>> {
  const kept: NonNullable<ProposedBody['cases']> = [];
  for (const { file: path, text } of cases) {
    const file = lastPart(path);
    const ref = await keep({ of: 'cases', id, version, file }, text);
    if (!ref.ok) return ref;
    kept.push({ file, text: ref.value });
  }
  if (note === undefined) return ok({ cases: kept });
  const said = await keep({ of: 'note', id, version }, note);
  return said.ok ? ok({ cases: kept, note: said.value }) : said;
}

async function append(
  tx: WriteTx,
  deps: OfficeDeps,
  { actor, cases, note }: ProposeInput,
  { read, time, today }: Attempt,
  { summary, supersedes }: Reviewed,
): Promise<Result<number>> {
  const { id, version, hash, effective, codifies } = read.rulebook;
  const texts = await keepTexts(tx, deps, { time, actor }, withoutFolders(read));
  if (!texts.ok) return texts;
  const keep = (about: JsonObject, text: string) =>
    appendText(tx, deps, { time, actor, case: null, kind: 'rulebook_text', about }, text);
  const beside = await keepBeside(keep, read.rulebook, { cases, note });
  if (!beside.ok) return beside;
  const review = await keep({ of: 'review', id, version }, canonicalJson(plain(summary)));
  if (!review.ok) return review;
  const body: ProposedBody = {
    id,
    version,
    hash,
    effective,
    codifies,
    ...texts.value,
    proposed_on: today,
    supersedes,
    review: review.value,
    ...beside.value,
    found: reviewCounts(summary),
  };
  const entry = { kind: 'rulebook_proposed', time, actor, case: null, body: bodyOf(body) } as const;
  const appended = await tx.append(entry);
  return appended.ok ? ok(appended.value.seq) : appended;
}

/**
 * Proposes a version of a rulebook: checks it, finds out what it does, and records both for the second person who
 * approves it. Nobody is judged by it yet; a newer proposal of the version takes the place of this one.
 * Problems: those of the file and of the cases; those of the other versions; of kind finding, what the review forbids.
 */
export async function proposeRulebook(deps: OfficeDeps, input: ProposeInput): Promise<Result<ProposeAnswer>> {
  const read = readRulesFile(deps, input);
  const cases = readCaseFiles(deps, input.cases);
  if (!read.ok || !cases.ok) return fail([...(read.ok ? [] : read.error), ...(cases.ok ? [] : cases.error)]);
  const { rulebook, warnings } = read.value;
  const time = deps.clock();
  const today = dayInZone(rulebook.calendar.timeZone, time);
  const attempt: Attempt = { read: read.value, time, today };
  const reviewed = await reviewAhead(deps, attempt, cases.value, input);
  const written = await deps.store.write({
    idempotency: input.idempotency,
    run: async (tx) => {
      const others = await loadRulebooks(deps, tx, rulebook.id);
      if (!others.ok) return others;
      const refused = publishRefusals(rulebook, others.value, today);
      if (refused.length > 0) return fail(refused);
      if (!reviewed.ok) return reviewed;
      const changed = checkSuperseded(rulebook, reviewed.value.supersedes, others.value);
      if (changed.length > 0) return fail(changed);
      const proposal = await append(tx, deps, input, attempt, reviewed.value);
      return proposal.ok ? ok({ answer: { proposal: proposal.value }, value: null }) : proposal;
    },
  });
  if (!written.ok) return written;
  const { repeated, answer } = written.value;
  const { proposal: seq } = answerSchema.parse(answer);
  const proposal = await deps.store.read((tx) => proposalAt(tx, deps, seq));
  return proposal.ok ? ok({ repeated, proposal: proposal.value, warnings }) : proposal;
}
