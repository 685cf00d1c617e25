import { appendFileSync, chmodSync, writeFileSync } from 'node:fs';
import { Webhook } from 'standardwebhooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { planFollowUp } from '../../src/office/followup/plan-follow-up.js';
import { reportRectification } from '../../src/office/report-rectification.js';
import { readNotices } from '../../src/office/notices/read-notices.js';
import { startNotices } from '../../src/notices/start-notices.js';
import { openStore } from '../../src/store/open-store.js';
import { projector } from '../../src/office/projector.js';
import { cleanAfterTest } from '../support/cleanups.js';
import { by, reasonsGiven } from '../support/office.js';
import { newReceiver, type Received } from '../support/receiver.js';
import {
  decidedCase,
  hour,
  minute,
  olderSecret,
  ordered,
  pass,
  secret,
  senderOf,
  toldOffice,
  webhookSettings,
} from '../support/told-office.js';
import { codesOf, valueIn } from '../support/results.js';

const endpoint = (origin: string, more = ''): string =>
  `{ id: town-hall, url: '${origin}/hook?key=k-77', secret_file: secret${more} }`;

/** An office with one endpoint, which it has begun to tell. */
async function ground(more = '') {
  const receiver = await newReceiver();
  const office = await toldOffice(endpoint(receiver.origin, more));
  await pass(office);
  return { office, receiver };
}

afterEach(() => {
  vi.useRealTimers();
});

/** Reads a notice as a receiver does, by the library of the standard, on the day of the office. */
function verified({ headers, body }: Received, at: number, key = secret): unknown {
  vi.useFakeTimers({ toFake: ['Date'], now: at });
  try {
    return new Webhook(key).verify(body, { ...headers });
  } finally {
    vi.useRealTimers();
  }
}

const typesOf = (received: readonly Received[]): readonly string[] => received.map(({ type }) => type);

describe('a notice', () => {
  it('tells of a decision and an order with ids, days and typed words, signed by the standard', async () => {
    const { office, receiver } = await ground();
    const found = await decidedCase(office);
    const order = await ordered(office, found);
    await pass(office);
    expect(typesOf(receiver.received)).toEqual(['decision.recorded', 'order.issued']);
    const [decision, issued] = receiver.received;
    if (!decision || !issued) throw new Error('nothing came in');
    expect(verified(decision, office.clock())).toEqual({
      type: 'decision.recorded',
      timestamp: '2022-07-10T06:00:00.000Z',
      source: expect.stringMatching(/^gradus\/[0-9a-f]{16}$/),
      data: {
        entry: found.decision,
        case: found.caseId,
        subject: 'town',
        ref: 'u-1',
        recommendation: expect.any(Number),
        response: 'note',
        departure: 'none',
        exempted: false,
        decided_on: '2022-07-10',
        appeal_until: null,
      },
    });
    expect(verified(issued, office.clock())).toMatchObject({
      data: { entry: order, decision: found.decision, owner: 'mayor-1', due_on: '2022-07-13' },
    });
    expect(issued.id).toMatch(/^msg_gradus_[0-9a-f]{16}_\d+$/);
    expect(issued.headers['content-type']).toBe('application/json');
    for (const hidden of ['Open the site', 'A visit at noon', reasonsGiven, 'photographs'])
      expect(JSON.stringify(receiver.received)).not.toContain(hidden);
    expect(() => verified(issued, office.clock(), olderSecret)).toThrow('No matching signature');
  });

  it('is sent once, also when projections are made anew', async () => {
    const { office, receiver } = await ground();
    await decidedCase(office);
    await pass(office);
    await pass(office);
    expect(valueIn(await office.store.rebuild()).rows).toBeGreaterThan(0);
    await pass(office);
    expect(receiver.received).toHaveLength(1);
  });

  it('is of what was recorded since the endpoint is there, and of the kinds that it chose', async () => {
    const receiver = await newReceiver();
    const office = await toldOffice(endpoint(receiver.origin, ', kinds: [order.issued]'));
    await ordered(office, await decidedCase(office));
    await pass(office);
    expect(receiver.received).toEqual([]);
    const order = await ordered(office, await decidedCase(office));
    await pass(office);
    expect(receiver.received.map(({ data }) => data['entry'])).toEqual([order]);
  });

  it('is signed with both secrets while they change, without a new start', async () => {
    const { office, receiver } = await ground();
    writeFileSync(office.secretFile, `${olderSecret}\n`);
    appendFileSync(office.secretFile, `${secret}\n`);
    await decidedCase(office);
    await pass(office);
    const [received] = receiver.received;
    if (!received) throw new Error('nothing came in');
    for (const key of [secret, olderSecret])
      expect(verified(received, office.clock(), key)).toHaveProperty('type', 'decision.recorded');
  });
});

