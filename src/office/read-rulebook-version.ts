import { nearName } from '../domain/near-name.js';
import { problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { shownText } from '../domain/shown.js';
import type { OfficeDeps } from './deps.js';
import { loadRulebook } from './load-rulebooks.js';
import { type StandingVersion, withStanding } from './version-standing.js';

/** One version; its text is `rulebook.text`, as the trail keeps it. */
export const readRulebookVersion = (
  deps: OfficeDeps,
  { id, version }: { readonly id: string; readonly version: string },
): Promise<Result<StandingVersion>> =>
  deps.store.read(async (tx) => {
    const loaded = await loadRulebook(deps, tx, id);
    if (!loaded.ok) return loaded;
    const found = withStanding(loaded.value, deps.clock()).find(({ row }) => row.version === version);
    if (found) return ok(found);
    const versions = loaded.value.map(({ row }) => row.version);
    const near = nearName(version, versions);
    const params = { id: quoted(id), expected: versions.map(quoted).join(', '), found: shownText(version) };
    const suggestion = near === undefined ? {} : { suggestion: quoted(near) };
    return fail([problem('office_version_unknown', { ...params, ...suggestion })]);
  });
