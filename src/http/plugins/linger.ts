import type { App } from '../app.js';
import type { Limits } from '../limits.js';

/**
 * A request can be answered before all of its body was read. To close the connection then would make the client lose
 * the answer (unread bytes turn a close into a reset), so the rest is read and thrown away for a while.
 */
export function addLinger(app: App, { lingerMs }: Limits): void {
  app.addHook('onResponse', async ({ raw }) => {
    if (raw.complete || raw.readableEnded || raw.destroyed) return;
    const timer = setTimeout(() => raw.destroy(), lingerMs);
    const settle = (): void => clearTimeout(timer);
    raw.once('end', settle).once('close', settle);
    raw.resume();
  });
}
