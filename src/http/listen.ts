import { type Problem, problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { App } from './app.js';

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

function problemOf(where: string, error: unknown): Problem {
  const found = codeOf(error);
  if (found === 'EADDRINUSE') return problem('http_address_in_use', { where: quoted(where) });
  if (['EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND', 'EAFNOSUPPORT'].includes(found))
    return problem('http_address_unusable', { where: quoted(where), found });
  throw error;
}

/** Listens and gives the address, such as `http://127.0.0.1:8320`. Port 0 is any that is free. */
export async function listen(
  app: App,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Result<string>> {
  try {
    return ok(await app.listen({ host, port }));
  } catch (error) {
    return fail([problemOf(`${host}:${port}`, error)]);
  }
}
