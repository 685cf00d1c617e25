import type { Block, Line } from './blocks.js';
import type { DigestContent, Placed } from './digest-structure.js';
import type { DigestWording } from './digest-words.js';
import type { ShownIds } from './shown-ids.js';

/** Rows of one table for people; the structure has all. */
const most = 100;

/** A digest and what it is told with. */
export interface Told {
  readonly content: DigestContent;
  readonly wording: DigestWording;
  readonly shown: ShownIds;
}

export const heading = (text: string, level: 1 | 2 | 3 = 2): Block => ({ kind: 'heading', level, text });

/** A table with its heading, cut where it grows too long; nothing where there is nothing. */
export function table(
  { wording }: Told,
  title: string,
  head: readonly string[],
  rows: readonly (readonly Line[])[],
  numbers: readonly number[] = [],
): readonly Block[] {
  if (rows.length === 0) return [];
  const blocks: Block[] = [heading(title), { kind: 'table', head, rows: rows.slice(0, most), numbers }];
  if (rows.length > most) blocks.push({ kind: 'paragraph', line: wording.more(rows.length - most) });
  return blocks;
}

/** The columns that say where something is. */
export const place = ({ shown }: Told, { unit, case: id, subject }: Placed): readonly Line[] => [
  shown.unit(unit),
  { case: id },
  subject,
];
