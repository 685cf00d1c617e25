import { draftLetterSchema, sentProposalLetterSchema } from '../../domain/letter/sent-letter.js';
import { titleLines } from '../../domain/letter/letter-titles.js';
import { type DraftedLetter, draftLetter, draftProposalLetter } from '../../office/letters/draft-letter.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { valueOrRefuse } from '../problems-error.js';
import { caseParamsSchema, noQuerySchema } from '../schemas/parameters.js';
import { proposalParamsSchema } from '../schemas/proposal-answers.js';
import { docxAnswer, sendDocx } from '../send-docx.js';

const draftName = ({ letter }: DraftedLetter) => {
  const title = titleLines(letter).join('');
  return { name: letter.language === 'zh' ? `草稿 ${title}` : `Draft ${title}`, plain: 'letter-draft' };
};

const description =
  'The document as it would now be issued, marked as a draft (草稿) and without a number. Nothing is recorded.';

export function addDraftLetter(app: App, { office }: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/cases/:id/letters::draft',
    config: { access: 'read', refusals: [404, 409, 412] },
    schema: {
      operationId: 'draftLetter',
      summary: 'Draft a letter about a case',
      description,
      tags: ['letters'],
      params: caseParamsSchema,
      querystring: noQuerySchema,
      body: draftLetterSchema,
      response: docxAnswer,
    },
    handler: async ({ params: { id: caseId }, body: letter }, reply) => {
      const made = valueOrRefuse(await draftLetter(office, { caseId, letter }), 'body');
      return sendDocx(reply, made.bytes, draftName(made));
    },
  });
  app.route({
    method: 'POST',
    url: '/v1/proposals/:n/letters::draft',
    config: { access: 'read', refusals: [404, 409] },
    schema: {
      operationId: 'draftProposalLetter',
      summary: 'Draft the letter of a proposal',
      description,
      tags: ['letters'],
      params: proposalParamsSchema,
      querystring: noQuerySchema,
      body: sentProposalLetterSchema,
      response: docxAnswer,
    },
    handler: async ({ params: { n: proposal }, body: letter }, reply) => {
      const made = valueOrRefuse(await draftProposalLetter(office, { proposal, letter }), 'body');
      return sendDocx(reply, made.bytes, draftName(made));
    },
  });
}
