import type { SecondedAct } from '../../domain/seconding.js';
import { sameName } from '../../office/substance.js';
import { type AwaitedSeconding, listSecondings } from '../../office/seconding/list-secondings.js';
import type { App } from '../app.js';
import type { Context } from '../context.js';
import { can, type Operation, type Permitted } from '../permissions.js';
import { identifiedOf } from '../plugins/authorization.js';
import { valueOrRefuse } from '../problems-error.js';
import { secondingQuerySchema, secondingsSchema } from '../schemas/seconding-answers.js';

/** What an account needs to see what waits, and to answer to it. */
const needs: Readonly<Record<SecondedAct, { readonly see: Operation; readonly second: Operation }>> = {
  decision: { see: 'readCase', second: 'second' },
  correction: { see: 'readCase', second: 'second' },
  withdrawal: { see: 'listRulebookProposals', second: 'secondWithdrawal' },
};

type Account = Permitted & { readonly id: string };

const waitsFor = (account: Account, { act, proposer }: { act: SecondedAct; proposer: string }): boolean =>
  can(account, needs[act].second) && !sameName(proposer, account.id);

const rowOf =
  (account: Account) =>
  ({ row, unit, reason }: AwaitedSeconding) => ({
    act: row.act,
    case: row.case_id,
    subject: row.subject,
    ref: row.ref,
    unit,
    rulebook: row.rulebook,
    version: row.version,
    proposal: row.proposal_seq,
    rests_on: row.rests_on,
    proposer: row.proposer,
    response: row.response,
    departure: row.departure,
    effect: row.effect,
    reason: reason && 'value' in reason ? String(reason.value) : null,
    since: row.proposed_on,
    waits_for_me: waitsFor(account, row),
  });

export function addListSecondings(app: App, { office }: Context): void {
  app.route({
    method: 'GET',
    url: '/v1/secondings',
    config: { access: 'read' },
    schema: {
      operationId: 'listSecondings',
      summary: 'List what waits for a second person',
      description:
        'Decisions, corrections and withdrawals of rulebooks that were proposed and that nobody has agreed to or ' +
        'refused, as far as the account may see them, a page at a time.',
      tags: ['cases'],
      querystring: secondingQuerySchema,
      response: { 200: secondingsSchema },
    },
    handler: async (request) => {
      const { cursor, limit, act, whose } = request.query;
      const { account } = identifiedOf(request);
      const isMine = whose === 'me';
      const acts = (act === undefined ? (['decision', 'correction', 'withdrawal'] as const) : [act]).filter(
        (one) => can(account, isMine ? needs[one].second : needs[one].see),
      );
      const listed = await listSecondings(office, {
        acts,
        units: account.units,
        ...(isMine ? { notBy: account.id } : {}),
        ...(cursor === undefined ? {} : { cursor }),
        ...(limit === undefined ? {} : { limit }),
      });
      const page = valueOrRefuse(listed, 'query');
      return { secondings: page.secondings.map(rowOf(account)), cursor: page.cursor };
    },
  });
}
