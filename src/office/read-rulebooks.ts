import { byCodeUnit } from '../domain/identifiers.js';
import { ok, type Result } from '../domain/result.js';
import type { OfficeDeps } from './deps.js';
import { loadRulebook, loadRulebooks, type LoadedRulebook } from './load-rulebooks.js';

/** All published versions, or those of one rulebook, each with its text; sorted by id, then from which day on. */
export const readRulebooks = (
  deps: OfficeDeps,
  { id }: { readonly id?: string } = {},
): Promise<Result<readonly LoadedRulebook[]>> =>
  deps.store.read(async (tx) => {
    const loaded = id === undefined ? await loadRulebooks(deps, tx) : await loadRulebook(deps, tx, id);
    if (!loaded.ok) return loaded;
    const byDay = ({ row: a }: LoadedRulebook, { row: b }: LoadedRulebook): number =>
      a.id === b.id ? byCodeUnit(a.effective_from, b.effective_from) : byCodeUnit(a.id, b.id);
    return ok([...loaded.value].sort(byDay));
  });
