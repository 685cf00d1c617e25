import type { Json } from '../../domain/canonical-json.js';
import { ok, type Result } from '../../domain/result.js';
import { unitScope } from '../accounts/unit-scope.js';
import type { OfficeDeps } from '../deps.js';
import type { Filter, ReadTx } from '../ports.js';
import type { ProjectionRow } from '../projections.js';
import { rowsOf } from '../rows-of.js';
import { type SubjectView, viewOf } from './subject-view.js';

type Row = ProjectionRow<'subject_register'>;

export interface ListSubjectsInput {
  /** Any part of a ref or of a name. */
  readonly q?: string;
  readonly kind?: string;
  /** Those that belong to this one. */
  readonly unit?: string;
  /** Only those under the supervision of these; null or left out: all. */
  readonly units?: readonly string[] | null;
  /** That of the page before. */
  readonly cursor?: string;
  /** 1 to 100; 50 if left out. */
  readonly limit?: number;
  /** Whether who asks may see names; else none is searched either. */
  readonly personal: boolean;
}

export interface ListSubjectsAnswer {
  readonly subjects: readonly SubjectView[];
  readonly cursor: string | null;
}

const page = 1000;

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Whether a row is one that is looked for; names are compared as people read them. */
async function matcherOf(
  { personal }: Pick<ReadTx, 'personal'>,
  { q, personal: mayRead }: ListSubjectsInput,
): Promise<(row: Row) => boolean> {
  if (q === undefined) return () => true;
  const values: ReadonlyMap<string, Json> = mayRead ? await personal.valuesOf(null) : new Map();
  const wanted = folded(q);
  return ({ ref, name_path: path }) => {
    const name = path === null ? undefined : values.get(path);
    return folded(ref).includes(wanted) || (typeof name === 'string' && folded(name).includes(wanted));
  };
}

/** What the register holds, by ref, a page at a time, with those that were merged or split. */
export const listSubjects = (
  deps: Pick<OfficeDeps, 'store'>,
  input: ListSubjectsInput,
): Promise<Result<ListSubjectsAnswer>> =>
  deps.store.read(async (tx) => {
    const { kind, unit, units = null, cursor } = input;
    const limit = Math.min(100, Math.max(1, input.limit ?? 50));
    const where: readonly Filter<'subject_register'>[] = [
      ...(kind === undefined ? [] : [{ column: 'kind', is: '=', value: kind } as const]),
      ...(unit === undefined ? [] : [{ column: 'unit', is: '=', value: unit } as const]),
      ...(cursor === undefined ? [] : [{ column: 'ref', is: '>', value: cursor } as const]),
    ];
    const isWanted = await matcherOf(tx, input);
    const isShown = units && (await unitScope(tx.projections, units));
    const atOnce = input.q === undefined && !isShown ? limit + 1 : page;
    const found: Row[] = [];
    for await (const row of rowsOf(tx.projections, 'subject_register', { where, limit: atOnce })) {
      if (isWanted(row) && (!isShown || isShown({ unit: null }, [row]))) found.push(row);
      if (found.length > limit) break;
    }
    const shown = found.slice(0, limit);
    const subjects: SubjectView[] = [];
    for (const row of shown) subjects.push(await viewOf(tx, row, input.personal));
    return ok({ subjects, cursor: found.length > limit ? (shown.at(-1)?.ref ?? null) : null });
  });
