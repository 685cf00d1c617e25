import type { Problem } from '../domain/problem.js';
import type { Clock } from '../office/ports.js';

/** A write that could not be done makes the service unready for this long, unless another is done meanwhile. */
const unreadyMs = 30_000;

/** Whether the last writes could be done: what the store cannot tell by itself, such as that its disk is full. */
export interface Health {
  /** Notes what a write was answered with. */
  readonly refused: (problems: readonly Problem[]) => void;
  readonly written: () => void;
  /** Why writes failed lately; empty when they did not. */
  readonly problems: () => readonly Problem[];
}

export function createHealth(now: Clock): Health {
  let found: readonly Problem[] = [];
  let until = 0;
  return {
    refused(problems) {
      const unavailable = problems.filter(
        ({ kind, code }) => kind === 'unavailable' && !code.startsWith('http_'),
      );
      if (unavailable.length === 0) return;
      found = unavailable;
      until = now() + unreadyMs;
    },
    written() {
      found = [];
    },
    problems: () => (now() < until ? found : []),
  };
}
