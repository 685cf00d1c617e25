import { titleLines } from '../../domain/letter/letter-titles.js';
import { numberText } from '../../domain/letter/number-text.js';
import { codeOf } from '../../office/letters/letter-code.js';
import {
  type LetterRow,
  listLetters,
  readIssuedLetter,
  readLetterDocument,
} from '../../office/letters/read-letters.js';
import { plain } from '../../office/plain.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { valueOrRefuse } from '../problems-error.js';
import {
  letterParamsSchema,
  letterQuerySchema,
  lettersSchema,
  letterViewSchema,
} from '../schemas/letter-answers.js';
import { noQuerySchema } from '../schemas/parameters.js';
import { docxAnswer, sendDocx } from '../send-docx.js';

const pageSize = 100;

const numberOf = ({ code, year, serial }: LetterRow) => ({ code, year, serial });

const rowOf = (row: LetterRow) => ({
  entry: row.letter_seq,
  kind: row.kind,
  number: numberOf(row),
  date: row.date,
  language: row.language,
  case: row.case_id,
  subject: row.subject,
  decision: row.decision_seq,
  order: row.order_seq,
  proposal: row.proposal_seq,
  content_sha256: row.content_sha256,
  code: codeOf(row.content_sha256),
  template_sha256: row.template_sha256,
  voided:
    row.voided_seq === null || row.voided_on === null ? null : { entry: row.voided_seq, on: row.voided_on },
});

/** `X纪责改〔2022〕3号 责令整改通知书`. */
const nameOf = (row: LetterRow): string =>
  `${numberText({ number: numberOf(row), language: row.language })} ${titleLines(row).join('')}`;

export function addReadLetters(app: App, { office }: Context): void {
  app.route({
    method: 'GET',
    url: '/v1/letters',
    config: { access: 'read' },
    schema: {
      operationId: 'listLetters',
      summary: 'The register of letters',
      description:
        'Their numbers in the order in which they were issued, void ones among them, and what each rests on.',
      tags: ['letters'],
      querystring: letterQuerySchema,
      response: { 200: lettersSchema },
    },
    handler: async ({ query: { limit = pageSize, ...query } }) => {
      const page = valueOrRefuse(await listLetters(office, { ...query, limit }), 'query');
      return { letters: page.letters.map(rowOf), cursor: page.cursor };
    },
  });
  app.route({
    method: 'GET',
    url: '/v1/letters/:n',
    config: { access: 'read', refusals: [404] },
    schema: {
      operationId: 'readLetter',
      summary: 'Read a letter',
      description: 'All that it says, with what recomputes its hash and its code.',
      tags: ['letters'],
      params: letterParamsSchema,
      querystring: noQuerySchema,
      response: { 200: letterViewSchema },
    },
    handler: async ({ params: { n } }) => {
      const { row, recipients, content } = valueOrRefuse(await readIssuedLetter(office, n), 'path');
      return { ...rowOf(row), recipients, content: plain(content) };
    },
  });
  app.route({
    method: 'GET',
    url: '/v1/letters/:n/document',
    config: { access: 'read', refusals: [404] },
    schema: {
      operationId: 'readLetterDocument',
      summary: 'Read the document of a letter',
      description: 'As it went out, the same bytes each time; 404 once it was erased.',
      tags: ['letters'],
      params: letterParamsSchema,
      querystring: noQuerySchema,
      response: docxAnswer,
    },
    handler: async ({ params: { n } }, reply) => {
      const { row, bytes } = valueOrRefuse(await readLetterDocument(office, n), 'path');
      return sendDocx(reply, bytes, { name: nameOf(row), plain: `letter-${n}` });
    },
  });
}
