import { createHash } from 'node:crypto';
import { z } from 'zod';
import { problem } from '../../domain/problem.js';
import { isToken } from '../../notices/calendar-keys.js';
import { renderCalendar } from '../../notices/render-calendar.js';
import { readDeadlines } from '../../office/notices/deadlines.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { languageOf } from '../language.js';
import { ProblemsError, valueOrRefuse } from '../problems-error.js';
import { calendarParamsSchema, calendarQuerySchema } from '../schemas/calendar-parts.js';

const etagOf = (text: string): string =>
  `"${createHash('sha256').update(text, 'utf8').digest('base64url').slice(0, 27)}"`;

/** Whether one of the tags that the client has is this one (RFC 9110, section 13.1.2). */
const has = (header: string | undefined, etag: string): boolean =>
  (header ?? '').split(',').some((each) => each.trim().replace(/^W\//, '') === etag || each.trim() === '*');

export function addReadCalendar(app: App, { office, calendars, refusalLimit }: Context): void {
  app.route({
    method: 'GET',
    url: '/v1/calendars/:file',
    config: { access: 'address', refusals: [404, 429] },
    schema: {
      operationId: 'readCalendar',
      summary: "Read an owner's deadlines as a calendar",
      description:
        'In the iCalendar form (RFC 5545), for calendar programs, which can send no header: the address holds a token. ' +
        'Orders, follow-ups and replies that are due, by ids alone. What is over stays for thirty days as cancelled.',
      tags: ['notices'],
      params: calendarParamsSchema,
      querystring: calendarQuerySchema,
      response: {
        200: {
          description: 'The calendar.',
          content: { 'text/calendar': { schema: z.string() } },
        },
        304: z.null().describe('It has not changed since it was read with this `ETag`.'),
      },
    },
    handler: async (request, reply) => {
      const { token, lang } = request.query;
      const owner = request.params.file.replace(/\.ics$/, '');
      if (!isToken(token, valueOrRefuse(calendars.tokenFor(owner)))) {
        await refusalLimit(request);
        throw new ProblemsError([problem('calendar_address_unknown')]);
      }
      const language = lang ?? languageOf(request.headers['accept-language']);
      const text = renderCalendar(valueOrRefuse(await readDeadlines(office, { owner })), language);
      const etag = etagOf(text);
      reply.header('etag', etag).header('content-language', language);
      if (has(request.headers['if-none-match'], etag)) return reply.code(304).send(null);
      return reply.type('text/calendar; charset=utf-8').send(text);
    },
  });
}
