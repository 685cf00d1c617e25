import { problem } from '../../domain/problem.js';
import type { SuperiorProposalState } from '../../domain/proposal.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { shownText } from '../../domain/shown.js';
import { dayInZone } from '../../domain/time-zone.js';
import type { Actor, OfficeDeps } from '../deps.js';
import { type Opened, openedIn } from '../personal.js';
import type { ReadTx, StoredEntry } from '../ports.js';
import type { ProjectionRow } from '../projections.js';
import {
  type FollowedBody,
  followedBodySchema,
  type ProposalBody,
  proposalBodySchema,
} from './proposal-body.js';

type Row = ProjectionRow<'proposal'>;

/** A text in our languages, as it may be shown; null where it was not written in the language. */
export interface OpenedWords {
  readonly zh: Opened | null;
  readonly en: Opened | null;
}

export interface ListedProposal {
  readonly row: Row;
  /** As issued, or as drafted. */
  readonly title: OpenedWords;
  /** Issued, its day for a reply has passed, and none is recorded. */
  readonly isOverdue: boolean;
}

export interface ProposalStepView {
  readonly entry: number;
  readonly time: number;
  readonly actor: Actor;
  readonly body: Omit<FollowedBody, 'note' | 'title' | 'text'>;
  readonly note: Opened | null;
}

export interface ProposalToSuperior extends ListedProposal {
  readonly draftedBy: Actor;
  readonly weakLinks: ProposalBody['weak_links'];
  /** As issued, or as drafted. */
  readonly text: OpenedWords;
  readonly steps: readonly ProposalStepView[];
}

const stepsAtOnce = 1000;

async function wordsIn(
  tx: ReadTx,
  words: ProposalBody['title'] | null,
  isShown: boolean,
): Promise<OpenedWords> {
  return {
    zh: await openedIn(tx.personal, null, words?.zh ?? null, isShown),
    en: await openedIn(tx.personal, null, words?.en ?? null, isShown),
  };
}

/** The words as they were issued, where that changed them; else those of the draft. */
export async function proposalWords(tx: ReadTx, { proposal_seq: seq, issued_seq: issued }: Row) {
  const drafted = proposalBodySchema.safeParse((await tx.trail.entry(seq))?.entry.body).data;
  const changed =
    issued === null
      ? undefined
      : followedBodySchema.safeParse((await tx.trail.entry(issued))?.entry.body).data;
  return {
    title: changed?.title ?? drafted?.title ?? null,
    text: changed?.text ?? drafted?.text ?? null,
    drafted,
  };
}

const overdueOn = (today: string, { state, reply_due_on: due }: Row): boolean =>
  state === 'issued' && due !== null && due < today;

export interface ReadSuperiorProposalsInput {
  readonly state?: SuperiorProposalState;
  /** That of the page before. */
  readonly cursor?: string;
  /** 1 to 100; 50 if left out. */
  readonly limit?: number;
  readonly personal: boolean;
}

/** `cursor` null: there is no further page. */
export interface SuperiorProposalsPage {
  readonly proposals: readonly ListedProposal[];
  readonly cursor: string | null;
}

/** Proposals to the superior body, those of one state if it is named, the newest first, a page at a time. */
export const readSuperiorProposals = (
  deps: OfficeDeps,
  { state, cursor, limit: asked, personal }: ReadSuperiorProposalsInput,
): Promise<Result<SuperiorProposalsPage>> =>
  deps.store.read(async (tx) => {
    if (cursor !== undefined && !/^\d{1,15}$/.test(cursor))
      return fail([problem('office_cursor', { found: shownText(cursor) })]);
    const today = dayInZone(deps.settings.time_zone, deps.clock());
    const limit = Math.min(100, Math.max(1, asked ?? 50));
    const rows = await tx.projections.list('proposal', {
      where: [
        ...(state === undefined ? [] : [{ column: 'state', is: '=', value: state } as const]),
        ...(cursor === undefined
          ? []
          : [{ column: 'proposal_seq', is: '<', value: Number(cursor) } as const]),
      ],
      order: { direction: 'down' },
      limit: limit + 1,
    });
    const proposals: ListedProposal[] = [];
    for (const row of rows.slice(0, limit)) {
      const { title } = await proposalWords(tx, row);
      proposals.push({ row, title: await wordsIn(tx, title, personal), isOverdue: overdueOn(today, row) });
    }
    const last = proposals.at(-1)?.row;
    return ok({ proposals, cursor: rows.length > limit && last ? String(last.proposal_seq) : null });
  });

async function stepsAfter(
  tx: ReadTx,
  proposal: number,
  isShown: boolean,
): Promise<readonly ProposalStepView[]> {
  const views: ProposalStepView[] = [];
  for (let from = proposal + 1; ; ) {
    const entries: readonly StoredEntry[] = await tx.trail.entriesOfKind('proposal_followed', {
      from,
      limit: stepsAtOnce,
    });
    for (const { seq, entry } of entries) {
      const read = followedBodySchema.safeParse(entry.body).data;
      if (read?.proposal !== proposal) continue;
      const { note, title: _title, text: _text, ...body } = read;
      const opened = await openedIn(tx.personal, null, note, isShown);
      views.push({ entry: seq, time: entry.time, actor: entry.actor, body, note: opened });
    }
    from = (entries.at(-1)?.seq ?? from) + 1;
    if (entries.length < stepsAtOnce) return views;
  }
}

/** One proposal with its words, what it rests on and everything that happened to it. Problem: `proposal_unknown`. */
export const readSuperiorProposal = (
  deps: OfficeDeps,
  { proposal, personal }: { readonly proposal: number; readonly personal: boolean },
): Promise<Result<ProposalToSuperior>> =>
  deps.store.read(async (tx) => {
    const row = await tx.projections.get('proposal', { proposal_seq: proposal });
    const stored = await tx.trail.entry(proposal);
    if (!row || !stored) return fail([problem('proposal_unknown', { found: proposal })]);
    const { title, text, drafted } = await proposalWords(tx, row);
    return ok({
      row,
      title: await wordsIn(tx, title, personal),
      text: await wordsIn(tx, text, personal),
      isOverdue: overdueOn(dayInZone(deps.settings.time_zone, deps.clock()), row),
      draftedBy: stored.entry.actor,
      weakLinks: drafted?.weak_links ?? [],
      steps: await stepsAfter(tx, proposal, personal),
    });
  });
