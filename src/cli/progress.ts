import type { CliDeps } from './deps.js';

export interface Progress {
  /** `total`: where it is known how much there is, or only by now. */
  readonly at: (count: number, total?: number) => void;
  readonly end: () => void;
}

const afterMs = 2000;
const everyMs = 200;
const barWidth = 24;

function bar(count: number, total: number): string {
  const share = total > 0 ? Math.min(1, count / total) : 1;
  const full = Math.floor(share * barWidth);
  return `[${'#'.repeat(full)}${'.'.repeat(barWidth - full)}] ${Math.floor(share * 100)}% `;
}

/**
 * How far work has got that takes more than two seconds, on standard error where a person looks on: a bar where the
 * total is known, else a count. With GRADUS_PROGRESS=json a line of JSON for a program instead: `done`, and `total`
 * or null.
 */
export function progressOn(
  { stderr, now, env }: Pick<CliDeps, 'stderr' | 'now' | 'env'>,
  what: string,
  whole?: number,
): Progress {
  const isForProgram = env['GRADUS_PROGRESS'] === 'json';
  const began = now();
  let last = Number.NEGATIVE_INFINITY;
  let shown = false;
  return {
    at: (count, total = whole) => {
      const time = now();
      if (time - last < everyMs) return;
      if (isForProgram) {
        last = time;
        stderr.write(`${JSON.stringify({ done: count, total: total ?? null })}\n`);
        return;
      }
      if (!stderr.isTerminal || time - began < afterMs) return;
      last = time;
      shown = true;
      const counted = total === undefined ? String(count) : `${bar(count, total)}${count}/${total}`;
      stderr.write(`\r${what} ${counted}\u001b[K`);
    },
    end: () => {
      if (shown) stderr.write('\r\u001b[K');
    },
  };
}
