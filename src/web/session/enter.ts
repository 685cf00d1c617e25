import type { QueryClient } from '@tanstack/react-query';
import type { Session } from './ask-session.js';
import { sessionQuery } from './session.js';
import { tellTabs } from './session-channel.js';

/** Takes a session that has begun as that of this page; what was read for somebody before is forgotten. */
export function enter(client: QueryClient, session: Session): void {
  client.clear();
  client.setQueryData(sessionQuery.queryKey, session);
  tellTabs({ kind: 'signed_in', account: session.account });
}
