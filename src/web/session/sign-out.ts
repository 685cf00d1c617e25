import { rememberSession } from './last-session.js';
import { tellTabs } from './session-channel.js';

/** Ends the session, on the service and in all tabs; drafts of this device stay until they are sent or thrown away. */
export async function signOut(): Promise<void> {
  rememberSession(null);
  await fetch('/v1/session', { method: 'DELETE', credentials: 'same-origin' });
  tellTabs({ kind: 'signed_out' });
}
