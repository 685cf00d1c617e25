import { type NoticeBody, type NoticeData, noticeId } from '../../domain/notice.js';
import { ok, type Result } from '../../domain/result.js';
import { dayInZone } from '../../domain/time-zone.js';
import type { OfficeDeps } from '../deps.js';
import type { ProjectionRow } from '../projections.js';
import type { DeliveryRow, EndpointRow } from './outbox.js';
import { type TimedNotice, timedNotices } from './timed-notices.js';
import { trailSource } from './trail-source.js';
import type { Webhook } from './webhook-settings.js';

/** Notices of one endpoint that are put down in one transaction. */
const noticesAtOnce = 500;

interface Told {
  readonly id: string;
  readonly kind: NoticeBody['type'];
  readonly at: number;
  readonly data: NoticeData;
}

const bodyText = (source: string, { kind, at, data }: Told): string => {
  const body: NoticeBody = { type: kind, timestamp: new Date(at).toISOString(), source, data };
  return JSON.stringify(body);
};

const deliveryOf = (endpoint: string, source: string, now: number, told: Told): DeliveryRow => ({
  endpoint,
  notice: told.id,
  kind: told.kind,
  body: bodyText(source, told),
  state: 'waiting',
  attempts: 0,
  next_at: now,
  made_at: now,
  last_status: null,
});

interface Found {
  readonly source: string;
  readonly recorded: readonly ProjectionRow<'notice'>[];
  readonly timed: readonly TimedNotice[];
}

async function look(
  { store, settings }: OfficeDeps,
  webhook: Webhook,
  { cursor, since }: EndpointRow,
  now: number,
): Promise<Result<Found>> {
  const today = dayInZone(settings.time_zone, now);
  return store.read(async (tx) => {
    const recorded = await tx.projections.list('notice', {
      where: [{ column: 'entry', is: '>=', value: cursor }],
      limit: noticesAtOnce,
    });
    const days = { today, since, dueBeforeDays: webhook.due_before_days };
    return ok({
      source: await trailSource(tx),
      recorded,
      timed: await timedNotices(tx.projections, days),
    });
  });
}

/** Puts down what one endpoint is to be told, up to a limit; gives whether there may be more. */
async function putDown(deps: OfficeDeps, webhook: Webhook, row: EndpointRow): Promise<Result<boolean>> {
  const { store, clock } = deps;
  const now = clock();
  const found = await look(deps, webhook, row, now);
  if (!found.ok) return found;
  const { source, recorded } = found.value;
  const chosen = ({ kind }: { readonly kind: string }): boolean =>
    webhook.kinds === undefined || webhook.kinds.some((each) => each === kind);
  const ofEntries = recorded
    .filter(chosen)
    .map(({ entry, kind, at, data }): Told => ({ id: noticeId(source, entry), kind, at, data }));
  const ofDays = found.value.timed
    .filter(chosen)
    .map(
      ({ kind, about, day, data }): Told => ({ id: noticeId(source, kind, about, day), kind, at: now, data }),
    );
  const known = await store.outbox.known(
    row.endpoint,
    ofDays.map(({ id }) => id),
  );
  if (!known.ok) return known;
  const told = [...ofEntries, ...ofDays.filter(({ id }) => !known.value.has(id))];
  const to = (recorded.at(-1)?.entry ?? row.cursor - 1) + 1;
  if (told.length === 0 && to === row.cursor) return ok(false);
  const deliveries = told.map((each) => deliveryOf(row.endpoint, source, now, each));
  // Another process that did the same has put the same down: its cursor stands there, and this one's is not moved.
  const added = await store.outbox.add({ endpoint: row.endpoint, from: row.cursor, to, deliveries });
  return added.ok ? ok(recorded.length === noticesAtOnce) : added;
}

/** A row for every endpoint of the settings; one that is new begins now, and is told nothing that was before. */
async function endpointRows(deps: OfficeDeps): Promise<Result<readonly EndpointRow[]>> {
  const { store, settings, clock } = deps;
  const found = await store.outbox.endpoints();
  if (!found.ok) return found;
  const known = new Set(found.value.map(({ endpoint }) => endpoint));
  const added = settings.webhooks.filter(({ id }) => !known.has(id));
  if (added.length === 0) return found;
  const head = await store.read(async ({ trail }) => ok(await trail.head()));
  if (!head.ok) return head;
  for (const { id } of added) {
    const begun = await store.outbox.begin({
      endpoint: id,
      cursor: head.value.size,
      since: dayInZone(settings.time_zone, clock()),
      failures: 0,
      failing_since: null,
      held_until: 0,
      last_status: null,
      last_at: null,
      gone: null,
    });
    if (!begun.ok) return begun;
  }
  return store.outbox.endpoints();
}

/**
 * Puts down for every endpoint what was recorded since it was last looked at, and what is to be told of this day. Does
 * the same whether it is called once or often, by one process or several, before or after a restart: a notice has one
 * id, and an endpoint is given each id once. Endpoints that are gone are passed over, and lose nothing by it.
 */
export async function putDownNotices(deps: OfficeDeps): Promise<Result<null>> {
  const { settings, sha256 } = deps;
  for (let more = settings.webhooks.length > 0; more; ) {
    more = false;
    const rows = await endpointRows(deps);
    if (!rows.ok) return rows;
    for (const webhook of settings.webhooks) {
      const row = rows.value.find(({ endpoint }) => endpoint === webhook.id);
      if (!row || row.gone === sha256(webhook.url)) continue;
      const put = await putDown(deps, webhook, row);
      if (!put.ok) return put;
      more ||= put.value;
    }
  }
  return ok(null);
}
