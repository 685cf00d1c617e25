import { secondingSchema } from '../../domain/seconding.js';
import { secondInCase } from '../../office/seconding/second-in-case.js';
import { secondWithdrawal } from '../../office/seconding/second-withdrawal.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { writeHeadersSchema } from '../plugins/asking.js';
import { valueOrRefuse } from '../problems-error.js';
import { caseParamsSchema, noQuerySchema, versionParamsSchema } from '../schemas/parameters.js';
import { secondedSchema, secondedWithdrawalSchema } from '../schemas/seconding-answers.js';
import { askedOf } from './asked-of.js';
import { markWritten } from './mark-written.js';

export function addSecond(app: App, { office, health }: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/cases/:id/secondings',
    config: { access: 'write', refusals: [404, 412] },
    schema: {
      operationId: 'second',
      summary: 'Agree to a proposed decision or correction, or not',
      description:
        'A second person answers to what was proposed, with reasons of their own; nobody answers to their own (else ' +
        '403). If they agree, the decision or correction is recorded with it, by who proposed it and as of today, unless ' +
        'what it is refused for has come up since (409, 412, 422). If not, a subject is to be decided on again, and a ' +
        'decision that was to be corrected stands.',
      tags: ['cases'],
      headers: writeHeadersSchema,
      params: caseParamsSchema,
      querystring: noQuerySchema,
      body: secondingSchema,
      response: { 201: secondedSchema },
    },
    handler: async (request, reply) => {
      const { id: caseId } = request.params;
      const input = { caseId, seconding: request.body, ...askedOf(request) };
      const seconded = valueOrRefuse(await secondInCase(office, input), 'body');
      const { entry, act, decision, correction, departure, appealUntil, tell } = seconded;
      markWritten(reply, health, seconded, `/v1/trail/entries/${entry}`);
      const recorded = { decision, correction, departure, appeal_until: appealUntil, tell };
      return { case: seconded.caseId, entry, act, ...recorded };
    },
  });
  app.route({
    method: 'POST',
    url: '/v1/rulebooks/:id/:version/secondings',
    config: { access: 'write', refusals: [404] },
    schema: {
      operationId: 'secondWithdrawal',
      summary: 'Agree to a proposed withdrawal of a version, or not',
      description:
        'A second person answers to it, with reasons of their own; nobody answers to their own (else 403). If they ' +
        'agree, the version is withdrawn with it, unless the versions of the rulebook have changed since (409).',
      tags: ['rulebooks'],
      headers: writeHeadersSchema,
      params: versionParamsSchema,
      querystring: noQuerySchema,
      body: secondingSchema,
      response: { 201: secondedWithdrawalSchema },
    },
    handler: async (request, reply) => {
      const { id, version } = request.params;
      const input = { id, version, seconding: request.body, ...askedOf(request) };
      const seconded = valueOrRefuse(await secondWithdrawal(office, input), 'body');
      const { entry, withdrawn } = seconded;
      markWritten(reply, health, seconded, `/v1/trail/entries/${entry}`);
      return { id, version, entry, withdrawn };
    },
  });
}
