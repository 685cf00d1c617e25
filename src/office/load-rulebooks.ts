import { nearName } from '../domain/near-name.js';
import { problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { shownText } from '../domain/shown.js';
import type { OfficeDeps } from './deps.js';
import type { ProjectionReader, ReadTx } from './ports.js';
import type { ProjectionRow } from './projections.js';
import { readPublished } from './read-published.js';
import type { PublishedRulebook } from './shelf.js';

type VersionRow = ProjectionRow<'rulebook_version'>;

/** A published version, and whether it was withdrawn. */
export interface LoadedRulebook extends PublishedRulebook {
  readonly row: VersionRow;
}

const most = 1000;

/** The rows of all versions, or of those of one rulebook, in the order of id and version as text. */
export async function versionRows(
  projections: ProjectionReader,
  id?: string,
): Promise<readonly VersionRow[]> {
  const rows: VersionRow[] = [];
  for (;;) {
    const after = rows.at(-1);
    const page = await projections.list('rulebook_version', {
      ...(id === undefined ? {} : { where: [{ column: 'id', is: '=', value: id }] }),
      order: { direction: 'up' },
      ...(after ? { after } : {}),
      limit: most,
    });
    rows.push(...page);
    if (page.length < most) return rows;
  }
}

/**
 * All published versions, or those of one rulebook, each parsed once and then taken from the shelf. A text that does
 * not fit its hash is a problem, and nothing is loaded.
 */
export async function loadRulebooks(
  deps: Pick<OfficeDeps, 'sha256' | 'shelf'>,
  tx: Pick<ReadTx, 'trail' | 'projections'>,
  id?: string,
): Promise<Result<readonly LoadedRulebook[]>> {
  const loaded: LoadedRulebook[] = [];
  for (const row of await versionRows(tx.projections, id)) {
    let published = deps.shelf.get(row.hash);
    if (!published) {
      const read = await readPublished(tx.trail, deps, row.published_seq);
      if (!read.ok) return read;
      published = read.value;
      deps.shelf.set(row.hash, published);
    }
    loaded.push({ ...published, row });
  }
  return ok(loaded);
}

/** The published versions of a rulebook; a problem that names a near one when there are none. */
export async function loadRulebook(
  deps: Pick<OfficeDeps, 'sha256' | 'shelf'>,
  tx: Pick<ReadTx, 'trail' | 'projections'>,
  id: string,
): Promise<Result<readonly [LoadedRulebook, ...LoadedRulebook[]]>> {
  const loaded = await loadRulebooks(deps, tx, id);
  if (!loaded.ok) return loaded;
  const [first, ...others] = loaded.value;
  if (first) return ok([first, ...others]);
  const near = nearName(
    id,
    (await versionRows(tx.projections)).map((row) => row.id),
  );
  const suggestion = near === undefined ? {} : { suggestion: quoted(near) };
  return fail([problem('office_rulebook_unknown', { found: shownText(id), ...suggestion })]);
}
