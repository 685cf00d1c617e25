import { describe, expect, it } from 'vitest';
import { answerFor } from '../../src/web/sw/answer-for.js';
import { pagesService } from './pages-service.js';

const asked = (path: string, more: Partial<Parameters<typeof answerFor>[0]> = {}) =>
  answerFor({ method: 'GET', path, isOurs: true, isPage: false, ...more });

describe('the service worker', () => {
  it('keeps the shell, its files and the rulebooks, and touches nothing of a case', () => {
    const answers = [
      ['/assets/index-abc.js', 'asset'],
      ['/icon.svg', 'asset'],
      ['/v1/rulebooks', 'rulebooks'],
      ['/v1/rulebooks/epidemic-supervision/1.0.0', 'rulebooks'],
      ['/v1/rulebooks/epidemic-supervision/1.0.0/proposal', 'pass'],
      ['/v1/rulebook-proposals', 'pass'],
      ['/v1/session', 'pass'],
      ['/v1/cases', 'pass'],
      ['/v1/cases/c-1/evidence/7', 'pass'],
      ['/v1/subjects', 'pass'],
      ['/sw.js', 'pass'],
    ] as const;
    for (const [path, expected] of answers) expect([path, asked(path)]).toEqual([path, expected]);
    expect(asked('/v1/rulebooks', { method: 'POST' })).toBe('pass');
    expect(asked('/assets/index-abc.js', { isOurs: false })).toBe('pass');
  });

  it('gives the shell for pages, and not for what the service itself shows at an address', () => {
    const pages = ['/', '/report', '/report/drafts', '/cases/c-1', '/producers'];
    for (const path of pages) expect([path, asked(path, { isPage: true })]).toEqual([path, 'shell']);
    const others = ['/docs', '/openapi.json', '/v1/cases', '/p/letters/3', '/healthz'];
    for (const path of others) expect([path, asked(path, { isPage: true })]).toEqual([path, 'pass']);
  });

  it('is served under its own policy, checked anew each time, and knows files that are there', async () => {
    const { app } = await pagesService();
    const worker = await app.inject({ url: '/sw.js' });
    expect(worker.headers).toMatchObject({
      'content-type': expect.stringContaining('javascript'),
      'cache-control': 'no-cache',
      'content-security-policy': expect.stringContaining("connect-src 'self'"),
    });
    const kept = [...worker.body.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
    expect(kept.some((path) => path.includes('/report-'))).toBe(true);
    for (const path of kept)
      expect([path, (await app.inject({ url: path })).statusCode]).toEqual([path, 200]);
  });
});
