import { noticeId, type NoticeBody, trialKind } from '../domain/notice.js';
import { problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { OfficeDeps } from '../office/deps.js';
import { isDelivered, statusText } from '../office/notices/attempt.js';
import { trailSource } from '../office/notices/trail-source.js';
import type { Webhook } from '../office/notices/webhook-settings.js';
import { readSecrets } from './read-secrets.js';
import { noticeSender } from './send-notice.js';

export interface Trial {
  readonly endpoint: string;
  /** The `webhook-id` that it went under. */
  readonly notice: string;
  readonly status: string;
  readonly ms: number;
}

interface Trying {
  readonly version: string;
  /** Aborted when who asked does not want to wait. */
  readonly stopped: AbortSignal;
}

/** Sends one signed notice of the kind `notice.trial`, at once and once, and says what came back; records nothing. */
export async function tryEndpoint(
  { store, settings, clock }: OfficeDeps,
  webhook: Webhook,
  { version, stopped }: Trying,
): Promise<Result<Trial>> {
  const secrets = readSecrets(webhook, settings.folder);
  if (!secrets.ok) return secrets;
  const source = await store.read(async (tx) => ok(await trailSource(tx)));
  if (!source.ok) return source;
  const begun = clock();
  const id = noticeId(source.value, 'trial', begun);
  const timestamp = new Date(begun).toISOString();
  const body: NoticeBody = { type: trialKind, timestamp, source: source.value, data: {} };
  const send = noticeSender({ folder: settings.folder, clock, agent: `gradus/${version}`, stopped });
  const attempt = await send(webhook, { id, body: JSON.stringify(body) });
  const status = statusText(attempt);
  if (!isDelivered(attempt))
    return fail([problem('notice_trial_failed', { endpoint: quoted(webhook.id), found: quoted(status) })]);
  return ok({ endpoint: webhook.id, notice: id, status, ms: clock() - begun });
}