describe('a notice that is not taken', () => {
  it('is tried again by the schedule, under the same id and with the same bytes, until it is', async () => {
    const { office, receiver } = await ground();
    receiver.answers.push([500], [302, { location: '/elsewhere' }], [204]);
    await decidedCase(office);
    await pass(office);
    office.putOn(4_999);
    await pass(office);
    expect(receiver.received).toHaveLength(1);
    office.putOn(1);
    await pass(office);
    expect(receiver.received).toHaveLength(2);
    expect(valueIn(await readNotices(office))).toEqual([
      {
        endpoint: 'town-hall',
        origin: receiver.origin,
        kinds: null,
        state: 'failing',
        since: '2022-07-10',
        waiting: 1,
        delivered: 0,
        given_up: 0,
        next_at: office.clock() + 5 * minute,
        failing_since: office.clock() - 5_000,
        last_status: '302',
        last_at: office.clock(),
      },
    ]);
    office.putOn(5 * minute);
    await pass(office);
    const [first, second, third] = receiver.received;
    expect(receiver.received).toHaveLength(3);
    for (const each of [second, third]) expect([each?.id, each?.body]).toEqual([first?.id, first?.body]);
    expect(third?.headers['webhook-timestamp']).not.toBe(first?.headers['webhook-timestamp']);
    const [standing] = valueIn(await readNotices(office));
    expect(standing).toMatchObject({ state: 'sending', waiting: 0, delivered: 1, failing_since: null });
  });

  it('is given up after ten attempts in three days, and due again once the endpoint is taken up', async () => {
    const { office, receiver } = await ground();
    receiver.answers.push(...Array.from({ length: 10 }, () => [503] as const));
    await decidedCase(office);
    const begun = office.clock();
    const seconds: number[] = [];
    for (let round = 0; round < 2000 && seconds.length < 10; round += 1) {
      await pass(office);
      if (receiver.received.length > seconds.length) seconds.push((office.clock() - begun) / 1000);
      const [standing] = valueIn(await readNotices(office));
      office.putOn(Math.max(0, (standing?.next_at ?? 0) - office.clock()));
    }
    expect(seconds).toEqual([0, 5, 305, 2105, 9305, 27305, 63305, 113705, 185705, 272105]);
    office.putOn(100 * hour);
    await pass(office);
    expect(receiver.received).toHaveLength(10);
    expect(valueIn(await readNotices(office))).toMatchObject([{ given_up: 1, waiting: 0 }]);
    valueIn(await office.store.outbox.resume('town-hall', office.clock()));
    await pass(office);
    expect(receiver.received).toHaveLength(11);
    expect(valueIn(await readNotices(office))).toMatchObject([{ given_up: 0, delivered: 1 }]);
  });

  it('waits as long as the receiver asks, and so do those behind it', async () => {
    const { office, receiver } = await ground();
    receiver.answers.push([429, { 'retry-after': '120' }]);
    await ordered(office, await decidedCase(office));
    await pass(office);
    office.putOn(119_000);
    await pass(office);
    expect(receiver.received).toHaveLength(1);
    office.putOn(1_000);
    await pass(office);
    expect(typesOf(receiver.received).toSorted()).toEqual([
      'decision.recorded',
      'decision.recorded',
      'order.issued',
    ]);
  });

  it('because nobody is there is told by the code alone', async () => {
    const receiver = await newReceiver();
    const office = await toldOffice(endpoint(receiver.origin));
    await receiver.close();
    await pass(office);
    await decidedCase(office);
    await pass(office);
    const shown = valueIn(await readNotices(office));
    expect(shown).toMatchObject([{ state: 'failing', last_status: 'ECONNREFUSED', waiting: 1 }]);
    expect(JSON.stringify(shown)).not.toContain('k-77');
  });
});

describe('an endpoint that is gone', () => {
  it('is sent nothing until its address is another, and then what was recorded meanwhile', async () => {
    const { office, receiver } = await ground();
    receiver.answers.push([410]);
    await decidedCase(office);
    await pass(office);
    expect(valueIn(await readNotices(office))).toMatchObject([{ state: 'gone', last_status: '410' }]);
    await decidedCase(office);
    office.putOn(100 * hour);
    await pass(office);
    expect(receiver.received).toHaveLength(1);
    const moved = endpoint(`${receiver.origin}/moved`);
    await pass({ ...office, settings: webhookSettings(office.settings.folder, moved) });
    expect(receiver.received).toHaveLength(3);
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(2);
  });
});

describe('processes', () => {
  it('that die between sending and saying so send it again under the same id', async () => {
    const { office, receiver } = await ground();
    await decidedCase(office);
    const send = senderOf(office);
    const killed = pass(office, async (webhook, notice) => {
      await send(webhook, notice);
      throw new Error('killed');
    });
    await expect(killed).rejects.toThrow('killed');
    await pass(office);
    expect(receiver.received).toHaveLength(1);
    office.putOn(minute);
    await pass(office);
    const [first, second] = receiver.received;
    expect(receiver.received).toHaveLength(2);
    expect(second?.id).toBe(first?.id);
    await pass(office);
    expect(receiver.received).toHaveLength(2);
  });

  it('that are two on one store send each notice once', async () => {
    const { office, receiver } = await ground();
    const options = { dataDir: office.folder, clock: office.clock, random: office.random, projector };
    const store = valueIn(await openStore(options));
    cleanAfterTest(() => store.close());
    for (let count = 0; count < 4; count += 1) await decidedCase(office);
    await Promise.all([pass(office), pass({ ...office, store }), pass(office), pass({ ...office, store })]);
    await pass({ ...office, store });
    expect(receiver.received).toHaveLength(4);
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(4);
  });
});

