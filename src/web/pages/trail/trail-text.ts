import { ask } from '../../api/ask.js';

/** An answer of the interface as it was sent: its bytes are what was hashed. */
export const trailText = async (path: string, signal?: AbortSignal): Promise<string> =>
  (await ask(path, signal ? { signal } : {})).text();
