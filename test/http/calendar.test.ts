import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFollowUp } from '../../src/office/followup/check-follow-up.js';
import { planFollowUp } from '../../src/office/followup/plan-follow-up.js';
import { reportRectification } from '../../src/office/report-rectification.js';
import { verifyRectification } from '../../src/office/verify-rectification.js';
import { calendarKeys } from '../../src/notices/calendar-keys.js';
import { by, decider, reasonsGiven } from '../support/office.js';
import { readCalendar } from '../support/read-calendar.js';
import { decidedCase, ordered, toldOffice } from '../support/told-office.js';
import { refusalOf, serviceOf } from './service.js';
import { valueIn } from '../support/results.js';

async function ground() {
  const office = await toldOffice("{ id: a, url: 'https://example.org/', secret_file: secret }");
  const service = await serviceOf(office, {});
  /** Reads as a calendar program does: the address alone, no header. */
  const read = (url: string, headers: Readonly<Record<string, string>> = {}) =>
    service.app.inject({ method: 'GET', url, headers });
  const addressOf = async (owner: string, lang = 'en'): Promise<string> =>
    (await service.post('/v1/calendars', { owner, lang })).json().path;
  return { ...service, office, read, addressOf };
}

const eventsOf = (text: string) =>
  readCalendar(text).parts.map(({ properties }) => Object.fromEntries(properties));

describe('a calendar', () => {
  it("has an owner's orders, a day each, or the moment of one that is due at once", async () => {
    const { office, read, addressOf } = await ground();
    const first = await decidedCase(office);
    const order = await ordered(office, first);
    const other = await decidedCase(office);
    await ordered(office, other, { owner: 'mayor-2' });
    const urgent = await decidedCase(office);
    office.setTime('2022-07-10T15:00');
    const immediate = await ordered(office, urgent, { within: 'immediate' });
    const answer = await read(await addressOf('mayor-1'));
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([
      200,
      'text/calendar; charset=utf-8',
    ]);
    const calendar = readCalendar(answer.body);
    expect(Object.fromEntries(calendar.properties)).toMatchObject({
      VERSION: '2.0',
      PRODID: '-//Gradus//Deadlines//EN',
    });
    expect(eventsOf(answer.body)).toEqual([
      expect.objectContaining({
        UID: expect.stringMatching(new RegExp(`^order-${immediate}@gradus-[0-9a-f]{16}\\.invalid$`)),
        DTSTART: '20220710T070000Z',
        SUMMARY: `Order due at once: case ${urgent.caseId}, u-1`,
      }),
      expect.objectContaining({
        UID: expect.stringContaining(`order-${order}@`),
        SEQUENCE: '0',
        DTSTAMP: '20220710T060000Z',
        'LAST-MODIFIED': '20220710T060000Z',
        'DTSTART;VALUE=DATE': '20220713',
        SUMMARY: `Order due: case ${first.caseId}, u-1`,
        STATUS: 'CONFIRMED',
      }),
    ]);
  });

  it('is the same bytes until something changes, and then a new revision, cancelled once it is over', async () => {
    const { office, read, addressOf } = await ground();
    const found = await decidedCase(office);
    const order = await ordered(office, found);
    const address = await addressOf('mayor-1', 'zh');
    const before = await read(address);
    office.setTime('2022-07-11T09:00');
    const again = await read(address);
    expect([again.body, again.headers.etag]).toEqual([before.body, before.headers.etag]);
    const unchanged = await read(address, { 'if-none-match': `"x", W/${before.headers.etag}` });
    expect([unchanged.statusCode, unchanged.body]).toEqual([304, '']);
    expect(eventsOf(before.body)[0]?.['SUMMARY']).toBe(`责令整改到期：案件 ${found.caseId}，对象 u-1`);
    const { caseId } = found;
    const rectification = { order, done: '已整改', done_on: '2022-07-11' };
    valueIn(await reportRectification(office, { caseId, rectification, ...by() }));
    const verification = {
      order,
      verified_on: '2022-07-11',
      result: 'corrected',
      reasons: reasonsGiven,
    } as const;
    valueIn(await verifyRectification(office, { caseId, verification, ...by(decider) }));
    const after = await read(address, { 'if-none-match': before.headers.etag as string });
    expect(after.statusCode).toBe(200);
    expect(eventsOf(after.body)).toMatchObject([
      { SEQUENCE: '2', STATUS: 'CANCELLED', 'LAST-MODIFIED': '20220711T010000Z' },
    ]);
    expect(eventsOf(after.body)[0]?.['UID']).toBe(eventsOf(before.body)[0]?.['UID']);
    office.setTime('2022-08-12T23:59');
    expect(eventsOf((await read(address)).body)).toHaveLength(1);
    office.setTime('2022-08-13T00:00');
    expect(eventsOf((await read(address)).body)).toEqual([]);
  });

  it('has follow-ups, on the day of the next check', async () => {
    const { office, read, addressOf } = await ground();
    const { caseId } = await decidedCase(office);
    const planned = { subject: 'town', due_on: '2022-07-12', what: '回访现场', owner: 'mayor-1' };
    const followUp = valueIn(await planFollowUp(office, { caseId, followUp: planned, ...by() })).entry;
    const address = await addressOf('mayor-1', 'zh');
    expect(eventsOf((await read(address)).body)).toMatchObject([
      { 'DTSTART;VALUE=DATE': '20220712', SEQUENCE: '0', SUMMARY: `跟进复查：案件 ${caseId}，对象 u-1` },
    ]);
    office.setTime('2022-07-12T09:00');
    const check = {
      follow_up: followUp,
      checked_on: '2022-07-12',
      result: 'continue',
      continue_until: '2022-08-01',
      findings: reasonsGiven,
    } as const;
    valueIn(await checkFollowUp(office, { caseId, check, ...by(decider) }));
    expect(eventsOf((await read(address)).body)).toMatchObject([
      { 'DTSTART;VALUE=DATE': '20220801', SEQUENCE: '1', STATUS: 'CONFIRMED' },
    ]);
  });

  it('folds long lines between characters', async () => {
    const { office, read, addressOf } = await ground();
    const ref = `u-${'9'.repeat(60)}`;
    const found = await decidedCase(office, ref);
    await ordered(office, found);
    const { body } = await read(await addressOf('mayor-1', 'zh'));
    expect(body).toMatch(/\r\n /);
    expect(eventsOf(body)).toMatchObject([{ SUMMARY: `责令整改到期：案件 ${found.caseId}，对象 ${ref}` }]);
  });
});

