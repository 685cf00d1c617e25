import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Language } from '../../domain/problem.js';
import type { Context } from '../context.js';
import { languageOf } from '../language.js';
import type { Page, PageFrame } from './render-page.js';

/** What every page can be asked for. */
export const pageQuerySchema = z.strictObject({
  lang: z
    .enum(['zh', 'en'])
    .optional()
    .describe('The language of the page; by `Accept-Language` unless said.'),
});

/** How the document of the interface describes a page. */
export const pageAnswer = {
  200: { description: 'A page, without scripts.', content: { 'text/html': { schema: z.string() } } },
} as const;

const inLanguage = (url: string, language: Language): string => {
  const [path = '', query = ''] = url.split('?');
  const asked = new URLSearchParams(query);
  asked.set('lang', language);
  return `${path}?${asked}`;
};

/** What a page says of itself, from the request for it. */
export function frameOf(
  request: FastifyRequest,
  { office: { settings }, version, now }: Pick<Context, 'office' | 'version' | 'now'>,
  lang: Language | undefined,
): PageFrame {
  const language = lang ?? languageOf(request.headers['accept-language']);
  return {
    language,
    office: settings.name[language] ?? Object.values(settings.name)[0] ?? '',
    timeZone: settings.time_zone,
    address: `${request.site}${request.url}`,
    otherHref: inLanguage(request.url, language === 'zh' ? 'en' : 'zh'),
    version,
    renderedAt: now(),
  };
}

export const sendPage = (reply: FastifyReply, { html, policy, lang }: Page): FastifyReply =>
  reply
    .header('content-security-policy', policy)
    .header('content-language', lang)
    .header('vary', 'Accept, Accept-Language')
    .type('text/html; charset=utf-8')
    .send(html);
