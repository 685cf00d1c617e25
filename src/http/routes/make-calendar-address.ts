import { calendarPath } from '../../notices/calendar-keys.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { writeHeadersSchema } from '../plugins/asking.js';
import { valueOrRefuse } from '../problems-error.js';
import { calendarAddressSchema, calendarOwnerSchema } from '../schemas/calendar-parts.js';
import { noQuerySchema } from '../schemas/parameters.js';

export function addMakeCalendarAddress(app: App, { calendars }: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/calendars',
    config: { access: 'write' },
    schema: {
      operationId: 'makeCalendarAddress',
      summary: "Make the address of an owner's calendar",
      description:
        'The same for the same owner until the key of calendars is renewed (`gradus calendar renew`), which ends all ' +
        'addresses. Nothing is recorded.',
      tags: ['notices'],
      headers: writeHeadersSchema,
      querystring: noQuerySchema,
      body: calendarOwnerSchema,
      response: { 200: calendarAddressSchema },
    },
    handler: async ({ body: { owner, lang } }) => {
      const token = valueOrRefuse(calendars.tokenFor(owner));
      return { owner, path: calendarPath(owner, token, lang) };
    },
  });
}
