import { readConfig } from './config.js';
import type { CliDeps } from './deps.js';

/** Where the service of this environment is reached: as `GRADUS_ORIGIN` says, else where it listens. */
export function serviceOrigin({ env }: Pick<CliDeps, 'env'>): string {
  const config = readConfig(env);
  const { host, port, origins } = config.ok ? config.value : { host: '127.0.0.1', port: 8080, origins: [] };
  return origins[0] ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