describe('the address of a calendar', () => {
  it('is of one owner, the same each time, and nothing is recorded or logged of it', async () => {
    const { read, addressOf, log, size } = await ground();
    const before = size();
    const address = await addressOf('mayor-1');
    expect(await addressOf('mayor-1')).toBe(address);
    expect(size()).toBe(before);
    const token = new URL(address, 'http://localhost').searchParams.get('token') ?? '';
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    for (const wrong of [
      address.replace('mayor-1', 'mayor-2'),
      address.replace(token, token.slice(1)),
      address.replace(token, `${token.slice(0, -1)}~`),
      '/v1/calendars/mayor-1.ics',
    ])
      expect([wrong, refusalOf(await read(wrong))]).toEqual([wrong, [404, 'calendar_address_unknown']]);
    expect((await read(address.replace('.ics', '.pdf'))).statusCode).toBe(400);
    expect((await read(address)).statusCode).toBe(200);
    expect(log.length).toBeGreaterThan(4);
    expect(log.join('\n')).not.toContain(token.slice(0, 20));
  });

  it('ends when the key is renewed, at once, and stands for its owner alone', async () => {
    const { office, read, addressOf } = await ground();
    const address = await addressOf('mayor-1');
    const file = join(office.folder, 'calendar-key');
    expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
    valueIn(calendarKeys(office.folder).renew());
    expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
    expect((await read(address)).statusCode).toBe(404);
    expect((await read(await addressOf('mayor-1'))).statusCode).toBe(200);
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, 20));
    expect(refusalOf(await read(address))).toEqual([503, 'calendar_key_form']);
  });
});
