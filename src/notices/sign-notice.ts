import { createHmac } from 'node:crypto';

export interface Signed {
  readonly id: string;
  readonly body: string;
  /** Of the attempt, milliseconds since 1970. */
  readonly at: number;
}

/**
 * The headers of one attempt, by Standard Webhooks 1.0.0: HMAC-SHA256 over `id.seconds.body` under each secret, so that
 * a receiver who knows the old one or the new one can verify.
 */
export function signNotice({ id, body, at }: Signed, secrets: readonly Uint8Array[]): Record<string, string> {
  const seconds = Math.floor(at / 1000);
  const signed = `${id}.${seconds}.${body}`;
  const signatures = secrets.map(
    (secret) => `v1,${createHmac('sha256', secret).update(signed, 'utf8').digest('base64')}`,
  );
  return {
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': signatures.join(' '),
  };
}
