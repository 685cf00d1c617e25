import { readJson } from '../domain/json-reader.js';
import { problem } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { shownText } from '../domain/shown.js';
import type { NamedText } from './case-files.js';
import type { Actor, OfficeDeps } from './deps.js';
import type { ReadTx } from './ports.js';
import type { ProjectionRow } from './projections.js';
import { type ProposedBody, proposedBodySchema } from './register-body.js';
import { type ReviewSummary, reviewSummarySchema } from './review-summary.js';
import { readText } from './text-parts.js';

/** A proposed version with what was found about it. */
export interface Proposal {
  /** The entry that proposed it. */
  readonly seq: number;
  readonly proposedBy: Actor;
  readonly body: ProposedBody;
  readonly review: ReviewSummary;
}

/** What became of the latest proposal of a version. */
export interface StandingProposal extends Proposal {
  readonly state: ProjectionRow<'rulebook_proposal'>['state'];
}

type Needs = Pick<OfficeDeps, 'sha256'>;

/** The proposal of an entry, with the review as it was shown, checked by its hash. */
export async function proposalAt(
  { trail }: Pick<ReadTx, 'trail'>,
  deps: Needs,
  seq: number,
): Promise<Result<Proposal>> {
  const entry = (await trail.entry(seq))?.entry;
  const body = proposedBodySchema.safeParse(entry?.body);
  const unreadable = fail([problem('office_proposal_unreadable', { number: seq })]);
  if (entry?.kind !== 'rulebook_proposed' || !body.success) return unreadable;
  const text = await readText(trail, deps, body.data.review);
  if (!text.ok) return text;
  const json = readJson(text.value);
  const review = reviewSummarySchema.safeParse(json.ok ? json.value : null);
  if (!review.success) return unreadable;
  return ok({ seq, proposedBy: entry.actor, body: body.data, review: review.data });
}

/** The latest proposal of a version, whatever became of it. */
export async function latestProposal(
  tx: ReadTx,
  deps: Needs,
  { id, version }: { readonly id: string; readonly version: string },
): Promise<Result<StandingProposal>> {
  const row = await tx.projections.get('rulebook_proposal', { id, version });
  if (!row)
    return fail([problem('office_proposal_unknown', { id: shownText(id), version: shownText(version) })]);
  const found = await proposalAt(tx, deps, row.proposed_seq);
  return found.ok ? ok({ ...found.value, state: row.state }) : found;
}

/** A proposal with the rules file as it was proposed. */
export interface ReadableProposal extends StandingProposal {
  readonly text: string;
  /** The cases that it was tested with; none where they were not kept. */
  readonly cases: readonly NamedText[];
  readonly note: string | null;
}

/** The files of cases that a proposal was tested with. */
export async function casesOf(
  { trail }: Pick<ReadTx, 'trail'>,
  deps: Needs,
  { cases = [] }: ProposedBody,
): Promise<Result<readonly NamedText[]>> {
  const read: NamedText[] = [];
  for (const { file, text: ref } of cases) {
    const text = await readText(trail, deps, ref);
    if (!text.ok) return text;
    read.push({ file, text: text.value });
  }
  return ok(read);
}

/** `latestProposal` for someone to see, who is to read what they sign. */
export const readProposal = (
  deps: OfficeDeps,
  of: { readonly id: string; readonly version: string },
): Promise<Result<ReadableProposal>> =>
  deps.store.read(async (tx) => {
    const found = await latestProposal(tx, deps, of);
    if (!found.ok) return found;
    const { body } = found.value;
    const text = await readText(tx.trail, deps, body.text);
    if (!text.ok) return text;
    const cases = await casesOf(tx, deps, body);
    if (!cases.ok) return cases;
    const note = body.note ? await readText(tx.trail, deps, body.note) : ok(null);
    if (!note.ok) return note;
    return ok({ ...found.value, text: text.value, cases: cases.value, note: note.value });
  });
