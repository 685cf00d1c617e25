import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { recommend } from '../../src/engine/recommend.js';
import { smallCase } from '../support/office.js';
import { smallService, writeHeaders } from './service.js';
import { connected, headOf, listenOn, openRequest, untilEnd } from './sockets.js';

const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);
const bodyOf = (answer: string) => JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4));

describe('over a real connection', () => {
  it('a body of 50 MB is refused before it is sent, and its client sees the answer', async () => {
    const { app, size } = await smallService();
    const before = size();
    const port = await listenOn(app);
    for (const length of [
      { 'content-length': String(50 * 1024 * 1024) },
      { 'transfer-encoding': 'chunked' },
    ]) {
      const { send, end, answered } = openRequest(port, '/v1/cases', { ...writeHeaders(), ...length });
      const answer = answered;
      for (let at = 0; at < 50; at += 1) send('x'.repeat(1024 * 1024));
      end();
      expect((await answer).statusCode).toBe(413);
    }
    expect(size()).toBe(before);
  });

  it('a client that reads nothing before it has sent everything sees the refusal too', async () => {
    const { app } = await smallService();
    const port = await listenOn(app);
    const body = Buffer.alloc(20 * 1024 * 1024, 'x');
    const { authorization: _, ...withoutToken } = writeHeaders();
    for (const [headers, status] of [
      [writeHeaders(), 413],
      [withoutToken, 401],
    ] as const) {
      const socket = await connected(port);
      const length = { 'content-length': String(body.length) };
      socket.pause();
      socket.write(headOf('POST /v1/cases HTTP/1.1', port, { ...headers, ...length }));
      await new Promise((resolve) => socket.write(body, resolve));
      const answered = once(socket, 'data');
      socket.resume();
      const [answer] = await answered;
      expect(statusOf(String(answer))).toBe(status);
      socket.destroy();
    }
  });

  it('a client that never stops sending is cut off after its refusal', async () => {
    const { app } = await smallService({ lingerMs: 100 });
    const port = await listenOn(app);
    const socket = await connected(port);
    socket.write(
      headOf('POST /v1/cases HTTP/1.1', port, { ...writeHeaders(), 'content-length': '999999999' }),
    );
    expect(statusOf(await untilEnd(socket))).toBe(413);
  });

  it('a refusal for want of a token comes before the body was sent', async () => {
    const { app } = await smallService();
    const port = await listenOn(app);
    const { authorization: _, ...headers } = writeHeaders({ 'content-length': '1000' });
    const { answered } = openRequest(port, '/v1/cases', headers);
    expect((await answered).statusCode).toBe(401);
  });

  it('headers that are too large are refused', async () => {
    const { app } = await smallService({ headerBytes: 4096 });
    const port = await listenOn(app);
    const socket = await connected(port);
    socket.write(headOf('GET /healthz HTTP/1.1', port, { 'x-large': 'x'.repeat(5000) }));
    const answer = await untilEnd(socket);
    expect([statusOf(answer), bodyOf(answer).code]).toEqual([431, 'http_headers_too_large']);
  });

  it('what is no HTTP is refused', async () => {
    const { app } = await smallService();
    const port = await listenOn(app);
    const socket = await connected(port);
    socket.write('GRADUS\r\n\r\n');
    const answer = await untilEnd(socket);
    expect([statusOf(answer), bodyOf(answer).code]).toEqual([400, 'http_request_malformed']);
  });

  it('a request without a Host is refused as one with a foreign one is', async () => {
    const { app } = await smallService();
    const port = await listenOn(app);
    const socket = await connected(port);
    socket.write('GET /healthz HTTP/1.1\r\nconnection: close\r\n\r\n');
    expect(statusOf(await untilEnd(socket))).toBe(421);
  });

  it('headers that come too slowly are given up, and others are served meanwhile', async () => {
    const { app, get } = await smallService({ headersWithinMs: 200 });
    const port = await listenOn(app);
    const socket = await connected(port);
    socket.write('GET /healthz HTTP/1.1\r\nhost: loc');
    const ended = untilEnd(socket);
    expect((await get('/healthz')).statusCode).toBe(200);
    const answer = await ended;
    expect([statusOf(answer), bodyOf(answer).code]).toEqual([408, 'http_request_slow']);
  });

  it('a body that comes too slowly is given up, and nothing is recorded', async () => {
    const { app, size } = await smallService({ bodyWithinMs: 100, lingerMs: 50 });
    const before = size();
    const port = await listenOn(app);
    const socket = await connected(port);
    socket.write(headOf('POST /v1/cases HTTP/1.1', port, { ...writeHeaders(), 'content-length': '100' }));
    socket.write('{"rulebook":');
    const answer = await untilEnd(socket);
    expect([statusOf(answer), bodyOf(answer).code]).toEqual([408, 'http_request_slow']);
    expect(size()).toBe(before);
  });

  it('a connection on which nothing moves is cut', async () => {
    const { app } = await smallService({ idleMs: 100 });
    const socket = await connected(await listenOn(app));
    expect(await untilEnd(socket)).toBe('');
  });

  it('what was accepted before the service stops is finished and answered, and nothing new is taken', async () => {
    let reached: () => void = () => undefined;
    let goOn: () => void = () => undefined;
    const accepted = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const gate = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const { app, size } = await smallService(
      {},
      {
        recommend: async (request) => {
          reached();
          await gate;
          return recommend(request);
        },
      },
    );
    const before = size();
    const port = await listenOn(app);
    const idle = await connected(port);
    const busy = await connected(port);
    const body = JSON.stringify(smallCase());
    const headers = { ...writeHeaders(), 'content-length': String(Buffer.byteLength(body)) };
    busy.write(headOf('POST /v1/cases HTTP/1.1', port, headers) + body);
    await accepted;
    const closed = app.close();
    expect(await untilEnd(idle)).toBe('');
    await expect(connected(port)).rejects.toThrow('ECONNREFUSED');
    const further = once(app.server, 'request');
    busy.write(headOf('GET /healthz HTTP/1.1', port, {}));
    await further;
    goOn();
    const answers = await untilEnd(busy);
    expect([...answers.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => status)).toEqual(['201', '503']);
    expect(answers).toContain('"code":"store_closed"');
    await closed;
    expect(size()).toBe(before + 3);
  });
});
