import { signInAgain } from './session-over.js';

/**
 * Asks the service. A request that is refused because the session is over waits until the person has signed in again
 * over the page, and then goes once more as it was, with its key: nothing that was typed is lost, nothing is done twice.
 */
export const fetchAgain: typeof fetch = async (input, init) => {
  const answer = await fetch(input, init);
  if (answer.status !== 401) return answer;
  return (await signInAgain()) === 'again' ? fetch(input, init) : answer;
};
