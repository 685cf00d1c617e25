import { ok, type Result } from '../domain/result.js';
import type { Recommendation } from '../domain/recommendation.js';
import type { OfficeDeps } from '../office/deps.js';
import { loadRulebook } from '../office/load-rulebooks.js';
import type { Rulebook } from '../rulebook/model.js';

/** The published version that a recommendation was made by, for its labels. */
export const recordedRulebook = (
  office: OfficeDeps,
  { rulebook: { id, hash } }: Pick<Recommendation, 'rulebook'>,
): Promise<Result<Rulebook>> =>
  office.store.read(async (tx) => {
    const loaded = await loadRulebook(office, tx, id);
    if (!loaded.ok) return loaded;
    const used = loaded.value.find(({ rulebook }) => rulebook.hash === hash);
    return ok((used ?? loaded.value[0]).rulebook);
  });
