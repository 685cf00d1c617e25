import { byCodeUnit } from '../../domain/identifiers.js';
import type { ReadTx } from '../ports.js';
import type { ProjectionRow } from '../projections.js';

/** Names of the register by ref, as far as there are any; `isTold` says of which rows. */
export async function readNames(
  tx: Pick<ReadTx, 'projections' | 'personal'>,
  refs: ReadonlySet<string>,
  isTold: (row: ProjectionRow<'subject_register'>) => boolean = () => true,
): Promise<Readonly<Record<string, string>>> {
  const names: [string, string][] = [];
  for (const ref of [...refs].sort(byCodeUnit)) {
    const row = await tx.projections.get('subject_register', { ref });
    const path = row && isTold(row) ? row.name_path : null;
    const name = path === null ? undefined : (await tx.personal.open(null, path))?.value;
    if (typeof name === 'string') names.push([ref, name]);
  }
  return Object.fromEntries(names);
}
