import { describe, expect, it } from 'vitest';
import { startNotices } from '../../src/notices/start-notices.js';
import { cleanAfterTest } from '../support/cleanups.js';
import { newReceiver } from '../support/receiver.js';
import { decidedCase, pass, toldOffice } from '../support/told-office.js';
import { serviceOf } from './service.js';
import { valueIn } from '../support/results.js';

const administrator = { 'gradus-actor': 'administrator-1' };

async function ground() {
  const receiver = await newReceiver();
  const office = await toldOffice(
    `{ id: town-hall, url: '${receiver.origin}/hook?key=k-77', secret_file: secret }`,
  );
  return { receiver, office, service: await serviceOf(office, {}) };
}

describe('notices over HTTP', () => {
  it('say how the sending stands, without path, query or secret, and as warning and numbers alone', async () => {
    const { receiver, office, service } = await ground();
    const { get } = service;
    expect((await get('/v1/notices', administrator)).json().endpoints).toMatchObject([
      { state: 'new', since: null },
    ]);
    await pass(office);
    receiver.answers.push([500]);
    await decidedCase(office);
    await pass(office);
    const answer = await get('/v1/notices', administrator);
    expect(answer.json()).toEqual({
      endpoints: [
        expect.objectContaining({
          endpoint: 'town-hall',
          origin: receiver.origin,
          state: 'failing',
          waiting: 1,
          last_status: '500',
          next_at: office.clock() + 5_000,
        }),
      ],
    });
    expect(answer.body).not.toMatch(/k-77|hook|whsec/);
    const ready = await get('/readyz');
    expect([ready.statusCode, ready.json()]).toMatchObject([
      200,
      { status: 'ready', problems: [], warnings: ['notice_endpoint_failing'] },
    ]);
    const metrics = (await get('/metrics')).body.split('\n');
    expect(metrics).toContain('gradus_notices_waiting 1');
    expect(metrics).toContain('gradus_notices_given_up 0');
    expect(metrics).toContain('gradus_notice_endpoints_failing 1');
    office.putOn(5_000);
    await pass(office);
    expect((await get('/readyz')).json().warnings).toEqual([]);
    expect((await get('/metrics')).body).toMatch(/^gradus_notices_waiting 0$/m);
  });

  it('are sent while the service runs, and what is under way is broken off when it stops', async () => {
    const { receiver, office } = await ground();
    const lines: unknown[] = [];
    const log = {
      info: (line: object, text: string) => lines.push({ ...line, text }),
      warn: (line: object, text: string) => lines.push({ ...line, text }),
    };
    const running = valueIn(startNotices({ office, log, version: '0.0.0-test' }));
    cleanAfterTest(() => running.stop());
    // It begins with a pass, which notes the endpoint's first day.
    await expect.poll(async () => valueIn(await office.store.outbox.endpoints()).length).toBe(1);
    let release = (): void => undefined;
    receiver.hold = new Promise((resolve) => {
      release = resolve;
    });
    await decidedCase(office);
    await expect.poll(() => receiver.received.length, { timeout: 5_000 }).toBe(1);
    await running.stop();
    release();
    expect(receiver.received[0]?.headers['user-agent']).toBe('gradus/0.0.0-test');
    expect(lines).toEqual([
      {
        endpoint: 'town-hall',
        notice: receiver.received[0]?.id,
        kind: 'decision.recorded',
        attempt: 1,
        status: 'stopped',
        text: 'notice not delivered, to be tried again',
      },
    ]);
    await pass(office);
    expect(receiver.received.map(({ id }) => id)).toEqual([
      receiver.received[0]?.id,
      receiver.received[0]?.id,
    ]);
  });
});
