import type { QueryClient } from '@tanstack/react-query';
import type { Role } from '../../../domain/account.js';
import type { Session } from '../../session/ask-session.js';
import { officeWordsQuery } from '../../words/office-words.js';
import { casesQuery, digestQuery, ordersQuery, rulebookProposalsQuery, secondingsQuery } from './queries.js';

interface OwnPanel {
  readonly id: string;
  /** Whose work it is. */
  readonly of: readonly Role[];
  /** The operation without which it is not shown. */
  readonly asks: string;
  /** Asks what it shows before it is there itself. */
  readonly ahead?: (client: QueryClient) => Promise<unknown>;
}

async function ordersAhead(client: QueryClient): Promise<void> {
  const { today } = await client.ensureQueryData(officeWordsQuery());
  await client.prefetchQuery(ordersQuery(today));
}

/** The first that fit come first. */
const panels = [
  { id: 'report', of: ['submitter'], asks: 'submitCase' },
  {
    id: 'awaiting_decision',
    of: ['decider'],
    asks: 'listCases',
    ahead: (client) => client.prefetchQuery(casesQuery('awaiting_decision')),
  },
  {
    id: 'secondings',
    of: ['decider', 'second_decider', 'publisher'],
    asks: 'listSecondings',
    ahead: (client) => client.prefetchQuery(secondingsQuery),
  },
  { id: 'orders', of: ['decider'], asks: 'listOrders', ahead: ordersAhead },
  {
    id: 'awaiting_facts',
    of: ['submitter'],
    asks: 'listCases',
    ahead: (client) => client.prefetchQuery(casesQuery('awaiting_facts')),
  },
  {
    id: 'recent',
    of: ['submitter'],
    asks: 'listCases',
    ahead: (client) => client.prefetchQuery(casesQuery('recent')),
  },
  {
    id: 'rulebooks',
    of: ['maintainer', 'publisher'],
    asks: 'listRulebookProposals',
    ahead: (client) => client.prefetchQuery(rulebookProposalsQuery),
  },
  { id: 'trail', of: ['auditor'], asks: 'listEntries' },
  { id: 'service', of: ['administrator'], asks: 'readiness' },
] as const satisfies readonly OwnPanel[];

export type OwnPanelId = (typeof panels)[number]['id'];

type Asking = Pick<Session, 'roles' | 'permissions'>;

export const ownPanels = ({
  roles,
  permissions,
}: Asking): readonly (OwnPanel & { readonly id: OwnPanelId })[] =>
  panels.filter(({ of, asks }) => permissions.includes(asks) && of.some((role) => roles.includes(role)));

/**
 * Asks for what the page of this person shows while its own parts are still loaded; nothing waits for it, and what fails
 * is asked again by the part that shows it.
 */
export function askAhead(client: QueryClient, session: Session, on: string | undefined): void {
  const ahead = ownPanels(session).map(({ ahead: ask }) => ask?.(client));
  if (session.permissions.includes('readWords')) ahead.push(client.prefetchQuery(officeWordsQuery()));
  if (session.permissions.includes('readDigest')) ahead.push(client.prefetchQuery(digestQuery(on)));
  void Promise.allSettled(ahead);
}
