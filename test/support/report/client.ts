import { z } from 'zod';

/** Who reads. */
const reader = 'clerk-1';

/** What a client of the service does: real requests, one actor each. */
export interface Client {
  /** The body of an answer that must be the one expected; `as` writes in the name of somebody. */
  readonly post: (as: string, path: string, body: unknown) => Promise<unknown>;
  /** The problem of a request that must be refused. */
  readonly refused: (as: string, path: string, body: unknown) => Promise<{ status: number; code: string }>;
  readonly get: (path: string, accept?: string, language?: 'zh' | 'en') => Promise<unknown>;
  readonly bytes: (path: string) => Promise<Uint8Array>;
}

const problemSchema = z.looseObject({ status: z.number(), code: z.string() });

export function clientOf(address: string, tokenFor: (who: string) => Promise<string>): Client {
  let keys = 0;
  const send = async (as: string, path: string, body: unknown): Promise<Response> => {
    keys += 1;
    return fetch(`${address}${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await tokenFor(as)}`,
        'idempotency-key': `report-${keys}`,
        'content-type': 'application/json',
        'accept-language': 'zh',
      },
      body: JSON.stringify(body),
    });
  };
  const load = async (path: string, accept = 'application/json', language = 'zh'): Promise<Response> => {
    const authorization = `Bearer ${await tokenFor(reader)}`;
    const headers = { authorization, accept, 'accept-language': language };
    const response = await fetch(`${address}${path}`, { headers });
    if (!response.ok) throw new Error(`GET ${path}: ${response.status} ${await response.text()}`);
    return response;
  };
  return {
    async post(as, path, body) {
      const response = await send(as, path, body);
      if (!response.ok) throw new Error(`POST ${path}: ${response.status} ${await response.text()}`);
      return response.json();
    },
    async refused(as, path, body) {
      const response = await send(as, path, body);
      if (response.ok) throw new Error(`POST ${path} was not refused`);
      return problemSchema.parse(await response.json());
    },
    async get(path, accept, language) {
      const response = await load(path, accept, language);
      return accept === undefined ? response.json() : response.text();
    },
    async bytes(path) {
      return new Uint8Array(await (await load(path, '*/*')).arrayBuffer());
    },
  };
}
