import { queryOptions } from '@tanstack/react-query';
import { listCases, listOrders, listRulebookProposals, listSecondings, readDigest } from '#client';
import { dayAfter } from './day-after.js';

const mostCases = 5;
const mostOrders = 6;
const mostSecondings = 5;

export type CaseStatus = 'awaiting_facts' | 'awaiting_decision' | 'recent';

/** The latest cases that stand somewhere. */
export function casesQuery(status: CaseStatus) {
  const asked = { limit: mostCases, ...(status === 'recent' ? {} : { status }) };
  return queryOptions({ queryKey: ['listCases', asked], queryFn: () => listCases(asked) });
}

/** Orders whose day is today or has passed. */
export const ordersQuery = (today: string) =>
  queryOptions({
    queryKey: ['listOrders', 'due', today],
    queryFn: () => listOrders({ limit: mostOrders, dueBefore: dayAfter(today, 1) }),
  });

export const secondingsQuery = queryOptions({
  queryKey: ['listSecondings', mostSecondings],
  queryFn: () => listSecondings({ limit: mostSecondings }),
});

export const rulebookProposalsQuery = queryOptions({
  queryKey: ['listRulebookProposals'],
  queryFn: () => listRulebookProposals(),
});

/** The digest of a day; of today where none is named. */
export const digestQuery = (on: string | undefined) =>
  queryOptions({
    queryKey: ['readDigest', on ?? null],
    queryFn: () => readDigest(on === undefined ? {} : { on }),
  });
