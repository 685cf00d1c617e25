import { setTimeout as pause } from 'node:timers/promises';

const mostAttempts = 20;
const pauseMs = 100;

/** Runs again while others are in the way, for two seconds and a bit; then the last error stands. */
export async function tryAgain<T>(
  run: () => Promise<T>,
  isInTheWay: (error: unknown) => boolean,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      if (!isInTheWay(error) || attempt === mostAttempts) throw error;
      await pause(pauseMs);
    }
  }
}
