import { problem } from '../../domain/problem.js';
import { shownText } from '../../domain/shown.js';
import type { App } from '../app.js';
import { ProblemsError } from '../problems-error.js';

const localHost = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i;

/**
 * Answers requests to a name of this machine alone, and none that a page of another site sent. A page cannot choose
 * the Host header, so that a name which an attacker's DNS points here (rebinding) is refused; and where a browser says
 * which site a request comes from, it is ours.
 */
export function addLocalOnly(app: App): void {
  app.addHook('onRequest', async ({ headers }) => {
    const { host = '', origin } = headers;
    if (!localHost.test(host))
      throw new ProblemsError([problem('http_host_not_local', { found: shownText(host) })]);
    if (origin === undefined) return;
    if (origin.toLowerCase() === `http://${host.toLowerCase()}`) return;
    throw new ProblemsError([problem('http_origin_foreign', { found: shownText(origin) })]);
  });
}
