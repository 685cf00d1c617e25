import type { Access, App } from './app.js';

/** A route as it is registered. `url` is the path as people write it: `/v1/cases/:id`, `/v1/cases:import`. */
export interface RouteRow {
  readonly method: string;
  readonly url: string;
  readonly access: Access;
}

/** The path of a route as it was registered; a colon that is none of a parameter is doubled there. */
export const readablePath = (template: string): string => template.replaceAll('::', ':');

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Matches the paths of a template, parameters filled in. */
function patternOf(template: string): RegExp {
  const segments = template.replaceAll('::', '\0').split('/');
  const parts = segments.map((segment) =>
    segment.startsWith(':') ? '[^/]+' : escaped(segment).replaceAll('\0', ':'),
  );
  return new RegExp(`^${parts.join('/')}$`);
}

export interface RouteTable {
  readonly rows: readonly RouteRow[];
  /** The methods that a path is known with, sorted; empty for an unknown path. */
  readonly methodsOf: (path: string) => readonly string[];
}

/** Notes every route that is added from here on. One that does not say who may ask it stops the start. */
export function addRouteTable(app: App): RouteTable {
  const rows: RouteRow[] = [];
  const patterns: { readonly pattern: RegExp; readonly method: string }[] = [];
  app.decorate('routeTable', rows);
  app.addHook('onRoute', ({ method, url, config }) => {
    const access = config?.access;
    for (const each of typeof method === 'string' ? [method] : method) {
      if (access === undefined) throw new Error(`the route ${each} ${url} does not say who may ask it`);
      patterns.push({ pattern: patternOf(url), method: each });
      if (each !== 'HEAD') rows.push({ method: each, url: readablePath(url), access });
    }
  });
  return {
    rows,
    methodsOf: (path) =>
      [...new Set(patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))].sort(),
  };
}
