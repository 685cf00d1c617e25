import { entriesOfKindBetween } from '../entries-of-kind.js';
import { urgingBodySchema } from '../followup/follow-up-body.js';
import type { ColumnReader, TrailReader } from '../ports.js';

/** One day on which somebody found or checked something about a subject of a case. */
export interface Seen {
  readonly case_id: string;
  readonly subject: string;
  readonly on: string;
}

async function urged(trail: TrailReader, size: number): Promise<readonly Seen[]> {
  return (await entriesOfKindBetween(trail, 'urging', { from: 0, to: size })).flatMap(({ entry }) => {
    const body = urgingBodySchema.safeParse(entry.body).data;
    return body && entry.case !== null
      ? [{ case_id: entry.case, subject: body.subject, on: body.urged_on }]
      : [];
  });
}

const dated = (rows: readonly (Omit<Seen, 'on'> & { readonly on: string | null })[]): readonly Seen[] =>
  rows.flatMap(({ on, ...of }) => (on === null ? [] : [{ ...of, on }]));

/** The days of checks of orders and follow-ups and of urgings on the spot, within the first `size` entries. */
export async function visits(
  projections: ColumnReader,
  trail: TrailReader,
  size: number,
): Promise<readonly Seen[]> {
  const checked = { column: 'verified_seq', is: '<>', value: null } as const;
  const orders = await projections.columns('subject_order', ['case_id', 'subject', 'verified_on'], [checked]);
  const looked = { column: 'checked_seq', is: '<>', value: null } as const;
  const followUps = await projections.columns('follow_up', ['case_id', 'subject', 'checked_on'], [looked]);
  return [
    ...dated(orders.map(({ case_id, subject, verified_on: on }) => ({ case_id, subject, on }))),
    ...dated(followUps.map(({ case_id, subject, checked_on: on }) => ({ case_id, subject, on }))),
    ...(await urged(trail, size)),
  ];
}
