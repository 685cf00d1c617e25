import type { Problem } from '../../domain/problem.js';
import { type SentProposal, sentProposalSchema } from '../../domain/publishing.js';
import { proposalView } from '../../office/proposal-view.js';
import { proposeRulebook } from '../../office/propose-rulebook.js';
import type { CalendarFiles } from '../../office/publish-rulebook.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { writeHeadersSchema } from '../plugins/asking.js';
import { ProblemsError } from '../problems-error.js';
import { noQuerySchema } from '../schemas/parameters.js';
import { proposalSchema } from '../schemas/publishing-answers.js';
import { askedOf } from './asked-of.js';
import { markWritten } from './mark-written.js';

/** The calendar that was sent, and for other ids those that the service has. */
const calendarsOf =
  ({ calendar }: SentProposal, others: CalendarFiles): CalendarFiles =>
  (id) =>
    calendar?.id === id ? calendar : others(id);

/** Which of the texts that were sent a problem lies in; line and column are within it, and say more than a pointer. */
function located(problems: readonly Problem[], { file, calendar, cases }: SentProposal): readonly Problem[] {
  const pointers = new Map<string | undefined, string>([
    ...cases.map((one, index) => [one.file, `/cases/${index}/text`] as const),
    [calendar?.file, '/calendar/text'],
    [file, '/text'],
  ]);
  return problems.map((one) => {
    const path = one.place?.file === undefined ? undefined : pointers.get(one.place.file);
    return path ? { ...one, place: { ...one.place, path } } : one;
  });
}

export function addProposeRulebook(app: App, { office, health, calendar, closing }: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/rulebooks',
    config: { access: 'write' },
    schema: {
      operationId: 'proposeRulebook',
      summary: 'Propose a version of a rulebook',
      description:
        'Checks the rules file, runs its cases, proves its properties, compares it with the version that it follows ' +
        'on and with every recorded case, and records what was found. Nobody is judged by it until somebody else ' +
        'approves it. A case that does not pass, a rule that no case meets or a refuted property refuses it (422).',
      tags: ['rulebooks'],
      headers: writeHeadersSchema,
      querystring: noQuerySchema,
      body: sentProposalSchema,
      response: { 201: proposalSchema },
    },
    handler: async (request, reply) => {
      const { body } = request;
      const { text, file, cases, note } = body;
      const files = { text, file, cases, note, calendar: calendarsOf(body, calendar) };
      const proposed = await proposeRulebook(office, { ...files, ...askedOf(request), stop: closing });
      if (!proposed.ok) throw new ProblemsError(located(proposed.error, body), 'body');
      const { proposal } = proposed.value;
      const { id, version } = proposal.body;
      markWritten(reply, health, proposed.value, `/v1/rulebooks/${id}/${version}/proposal`);
      return proposalView({ ...proposal, state: 'open' });
    },
  });
}
