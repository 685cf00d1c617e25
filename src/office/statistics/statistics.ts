import { canonicalJson } from '../../domain/canonical-json.js';
import { ok, type Result } from '../../domain/result.js';
import type { OfficeDeps } from '../deps.js';
import { officeToday } from '../digest/day-span.js';
import { breathe } from '../breathe.js';
import { plain } from '../plain.js';
import { type AttributeFigures, attributes } from './attributes.js';
import { loadDistributions } from './distributions.js';
import { showFigure } from './figure.js';
import { type Note, notesOn } from './notes.js';
import { type Period, periodOf, readCounted } from './read-counted.js';
import { isKept, sections } from './sections.js';

export interface StatisticsInput {
  /** The first day; left out or null: of the first record. */
  readonly from?: string | null;
  /** The last day; left out or later than today: today. */
  readonly until?: string;
  /** Of one rulebook alone. */
  readonly rulebook?: string;
}

type Sections = ReturnType<typeof sections>;
type Figures = { readonly [Name in keyof Sections]: ReturnType<Sections[Name]> };

export interface Statistics extends Figures {
  /** Entries of the trail that were counted. */
  readonly as_of: number;
  /** SHA-256 of the office's settings. */
  readonly settings: string;
  readonly period: Period;
  readonly rulebook: string | null;
  readonly counted: {
    readonly found: number;
    readonly decided: number;
    readonly reversed: number;
    readonly due: number;
  };
  readonly attributes: readonly AttributeFigures[];
  readonly notes: readonly Note[];
  /** SHA-256 of the canonical JSON of all the rest. */
  readonly sha256: string;
}

/** Others get their turn before each part, which counts all rows at once. */
async function inTurn<T>(part: () => T): Promise<T> {
  await breathe();
  return part();
}

/**
 * Figures by which an office can see whether it does too much, too little or unlike things to like cases. They are made
 * of recorded entries alone, rate nobody and set no aim; every number can be asked for the cases behind it. Problems:
 * `statistics_period`, `office_rulebook_unknown`.
 */
export async function statistics(deps: OfficeDeps, input: StatisticsInput): Promise<Result<Statistics>> {
  const period = periodOf(input, officeToday(deps));
  if (!period.ok) return period;
  const rulebook = input.rulebook ?? null;
  const read = await deps.store.read((tx) => readCounted(deps, tx, period.value, rulebook));
  if (!read.ok) return read;
  const rows = read.value;
  const distributions = await loadDistributions();
  const made = sections(deps, rows, distributions, showFigure);
  const kept = rows.decided.filter(isKept);
  const escalated = await inTurn(made.escalated);
  const departures = await inTurn(made.departures);
  const tested = await inTurn(() =>
    attributes(
      kept,
      rows.rulebooks.map((one) => one.rulebook),
      rows.unitOf,
      deps.settings.statistics,
      distributions,
    ),
  );
  const answer = {
    as_of: rows.asOf,
    settings: deps.settings.sha256,
    period: period.value,
    rulebook,
    counted: {
      found: rows.found.length,
      decided: rows.decided.length,
      reversed: rows.decided.length - kept.length,
      due: rows.due.length,
    },
    first_response: await inTurn(made.first_response),
    corrected: await inTurn(made.corrected),
    escalated,
    departures,
    reversals: await inTurn(made.reversals),
    persons: await inTurn(made.persons),
    unlike: await inTurn(made.unlike),
    attributes: tested,
    spread: await inTurn(made.spread),
    notes: notesOn(escalated, departures, tested),
  };
  return ok({ ...answer, sha256: deps.sha256(canonicalJson(plain(answer))) });
}
