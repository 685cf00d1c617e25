import { canonicalJson } from '../../domain/canonical-json.js';
import { problem } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { OfficeDeps } from '../deps.js';
import { inTurns, type Turn, turnUntil } from '../in-turns.js';
import { makings, never } from '../makings.js';
import { perStore } from '../per-store.js';
import { plain } from '../plain.js';
import type { ReadTx } from '../ports.js';
import { findingsOf } from './day-findings.js';
import { type DaySpan, type DigestSpans, digestSpans, officeToday } from './day-span.js';
import type { Digest, DigestContent } from './digest-structure.js';
import type { Findings } from './findings.js';
import { digestKey, keepDigest, keptDigest } from './kept-digest.js';
import { byOwner } from './owners.js';
import { projectionsAsOf } from './projections-as-of.js';
import { groupedBy, listed, section } from './sections.js';

export interface DigestInput {
  /** A day since 1970; today in the office's zone if left out. */
  readonly on?: string;
  /** Ends the making when nobody waits for it any more. */
  readonly stop?: AbortSignal;
}

type Needs = Pick<OfficeDeps, 'settings' | 'clock' | 'sha256'>;

function contentOf(deps: Needs, span: DaySpan, now: Findings, before: Findings): DigestContent {
  const { settings } = deps;
  const departed = ({ decided }: Findings) => decided.filter(({ departure }) => departure !== 'none');
  const departures = section(departed(now), departed(before));
  return {
    format: 'gradus-digest/1',
    on: span.on,
    time_zone: settings.time_zone,
    settings: settings.sha256,
    as_of: { from: span.from, size: span.to },
    axes: { stage: settings.axes.stage, party: settings.axes.party },
    new: section(now.new, before.new),
    due: {
      decisions: section(now.decisions, before.decisions),
      facts: section(now.facts, before.facts),
      secondings: section(now.secondings, before.secondings),
      evaluations: section(now.evaluations, before.evaluations),
      orders: section(now.orders, before.orders),
      verifications: section(now.verifications, before.verifications),
      follow_ups: section(now.followUps, before.followUps),
      appeals: section(now.appeals, before.appeals),
      replies: listed(now.replies, before.replies),
      corrections: section(now.corrections, before.corrections),
    },
    overdue: {
      orders: section(now.lateOrders, before.lateOrders),
      follow_ups: section(now.lateFollowUps, before.lateFollowUps),
      appeals: section(now.lateAppeals, before.lateAppeals),
      replies: listed(now.lateReplies, before.lateReplies),
    },
    corrected: section(now.corrected, before.corrected),
    held: section(now.held, before.held),
    reopened: section(now.reopened, before.reopened),
    decided: section(now.decided, before.decided),
    departures: {
      ...departures,
      by_direction: groupedBy(departures.items, ({ departure }) => departure),
    },
    closed: section(now.closed, before.closed),
    commendations: listed(now.commendations, before.commendations),
    repeats: listed(now.repeats, before.repeats),
    // In the order in which they are found: of how many units each concerns.
    weak_links: {
      count: now.weakLinks.length,
      before: before.weakLinks.length,
      items: [...now.weakLinks],
    },
    by_owner: byOwner(now),
  };
}

/** The digest by what a transaction reads, in turns with others. */
async function digestIn(deps: Needs, tx: ReadTx, { day, before }: DigestSpans, turn: Turn): Promise<Digest> {
  const projectionsAt = await projectionsAsOf(tx, [before.to, day.to], turn);
  const findingsAt = async (at: DaySpan) => findingsOf(deps, tx.trail, await projectionsAt(at.to), at);
  const then = await findingsAt(before);
  const now = await findingsAt(day);
  await turn();
  const content = contentOf(deps, day, now, then);
  return { content, hash: deps.sha256(canonicalJson(plain(content))) };
}

/** Those of days that have not ended are made beside those of earlier days, which take longer. */
const makingsOf = perStore(() => ({
  today: makings<Result<Digest>>(),
  earlier: makings<Result<Digest>>(),
}));

/**
 * The digest of a day (每日一梳理): what came in, what is due and overdue, what was corrected and what did not hold, what
 * was decided and with which departures, what repeats, and weak links; each number with what it counts. It is made of
 * the entries up to the end of the day, in the office's zone, so that the digest of a day that is over stays as it is,
 * and is kept. It holds opaque ids, no names. Problems: `office_day_to_come`; `store_closed` when it was told to stop.
 */
export async function digest(deps: OfficeDeps, input: DigestInput): Promise<Result<Digest>> {
  const { store } = deps;
  const today = officeToday(deps);
  const { on = today, stop = never } = input;
  const asked = await store.read((tx) => digestSpans(deps, tx, on));
  if (!asked.ok) return asked;
  // Of days before the first entry there are many, and nothing to say of them.
  const isKept = on < today && asked.value.day.to > 0;
  const kept = isKept ? await keptDigest(deps, asked.value) : null;
  if (kept) return ok(kept);
  const { today: now, earlier } = makingsOf(store);
  const made = await (on < today ? earlier : now).share(digestKey(deps, asked.value), stop, (left) =>
    store.read(async (tx) => {
      const turn = turnUntil(left);
      const spans = await digestSpans(deps, tx, on);
      if (!spans.ok) return spans;
      const digest = await digestIn(deps, inTurns(tx, turn), spans.value, turn);
      if (isKept) keepDigest(deps, spans.value, digest);
      return ok(digest);
    }),
  );
  return made ?? fail([problem('store_closed')]);
}
