/** Names of this machine, which no name that somebody else's DNS points here can be. */
const loopback = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i;

const hostOf = (origin: string): string => new URL(origin).host;

const withoutPort = (host: string, port: string): string =>
  host.endsWith(`:${port}`) ? host.slice(0, -port.length - 1) : host;

/**
 * The origin under which a request reached the service by its Host header: one of those that the office has given it,
 * or this machine's own; null for any other name.
 */
export function siteOf(header: string, origins: readonly string[]): string | null {
  const host = header.toLowerCase();
  const known = origins.find((origin) => {
    const standard = origin.startsWith('https:') ? '443' : '80';
    return hostOf(origin) === withoutPort(host, standard);
  });
  return known ?? (loopback.test(host) ? `http://${host}` : null);
}

export interface SiteCookie {
  readonly name: string;
  readonly options: {
    readonly path: '/';
    readonly httpOnly: true;
    readonly sameSite: 'strict';
    readonly secure: boolean;
  };
}

/** A cookie of a site. Over https its name is one that browsers take from this very origin alone. */
function siteCookie(site: string, name: string): SiteCookie {
  const secure = site.startsWith('https:');
  return {
    name: secure ? `__Host-${name}` : name,
    options: { path: '/', httpOnly: true, sameSite: 'strict', secure },
  };
}

export const sessionCookie = (site: string): SiteCookie => siteCookie(site, 'gradus');

/** What a browser is known by in which somebody has signed in; it stays when they sign out. */
export const deviceCookie = (site: string): SiteCookie => siteCookie(site, 'gradus-device');
