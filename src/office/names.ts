import { ok, type Result } from '../domain/result.js';
import { unitScope } from './accounts/unit-scope.js';
import { breathe } from './breathe.js';
import type { OfficeDeps } from './deps.js';
import type { ReadTx } from './ports.js';
import { rowsOf } from './rows-of.js';

export interface Names {
  /** By id, of the first so many; null once it was erased. */
  readonly names: ReadonlyMap<string, string | null>;
  /** Whether they are all that there are. */
  readonly isComplete: boolean;
}

export interface AccountNames extends Names {
  /** Those of them who work on no case. */
  readonly administrators: readonly string[];
}

interface Called {
  readonly id: string;
  readonly path: string | null;
}

async function namesOf({ personal }: ReadTx, called: AsyncIterable<Called>, most: number): Promise<Names> {
  const names = new Map<string, string | null>();
  for await (const { id, path } of called) {
    if (names.size === most) return { names, isComplete: false };
    if (names.size % 100 === 99) await breathe();
    const value = path === null ? null : (await personal.open(null, path))?.value;
    names.set(id, typeof value === 'string' ? value : null);
  }
  return { names, isComplete: true };
}

/** The names of accounts, closed ones among them: of the first `most` by id. */
export const listAccountNames = (
  { store }: Pick<OfficeDeps, 'store'>,
  most: number,
): Promise<Result<AccountNames>> =>
  store.read(async (tx) => {
    const administrators: string[] = [];
    async function* called(): AsyncGenerator<Called> {
      for await (const { id, name_path: path, roles } of rowsOf(tx.projections, 'account', {})) {
        if (roles.includes('administrator')) administrators.push(id);
        yield { id, path };
      }
    }
    const names = await namesOf(tx, called(), most);
    return ok({ ...names, administrators: administrators.filter((id) => names.names.has(id)) });
  });

/**
 * The names of the organisations of the register, those that were merged or split among them: of the first `most` by
 * ref; only of `units` and those under their supervision unless it is null.
 */
export const listUnitNames = (
  { store }: Pick<OfficeDeps, 'store'>,
  units: readonly string[] | null,
  most: number,
): Promise<Result<Names>> =>
  store.read(async (tx) => {
    const isShown = units && (await unitScope(tx.projections, units));
    async function* called(): AsyncGenerator<Called> {
      const where = [{ column: 'kind', is: '=', value: 'organisation' } as const];
      for await (const row of rowsOf(tx.projections, 'subject_register', { where }))
        if (!isShown || isShown({ unit: null }, [row])) yield { id: row.ref, path: row.name_path };
    }
    return ok(await namesOf(tx, called(), most));
  });