describe('notices of the day', () => {
  it('tell of an order on the day before, on its day and on the day after, each once', async () => {
    const { office, receiver } = await ground(", kinds: ['order.due', 'order.overdue']");
    const order = await ordered(office, await decidedCase(office));
    const told = () =>
      receiver.received.map(({ type, data }) => [type, data['order'], data['due_on'], data['days_left']]);
    for (const moment of ['2022-07-11T23:59', '2022-07-12T00:00', '2022-07-12T15:00', '2022-07-13T23:59']) {
      office.setTime(moment);
      await pass(office);
      await pass(office);
    }
    expect(told()).toEqual([
      ['order.due', order, '2022-07-13', 1],
      ['order.due', order, '2022-07-13', 0],
    ]);
    // The service did not run on the day after.
    office.setTime('2022-07-16T09:00');
    await pass(office);
    const options = { dataDir: office.folder, clock: office.clock, random: office.random, projector };
    const store = valueIn(await openStore(options));
    await pass({ ...office, store });
    await store.close();
    expect(told().slice(2)).toEqual([['order.overdue', order, '2022-07-13', undefined]]);
  });

  it('tell of a follow-up on the day before, on its day and on the day after', async () => {
    const { office, receiver } = await ground(
      ", kinds: ['follow_up.planned', 'follow_up.due', 'follow_up.overdue']",
    );
    const { caseId } = await decidedCase(office);
    const followUp = { subject: 'town', due_on: '2022-07-12', what: '回访现场', owner: 'mayor-1' };
    const { entry } = valueIn(await planFollowUp(office, { caseId, followUp, ...by() }));
    for (const moment of ['2022-07-10T18:00', '2022-07-11T09:00', '2022-07-12T09:00', '2022-07-13T09:00']) {
      office.setTime(moment);
      await pass(office);
    }
    expect(receiver.received.map(({ type, data }) => [type, data['follow_up'] ?? data['entry']])).toEqual([
      ['follow_up.planned', entry],
      ['follow_up.due', entry],
      ['follow_up.due', entry],
      ['follow_up.overdue', entry],
    ]);
    expect(JSON.stringify(receiver.received)).not.toContain('回访');
  });

  it('do not tell of an order that is reported as met, nor of what fell due before the endpoint was there', async () => {
    const receiver = await newReceiver();
    const office = await toldOffice(endpoint(receiver.origin, ", kinds: ['order.due', 'order.overdue']"));
    const reported = await decidedCase(office);
    const order = await ordered(office, reported);
    const rectification = { order, done: 'It is open.', done_on: '2022-07-10' };
    valueIn(await reportRectification(office, { caseId: reported.caseId, rectification, ...by() }));
    await ordered(office, await decidedCase(office), { due_on: '2022-07-11' });
    const late = await ordered(office, await decidedCase(office), { due_on: '2022-07-12' });
    office.setTime('2022-07-13T09:00');
    await pass(office);
    expect(receiver.received.map(({ type, data }) => [type, data['order']])).toEqual([
      ['order.overdue', late],
    ]);
  });
});

describe('the settings of endpoints', () => {
  it.each([
    ['http://example.org/hook', 'https://…'],
    ['https://user:pass@example.org/', 'https://…'],
    ['ftp://127.0.0.1/', 'https://…'],
  ])('refuse the address %s', (url, expected) => {
    expect(() => webhookSettings('.', `{ id: a, url: '${url}', secret_file: s }`)).toThrow(expected);
  });

  it('refuse an id twice and a kind that is none', () => {
    const one = "{ id: a, url: 'https://example.org/', secret_file: s }";
    expect(() => webhookSettings('.', one, one)).toThrow('ids that differ');
    expect(() => webhookSettings('.', `${one.slice(0, -2)}, kinds: [order.lost] }`)).toThrow('order.issued');
  });

  it.each([
    ['others can read', secret, 0o644, 'notice_secret_mode'],
    ['holds no secret', 'whsec_c2hvcnQ=', 0o600, 'notice_secret_form'],
    ['holds three', `${secret}\n${secret}\n${secret}`, 0o600, 'notice_secret_form'],
    ['holds nothing', '', 0o600, 'notice_secret_form'],
  ])('do not start the service with a secret file that %s', async (_, text, mode, code) => {
    const office = await toldOffice(endpoint('https://example.org'));
    writeFileSync(office.secretFile, text);
    chmodSync(office.secretFile, mode);
    const log = { info: () => undefined, warn: () => undefined };
    const started = startNotices({ office, log, version: '0' });
    expect(codesOf(started)).toEqual([code]);
    expect(JSON.stringify(started)).not.toContain('whsec_');
  });
});
