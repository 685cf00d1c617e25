/** Whether somebody signed in again: `again` the same account, `left` nobody for now. */
export type SignedIn = 'again' | 'left';

type Listener = () => void;

let waiting: ((how: SignedIn) => void)[] = [];
const listeners = new Set<Listener>();

const tell = (): void => {
  for (const listener of listeners) listener();
};

/**
 * Says that the session is over. Resolves once somebody has signed in again over the page, or has left it at
 * that; at once where no page of a session is shown.
 */
export function signInAgain(): Promise<SignedIn> {
  if (listeners.size === 0) return Promise.resolve('left');
  const answered = new Promise<SignedIn>((resolve) => waiting.push(resolve));
  tell();
  return answered;
}

/** Answers everything that waits for a session. */
export function settleSession(how: SignedIn): void {
  const answered = waiting;
  waiting = [];
  for (const resolve of answered) resolve(how);
  tell();
}

/** Whether something waits for a session. */
export const isSessionOver = (): boolean => waiting.length > 0;

export function onSessionOver(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
