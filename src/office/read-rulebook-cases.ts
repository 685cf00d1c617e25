import { ok, type Result } from '../domain/result.js';
import type { NamedText } from './case-files.js';
import type { OfficeDeps } from './deps.js';
import { loadRulebook } from './load-rulebooks.js';
import { casesOf, latestProposal } from './read-proposal.js';

/** The cases that a published version was tested with. */
export interface VersionCases {
  readonly version: string;
  readonly cases: readonly NamedText[];
}

/**
 * The cases of the version of a rulebook that was published last, with which the next one begins; null where none was
 * proposed with cases that were kept. Problem: no such rulebook.
 */
export const readRulebookCases = (deps: OfficeDeps, id: string): Promise<Result<VersionCases | null>> =>
  deps.store.read(async (tx) => {
    const loaded = await loadRulebook(deps, tx, id);
    if (!loaded.ok) return loaded;
    const newestFirst = [...loaded.value].sort((a, b) => b.publishedSeq - a.publishedSeq);
    for (const { row } of newestFirst) {
      const { version } = row;
      if (!(await tx.projections.get('rulebook_proposal', { id, version }))) continue;
      const found = await latestProposal(tx, deps, { id, version });
      if (!found.ok) return found;
      if (found.value.state !== 'published' || !found.value.body.cases) continue;
      const cases = await casesOf(tx, deps, found.value.body);
      return cases.ok ? ok({ version, cases: cases.value }) : cases;
    }
    return ok(null);
  });
