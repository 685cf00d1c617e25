import { defaults } from '#client';
import { fetchAgain } from '../session/fetch-again.js';

export interface Asking {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal;
}

/**
 * Asks for what the generated client does not read: bytes, texts as they are, lines as they come. Asked again after the
 * person has signed in again, like every request; throws the problem of a refusal as the client does.
 */
export async function ask(path: string, { headers = {}, ...asking }: Asking = {}): Promise<Response> {
  const usual = Object.entries(defaults.headers ?? {}).map(([name, value]) => [name, String(value)]);
  const response = await fetchAgain(path, {
    credentials: 'same-origin',
    ...asking,
    headers: { ...Object.fromEntries(usual), ...headers },
  });
  if (response.ok) return response;
  const text = await response.text();
  const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
  throw Object.assign(new Error(path), { status: response.status, data: isJson ? JSON.parse(text) : text });
}

/** What is sent as JSON; nothing where there is nothing to send. */
export const asJson = (body: unknown): Asking =>
  body === undefined
    ? {}
    : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
