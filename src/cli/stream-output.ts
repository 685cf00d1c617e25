import type { Output } from './deps.js';
import { codeOf } from './file-problem.js';

/**
 * An output over one of the process's streams. A reader that went away (`| head`) is no failure: what is printed is
 * dropped from then on, and the work goes on to its end. Any other failure is kept for `lost`.
 */
export function streamOutput(stream: NodeJS.WriteStream): Output {
  let isOpen = true;
  let lost: string | null = null;
  const failed = (error: unknown): void => {
    isOpen = false;
    if (codeOf(error) !== 'EPIPE') lost ??= codeOf(error) || String(error);
  };
  stream.on('error', failed);
  return {
    write: (text) => {
      if (!isOpen) return;
      try {
        stream.write(text);
      } catch (error) {
        failed(error);
      }
    },
    lost: async () => {
      if (isOpen) await new Promise<void>((arrived) => stream.write('', () => arrived()));
      return lost;
    },
    isTerminal: stream.isTTY === true,
    columns: stream.columns ?? 100,
  };
}
