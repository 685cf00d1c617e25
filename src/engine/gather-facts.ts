import { daysBetween } from '../domain/dates.js';
import type { Fact, FactRecord, FactRecords, Facts } from '../domain/fact.js';
import { byCodeUnit } from '../domain/identifiers.js';
import type { FactDeclaration } from '../rulebook/model.js';

export interface FactSources {
  /** Declarations of all evaluated versions together. */
  readonly declarations: readonly FactDeclaration[];
  /** What was reported on the case and on the subject, already checked. Sourced facts in it count as given. */
  readonly reported: Facts;
  /** The built-in dates. */
  readonly builtIn: Facts;
  /** What the trail says; a fact that it does not speak of is unknown. */
  readonly history: Facts;
}

const unknown: FactRecord = { value: null, origin: 'unknown' };

const record = (value: Fact | undefined, origin: FactRecord['origin']): FactRecord =>
  value === null || value === undefined ? unknown : { value, origin };

function sourced(
  fact: FactDeclaration,
  sources: FactSources,
  known: Readonly<Record<string, FactRecord>>,
): FactRecord {
  const given = record(sources.reported[fact.id], 'given');
  if (given.value !== null || !fact.source) return given;
  if (fact.source.kind !== 'days_between') return record(sources.history[fact.id], 'history');
  const from = known[fact.source.from]?.value ?? null;
  const to = known[fact.source.to]?.value ?? null;
  if (typeof from !== 'string' || typeof to !== 'string') return unknown;
  return { value: daysBetween(from, to), origin: 'derived' };
}

/**
 * All facts that an evaluation may read, each with where it came from: built-in, reported, from history, derived.
 * Frozen, so that nothing that reads them can change them.
 */
export function gatherFacts(sources: FactSources): FactRecords {
  const known: Record<string, FactRecord> = {};
  const declared = [...sources.declarations].sort((a, b) => byCodeUnit(a.id, b.id));
  for (const fact of declared) {
    if (fact.builtIn) known[fact.id] = record(sources.builtIn[fact.id], 'built_in');
    else if (!fact.source) known[fact.id] = record(sources.reported[fact.id], 'reported');
  }
  for (const fact of declared) if (fact.source) known[fact.id] = sourced(fact, sources, known);
  for (const entry of Object.values(known)) Object.freeze(entry);
  return Object.freeze(known);
}

/** The values alone. */
export const valuesOf = (records: FactRecords): Facts =>
  Object.freeze(Object.fromEntries(Object.entries(records).map(([name, { value }]) => [name, value])));
