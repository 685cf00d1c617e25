import { useState } from 'react';
import type { Session } from './ask-session.js';
import type { Credentials } from './credentials-form.js';
import { sendJson } from './send-json.js';

/**
 * Signs somebody in, at the page for it and over other pages.
 *
 * @param onEnter is waited for: until then it is busy.
 */
export function useSignIn(onEnter: (session: Session) => void | Promise<void>) {
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const send = async (given: Credentials): Promise<void> => {
    setIsBusy(true);
    setError(null);
    try {
      await onEnter(await sendJson<Session>('POST', '/v1/session', given));
    } catch (refused) {
      setError(refused);
    }
    setIsBusy(false);
  };
  return { isBusy, error, send: (given: Credentials) => void send(given) };
}
