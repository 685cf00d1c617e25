import { problem } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { shownText } from '../../domain/shown.js';
import type { ProjectionReader, ReadTx } from '../ports.js';
import type { ProjectionRow } from '../projections.js';

export type AccountRow = ProjectionRow<'account'>;

/** The row of an account, open or closed. Problem: `account_unknown`. */
export async function findAccount(
  { projections }: Pick<ReadTx, 'projections'>,
  id: string,
): Promise<Result<AccountRow>> {
  const row = await projections.get('account', { id });
  return row ? ok(row) : fail([problem('account_unknown', { found: shownText(id) })]);
}

/** The same of one that is open. Problem besides: `account_closed`. */
export async function findOpenAccount(
  tx: Pick<ReadTx, 'projections'>,
  id: string,
): Promise<Result<AccountRow>> {
  const found = await findAccount(tx, id);
  if (!found.ok || found.value.closed_seq === null) return found;
  return fail([problem('account_closed', { found: shownText(id), number: found.value.closed_seq })]);
}

/** Accounts of administrators that are open. */
export const countAdministrators = (projections: ProjectionReader): Promise<number> =>
  projections.count('account', [
    { column: 'administers', is: '=', value: true },
    { column: 'closed_seq', is: '=', value: null },
  ]);

/** Refuses that the last administrator stops being one. Works that append run one after the other, so none slips by. */
export async function checkAdministratorStays(
  { projections }: Pick<ReadTx, 'projections'>,
  { id, administers }: AccountRow,
): Promise<Result<null>> {
  if (!administers || (await countAdministrators(projections)) > 1) return ok(null);
  return fail([problem('account_last_administrator', { found: shownText(id) })]);
}
