import type { CliDeps } from './deps.js';

export interface Progress {
  readonly at: (count: number) => void;
  readonly end: () => void;
}

const afterMs = 2000;
const everyMs = 200;

/** A count on standard error of work that takes more than two seconds; only where a person looks on. */
export function progressOn({ stderr, now }: CliDeps, what: string): Progress {
  const began = now();
  let last = 0;
  let shown = false;
  return {
    at: (count) => {
      const time = now();
      if (!stderr.isTerminal || time - began < afterMs || time - last < everyMs) return;
      last = time;
      shown = true;
      stderr.write(`\r${what} ${count}`);
    },
    end: () => {
      if (shown) stderr.write('\r\u001b[K');
    },
  };
}
