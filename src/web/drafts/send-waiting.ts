import { deleteExpired, listDrafts } from './draft-store.js';
import { sendDraft } from './send-draft.js';

/**
 * Sends what waits, one after another, and throws away what has been kept long enough.
 *
 * @param onNoSession is called when nobody is signed in any more; what waits then stays.
 */
export async function sendWaiting(account: string, onNoSession: () => void): Promise<void> {
  await deleteExpired(Date.now());
  for (const { id, state } of await listDrafts(account)) {
    if (state !== 'waiting' && state !== 'files') continue;
    const sent = await sendDraft(id);
    if (sent.outcome !== 'later' || sent.why === 'busy') continue;
    // Nothing else would be taken either.
    if (sent.why === 'session') onNoSession();
    return;
  }
}
