import { ok, type Result } from '../domain/result.js';
import type { OfficeDeps } from './deps.js';
import { loadRulebook, loadRulebooks } from './load-rulebooks.js';
import { type StandingVersion, withStanding } from './version-standing.js';

/** All published versions, or those of one rulebook, each with its text; sorted by id, then from which day on. */
export const readRulebooks = (
  deps: OfficeDeps,
  { id }: { readonly id?: string } = {},
): Promise<Result<readonly StandingVersion[]>> =>
  deps.store.read(async (tx) => {
    const loaded = id === undefined ? await loadRulebooks(deps, tx) : await loadRulebook(deps, tx, id);
    if (!loaded.ok) return loaded;
    // Loaded in the order of ids.
    const ids = [...new Set(loaded.value.map(({ row }) => row.id))];
    const versionsOf = (of: string) => loaded.value.filter(({ row }) => row.id === of);
    return ok(ids.flatMap((of) => withStanding(versionsOf(of), deps.clock())));
  });
