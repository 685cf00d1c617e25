import { ok, type Result } from '../domain/result.js';
import { startKeeping } from '../office/digest/start-keeping.js';
import { type NoticesOptions, type RunningNotices, startNotices } from './start-notices.js';

/** What the service does by itself while it runs: sends notices, and keeps the digest of each day that has ended. */
export function startRounds(options: NoticesOptions): Result<RunningNotices> {
  const notices = startNotices(options);
  if (!notices.ok) return notices;
  const keeping = startKeeping(options.office, options.log);
  return ok({
    async stop() {
      await Promise.all([notices.value.stop(), keeping.stop()]);
    },
  });
}
