import type { Problem } from '../domain/problem.js';
import { shownText } from '../domain/shown.js';
import { type Draft, idOf } from './draft.js';
import { findings, type Report } from './finding.js';
import type { Part } from './part.js';

function unique(parts: readonly Part<unknown>[], report: Report): void {
  const seen = new Set<string>();
  for (const part of parts) {
    const id = idOf(part);
    if (id === undefined) continue;
    if (seen.has(id)) report('id_twice', [...part.at, 'id'], { found: shownText(id) });
    seen.add(id);
  }
}

/** A list under `key` of a part that names a thing twice. */
function uniqueIn(part: Part<unknown>, key: string, report: Report): void {
  const list = part.raw[key];
  const seen = new Set<unknown>();
  (Array.isArray(list) ? list : []).forEach((each: unknown, index) => {
    if (seen.has(each)) report('listed_twice', [...part.at, key, index], { found: shownText(String(each)) });
    seen.add(each);
  });
}

/** Ids are given once: rules, rows and tables share one space of ids; rungs, tracks and properties have their own. */
export function checkIds({ source, ...draft }: Draft): readonly Problem[] {
  return findings(source, (report) => {
    unique([...draft.rules, ...draft.tables.flatMap((table) => [table, ...table.rows])], report);
    unique(draft.ladder, report);
    unique(draft.tracks, report);
    unique(draft.properties, report);
    uniqueIn(draft.file, 'languages', report);
    uniqueIn(draft.appeal, 'suspends', report);
    for (const part of draft.ladder) uniqueIn(part, 'requires', report);
    for (const part of draft.factParts.values()) uniqueIn(part, 'values', report);
    for (const part of draft.tables) uniqueIn(part, 'columns', report);
    const names = new Set(draft.ladder.map(idOf));
    for (const { at, value } of draft.ladder) {
      if (value.was !== undefined && names.has(value.was)) {
        report('rung_was_itself', [...at, 'was'], { found: shownText(value.was) });
      }
    }
    for (const track of draft.tracks) {
      if (idOf(track) === 'request_facts') report('track_built_in', [...track.at, 'id']);
    }
  });
}
