import type { SentRenaming } from '../../domain/register.js';
import { ok, type Result } from '../../domain/result.js';
import { type AppendedToOffice, appendToOffice } from '../append-to-office.js';
import type { Asked, OfficeDeps } from '../deps.js';
import { openSubject } from './open-subject.js';

export interface RenameInput extends Asked {
  readonly ref: string;
  readonly renaming: SentRenaming;
}

/** Gives a unit or person another name. The ref stays, and with it the history. */
export const renameSubject = (
  deps: OfficeDeps,
  { ref, renaming: { name, reason }, ...asked }: RenameInput,
): Promise<Result<AppendedToOffice>> =>
  appendToOffice(deps, asked, {
    kind: 'subject_renamed',
    body: async ({ tx, seal }) => {
      const row = await openSubject(tx, ref);
      if (!row.ok) return row;
      return ok({ ref, name: await seal('name', name), reason: await seal('reason', reason) });
    },
  });
