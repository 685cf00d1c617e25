import type { CaseView } from '#client';
import { objectOf } from './json-parts.js';

export type CaseEntry = CaseView['entries'][number];

/** Entries of these kinds, the newest first; those of one subject where it is named. */
export const entriesOf = (
  { entries }: Pick<CaseView, 'entries'>,
  kinds: readonly string[],
  subject: string | null = null,
): readonly CaseEntry[] =>
  entries
    .filter(({ kind, body }) => {
      const about = objectOf(body)['subject'];
      return kinds.includes(kind) && (subject === null || about === undefined || about === subject);
    })
    .reverse();

export const entryAt = ({ entries }: Pick<CaseView, 'entries'>, at: number | null): CaseEntry | null =>
  entries.find(({ entry }) => entry === at) ?? null;
