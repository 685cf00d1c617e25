import type { JsonObject } from '../../src/domain/entry.js';
import type { StoredEntry } from '../../src/office/ports.js';
import { recountDay } from './recount-day.js';

interface Cell {
  open: string[];
  fresh: string[];
  before: number;
  overdue: string[];
  last: string;
}

const object = (value: unknown): JsonObject =>
  typeof value === 'object' && value !== null ? { ...value } : {};
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const dayNumber = (day: string): number => Date.parse(day) / 86_400_000;

/**
 * Recounts a matrix from the entries of a trail alone, all of them before the end of the day: `unit stage` to what
 * stands in the cell. What of a unit is overdue is taken from the recount of the day.
 */
export function recountMatrix(
  entries: readonly StoredEntry[],
  on: string,
  days: number,
  axes: { readonly stage: string; readonly party: string },
  party?: string,
  /** How many days before the last one the days begin that it is compared with, counted back. */
  ago = days,
): Readonly<Record<string, Cell>> {
  const facts = new Map<string, JsonObject>();
  const found = new Map<string, string>();
  const closed = new Set<string>();
  const seen: [string, string][] = [];
  for (const { entry } of entries) {
    const { kind, body, case: caseId } = entry;
    const key = `${caseId}/${String(body['subject'])}`;
    if (kind === 'case_submitted')
      for (const one of list(body['subjects']).map(object)) {
        const at = `${caseId}/${String(one['id'])}`;
        facts.set(at, { ...object(body['facts']), ...object(one['facts']) });
        found.set(at, String(body['found_on']));
      }
    if (kind === 'recommendation_made')
      facts.set(
        key,
        Object.fromEntries(
          Object.entries(object(body['facts'])).map(([name, fact]) => [name, object(fact)['value'] ?? null]),
        ),
      );
    if (kind === 'case_closed') closed.add(String(caseId));
    for (const [name, day] of [
      ['verification_done', 'verified_on'],
      ['follow_up_checked', 'checked_on'],
      ['urging', 'urged_on'],
    ] as const)
      if (kind === name) seen.push([key, String(body[day])]);
  }
  const lines = recountDay(entries, on, axes);
  const ofDay = (section: string): readonly string[] => lines[section] ?? [];
  const late = [...ofDay('late_orders'), ...ofDay('late_follow_ups')].map((line) => line.split('@')[0] ?? '');
  // Every subject was new on some day, and the recount of that day says in which unit.
  const unitOf = new Map<string, string>();
  for (const day of new Set(
    entries.map(({ entry }) => new Date(entry.time + 8 * 3_600_000).toISOString().slice(0, 10)),
  ))
    for (const line of recountDay(entries, day, axes)['new by unit'] ?? []) {
      const [unit = '', key = ''] = line.split(' ');
      unitOf.set(key, unit);
    }
  const cells: Record<string, Cell> = {};
  const cellOf = (key: string): Cell | undefined => {
    const known = facts.get(key) ?? {};
    if (party !== undefined && known[axes.party] !== party) return undefined;
    const at = `${unitOf.get(key)} ${known[axes.stage] ?? null}`;
    cells[at] ??= { open: [], fresh: [], before: 0, overdue: [], last: '' };
    return cells[at];
  };
  const see = (cell: Cell | undefined, day: string): void => {
    if (cell && day > cell.last) cell.last = day;
  };
  for (const [key, day] of found) {
    const cell = cellOf(key);
    if (!cell) continue;
    see(cell, day);
    if (!closed.has(key.split('/')[0] ?? '')) cell.open.push(key);
    const age = dayNumber(on) - dayNumber(day);
    if (age < days) cell.fresh.push(key);
    else if (age >= ago && age < ago + days) cell.before += 1;
  }
  for (const key of late) cellOf(key)?.overdue.push(key);
  for (const [key, day] of seen) see(cellOf(key), day);
  for (const cell of Object.values(cells))
    for (const keys of [cell.open, cell.fresh, cell.overdue]) keys.sort();
  return cells;
}
