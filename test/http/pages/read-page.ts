import { createHash } from 'node:crypto';
import type { LightMyRequestResponse } from 'fastify';
import { expect } from 'vitest';

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** What stands between the tags, as a reader sees it. */
export const textOf = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, '\u0000')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity)
    .replaceAll('\u0000', '');

/** The part of a page from a heading to the next of its level. */
export function sectionOf(html: string, heading: string): string {
  const found = html
    .split('<section')
    .find((section) => textOf(/<h[23]>([\s\S]*?)<\/h[23]>/.exec(section)?.[1] ?? '') === heading);
  if (found === undefined) throw new Error(`no section ${heading}`);
  return found;
}

const count = (html: string, pattern: RegExp): number => [...html.matchAll(pattern)].length;

/**
 * The HTML of a page, checked for what every page must be: its policy allows its own style and nothing else, nothing in
 * it runs or comes from elsewhere, and it says its language, one first heading, its landmarks and what its tables head.
 */
export function pageOf(answer: LightMyRequestResponse, lang: 'zh-CN' | 'en', status = 200): string {
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([status, 'text/html; charset=utf-8']);
  expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'content-language': lang });
  const { body } = answer;
  const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(body) ?? [];
  const hash = createHash('sha256').update(style, 'utf8').digest('base64');
  expect(answer.headers['content-security-policy']).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
  );
  expect(body).not.toMatch(/<script|<link|<img|<iframe|<[^>]* (?:style|on\w+)=/i);
  expect(style).not.toMatch(/url\(|@import/);
  expect(body).toMatch(new RegExp(`^<!doctype html>\\n<html lang="${lang}">`));
  for (const once of [/<h1[ >]/g, /<main>/g, /<header>/g, /<footer>/g, /<title>[^<]+<\/title>/g])
    expect([once.source, count(body, once)]).toEqual([once.source, 1]);
  expect(count(body, /<th(?=[ >])/g)).toBe(count(body, /<th [^>]*scope="(?:col|row)"/g));
  expect(body).not.toMatch(/undefined|\[object Object\]|NaN/);
  return body;
}
