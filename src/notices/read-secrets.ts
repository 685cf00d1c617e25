import { readFileSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Webhook } from '../office/notices/webhook-settings.js';

/** 24 to 64 bytes in base64, as Standard Webhooks asks for. */
const secretForm = /^whsec_([A-Za-z0-9+/]+={0,2})$/;
const mostSecrets = 2;

function secretOf(line: string): Uint8Array | undefined {
  const text = secretForm.exec(line)?.[1];
  if (text === undefined) return undefined;
  const bytes = Buffer.from(text, 'base64');
  const isExact = bytes.toString('base64').replace(/=+$/, '') === text.replace(/=+$/, '');
  return isExact && bytes.length >= 24 && bytes.length <= 64 ? bytes : undefined;
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';

/**
 * The secrets of an endpoint, from its file: one line, or two while they change. The file is for its owner alone, else
 * it is refused. No problem repeats anything of what stands in it.
 */
export function readSecrets(
  { id, secret_file: name }: Webhook,
  folder: string,
): Result<readonly Uint8Array[]> {
  const path = isAbsolute(name) ? name : join(folder, name);
  const params = { endpoint: quoted(id), file: quoted(path) };
  let text: string;
  try {
    const mode = statSync(path).mode & 0o777;
    if ((mode & 0o077) !== 0)
      return fail([problem('notice_secret_mode', { ...params, found: mode.toString(8).padStart(4, '0') })]);
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return fail([problem('notice_secret_unreadable', { ...params, found: codeOf(error) })]);
  }
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const secrets = lines.flatMap((line) => secretOf(line.trim()) ?? []);
  const isWhole = secrets.length === lines.length && lines.length >= 1 && lines.length <= mostSecrets;
  return isWhole ? ok(secrets) : fail([problem('notice_secret_form', { ...params, found: lines.length })]);
}
