import { problem } from '../../domain/problem.js';
import { shownText } from '../../domain/shown.js';
import type { App } from '../app.js';
import { ProblemsError } from '../problems-error.js';
import { siteOf } from '../site.js';

/**
 * Answers requests to names of the service alone, and none that a page of another site sent. A page cannot choose the
 * Host header, so that a name which an attacker's DNS points here (rebinding) is refused; and where a browser says which
 * site a request comes from, it is ours.
 */
export function addOwnSites(app: App, origins: readonly string[]): void {
  app.decorateRequest('site', '');
  app.addHook('onRequest', async (request) => {
    const { host = '', origin } = request.headers;
    const site = siteOf(host, origins);
    if (site === null) {
      const expected = [...origins.map((each) => new URL(each).host), 'localhost', '127.0.0.1', '[::1]'];
      const params = { expected: expected.join(', '), found: shownText(host) };
      throw new ProblemsError([problem('http_host_foreign', params)]);
    }
    request.site = site;
    if (origin === undefined || origin.toLowerCase() === site) return;
    throw new ProblemsError([problem('http_origin_foreign', { found: shownText(origin) })]);
  });
}
