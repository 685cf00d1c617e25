import { sql } from 'kysely';
import { ok, type Result } from '../domain/result.js';
import type { Outbox } from '../office/notices/outbox.js';
import type { Backend, Connection } from './backend.js';
import { isInTheWay } from './open-backend.js';
import { parseRows } from './parse-row.js';
import { partsOf } from './parts-of.js';
import { countsRowSchema, deliveryRowSchema, endpointRowSchema } from './tables.js';
import { tryAgain } from './try-again.js';

const rowsAtOnce = 500;

type WhileOpen = <T>(run: () => Promise<Result<T>>) => Promise<Result<T>>;

const countsQuery = sql`select endpoint,
  sum(case when state = 'waiting' then 1 else 0 end) as waiting,
  sum(case when state = 'delivered' then 1 else 0 end) as delivered,
  sum(case when state = 'given_up' then 1 else 0 end) as given_up,
  min(case when state = 'waiting' then next_at end) as next_at
  from notice_delivery group by endpoint order by endpoint`;

/** The rows of a delivery that no other process has taken since it was read. */
const untaken = (db: Connection, row: { endpoint: string; notice: string; attempts: number }) =>
  db
    .updateTable('notice_delivery')
    .where('endpoint', '=', row.endpoint)
    .where('notice', '=', row.notice)
    .where('attempts', '=', row.attempts);

/** The outbox over its two tables. */
export function storeOutbox(backend: Backend, whileOpen: WhileOpen): Outbox {
  const read = <T>(look: (db: Connection) => Promise<T>) =>
    whileOpen(async () => ok(await backend.read(look)));
  const write = <T>(change: (db: Connection) => Promise<T>) =>
    whileOpen(async () => ok(await tryAgain(() => backend.write(change), isInTheWay(backend))));
  return {
    endpoints: () =>
      read(async (db) => {
        const rows = await db.selectFrom('notice_endpoint').selectAll().orderBy('endpoint').execute();
        return parseRows('notice_endpoint', endpointRowSchema, rows);
      }),
    counts: () =>
      read(async (db) => parseRows('notice_delivery', countsRowSchema, (await countsQuery.execute(db)).rows)),
    begin: (row) =>
      write(async (db) => {
        await db
          .insertInto('notice_endpoint')
          .values(row)
          .onConflict((conflict) => conflict.column('endpoint').doNothing())
          .execute();
        return null;
      }),
    add: ({ endpoint, from, to, deliveries }) =>
      write(async (db) => {
        const moved = await db
          .updateTable('notice_endpoint')
          .set({ cursor: to })
          .where('endpoint', '=', endpoint)
          .where('cursor', '=', from)
          .executeTakeFirst();
        if (moved.numUpdatedRows !== 1n) return false;
        for (const part of partsOf(deliveries, rowsAtOnce))
          await db
            .insertInto('notice_delivery')
            .values(part)
            .onConflict((conflict) => conflict.columns(['endpoint', 'notice']).doNothing())
            .execute();
        return true;
      }),
    known: (endpoint, notices) =>
      read(async (db) => {
        const found = new Set<string>();
        for (const part of partsOf(notices, rowsAtOnce)) {
          const rows = await db
            .selectFrom('notice_delivery')
            .select('notice')
            .where('endpoint', '=', endpoint)
            .where('notice', 'in', part)
            .execute();
          for (const { notice } of rows) found.add(notice);
        }
        return found;
      }),
    due: (endpoint, now, limit) =>
      read(async (db) => {
        const rows = await db
          .selectFrom('notice_delivery')
          .selectAll()
          .where('endpoint', '=', endpoint)
          .where('state', '=', 'waiting')
          .where('next_at', '<=', now)
          .orderBy('next_at')
          .orderBy('made_at')
          .orderBy('notice')
          .limit(limit)
          .execute();
        return parseRows('notice_delivery', deliveryRowSchema, rows);
      }),
    claim: (row, lostAt) =>
      write(async (db) => {
        const attempts = row.attempts + 1;
        const taken = await untaken(db, row)
          .where('state', '=', 'waiting')
          .where('next_at', '=', row.next_at)
          .set({ attempts, next_at: lostAt })
          .executeTakeFirst();
        return taken.numUpdatedRows === 1n ? { ...row, attempts, next_at: lostAt } : null;
      }),
    settle: (row, { endpoint, ...standing }) =>
      write(async (db) => {
        const { state, next_at, last_status } = row;
        await untaken(db, row).set({ state, next_at, last_status }).execute();
        const { failures, failing_since, held_until, last_status: last, last_at, gone } = standing;
        await db
          .updateTable('notice_endpoint')
          .where('endpoint', '=', endpoint)
          .set({ failures, failing_since, held_until, last_status: last, last_at, gone })
          .execute();
        return null;
      }),
    resume: (endpoint, now) =>
      write(async (db) => {
        await db
          .updateTable('notice_endpoint')
          .where('endpoint', '=', endpoint)
          .set({ failures: 0, failing_since: null, held_until: 0, gone: null })
          .execute();
        await db
          .updateTable('notice_delivery')
          .where('endpoint', '=', endpoint)
          .where('state', 'in', ['waiting', 'given_up'])
          .set({ state: 'waiting', attempts: 0, next_at: now })
          .execute();
        return null;
      }),
    prune: (before) =>
      write(async (db) => {
        await db
          .deleteFrom('notice_delivery')
          .where('state', 'in', ['delivered', 'given_up'])
          .where('made_at', '<', before)
          .execute();
        return null;
      }),
  };
}
