import type { Access, App } from './app.js';
import { isOperation, type Operation, type Permission, permissions } from './permissions.js';

/** A route as it is registered. `url` is the path as people write it: `/v1/cases/:id`, `/v1/cases:import`. */
export interface RouteRow {
  readonly method: string;
  readonly url: string;
  readonly access: Access;
  readonly operation: Operation;
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

interface Described {
  readonly schema?: { readonly operationId?: string | undefined } | undefined;
}

/** The operation of a route, which has a row among the permissions, else the service would not have started. */
export function operationOf({ schema }: Described): Operation {
  const id = schema?.operationId ?? '';
  if (isOperation(id)) return id;
  throw new Error(`the operation ${id} has no row among the permissions`);
}

/** Whether the way in which a route is asked is that of who may. */
function fits(access: Access, permission: Permission): boolean {
  if (permission === 'anyone') return access === 'open';
  if (permission === 'address') return access === 'address';
  return access === 'read' || access === 'write';
}

/**
 * Notes every route that is added from here on. One that does not say how it is asked, or has no row among the
 * permissions, stops the start.
 */
export function addRouteTable(app: App): RouteTable {
  const rows: RouteRow[] = [];
  const patterns: { readonly pattern: RegExp; readonly method: string }[] = [];
  app.decorate('routeTable', rows);
  app.addHook('onRoute', ({ method, url, config, schema }) => {
    const access = config?.access;
    for (const each of typeof method === 'string' ? [method] : method) {
      if (access === undefined) throw new Error(`the route ${each} ${url} does not say who may ask it`);
      const operation = operationOf({ schema });
      if (!fits(access, permissions[operation]))
        throw new Error(
          `the route ${each} ${url} is ${access}, which is not what the permissions say of ${operation}`,
        );
      patterns.push({ pattern: patternOf(url), method: each });
      if (each !== 'HEAD') rows.push({ method: each, url: readablePath(url), access, operation });
    }
  });
  return {
    rows,
    methodsOf: (path) =>
      [...new Set(patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))].sort(),
  };
}
