import type { FastifyReply } from 'fastify';
import { sentLetterSchema, sentProposalLetterSchema } from '../../domain/letter/sent-letter.js';
import { issueLetter } from '../../office/letters/issue-letter.js';
import { issueProposalLetter } from '../../office/letters/issue-proposal-letter.js';
import type { IssuedLetter } from '../../office/letters/record-letter.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { writeHeadersSchema } from '../plugins/asking.js';
import { valueOrRefuse } from '../problems-error.js';
import { issuedLetterSchema } from '../schemas/letter-answers.js';
import { caseParamsSchema, noQuerySchema } from '../schemas/parameters.js';
import { proposalParamsSchema } from '../schemas/proposal-answers.js';
import { askedOf } from './asked-of.js';
import { markWritten } from './mark-written.js';

function answer(reply: FastifyReply, { health }: Context, issued: IssuedLetter) {
  const { caseId, entry, number, contentSha256 } = issued;
  markWritten(reply, health, issued, `/v1/letters/${entry}`);
  const document = `/v1/letters/${entry}/document`;
  return { case: caseId, entry, number, content_sha256: contentSha256, document };
}

/** Letters of cases and of proposals. */
export function addIssueLetter(app: App, context: Context): void {
  const { office } = context;
  app.route({
    method: 'POST',
    url: '/v1/cases/:id/letters',
    config: { access: 'write', refusals: [404, 412] },
    schema: {
      operationId: 'issueLetter',
      summary: 'Issue a letter about a case',
      description:
        'Made of what is recorded: facts, reasons, the order, the rights; the request names the decision that stands (else ' +
        '412), an order letter the order, and adds wording alone. A letter that says something else than was decided is ' +
        'refused. It takes the next number of its code and year.',
      tags: ['letters'],
      headers: writeHeadersSchema,
      params: caseParamsSchema,
      querystring: noQuerySchema,
      body: sentLetterSchema,
      response: { 201: issuedLetterSchema },
    },
    handler: async (request, reply) => {
      const { id: caseId } = request.params;
      const input = { caseId, letter: request.body, ...askedOf(request) };
      return answer(reply, context, valueOrRefuse(await issueLetter(office, input), 'body'));
    },
  });
  app.route({
    method: 'POST',
    url: '/v1/proposals/:n/letters',
    config: { access: 'write', refusals: [404] },
    schema: {
      operationId: 'issueProposalLetter',
      summary: 'Issue the letter of a proposal',
      description:
        'With its words as they were issued, to those whom it was sent to; only once it was issued (else 409).',
      tags: ['letters'],
      headers: writeHeadersSchema,
      params: proposalParamsSchema,
      querystring: noQuerySchema,
      body: sentProposalLetterSchema,
      response: { 201: issuedLetterSchema },
    },
    handler: async (request, reply) => {
      const { n: proposal } = request.params;
      const input = { proposal, letter: request.body, ...askedOf(request) };
      return answer(reply, context, valueOrRefuse(await issueProposalLetter(office, input), 'body'));
    },
  });
}
