import type { EntryKind } from '../../../domain/entry.js';
import { choiceValue, dayValue, listValue, type Search, textValue } from '../../ui/search-values.js';

/** What of the trail is shown. */
export interface TrailSearch {
  /** The newest entry of this page; the newest of all unless said. */
  readonly at?: number | undefined;
  readonly view?: 'access' | undefined;
  readonly kinds?: readonly string[] | undefined;
  readonly case?: string | undefined;
  /** By whom, and from which day to which. */
  readonly actor?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** Who came in, who was refused, and what was taken out. */
export const accessKinds: readonly EntryKind[] = [
  'access_denied',
  'account_opened',
  'account_changed',
  'account_closed',
  'export_made',
];

export function trailSearchOf(search: Search): TrailSearch {
  const kinds = listValue(search['kinds']);
  const { at } = search;
  return {
    at: Number.isSafeInteger(at) && Number(at) >= 0 ? Number(at) : undefined,
    view: choiceValue(search['view'], ['access'] as const),
    kinds: kinds && kinds.length > 0 ? kinds : undefined,
    case: textValue(search['case']),
    actor: textValue(search['actor']),
    since: dayValue(search['since']),
    until: dayValue(search['until']),
  };
}
