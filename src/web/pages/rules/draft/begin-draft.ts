import { readRulebook, readRulebookCases, readRulebookVersion } from '#client';
import { type Draft, noBase, readDraft } from './draft-store.js';
import type { Beginning } from './use-draft.js';

export interface Begun {
  readonly beginning: Beginning;
  readonly kept: Draft | undefined;
}

/**
 * What a draft begins with: the version that was asked for or else the last that holds, its cases, and what this device
 * keeps; a draft of a rulebook that was never published begins as it is kept.
 */
export async function beginDraft(id: string, asked: string | undefined): Promise<Begun> {
  const kept = await readDraft(id, asked);
  if (kept?.base === noBase) return { beginning: { ...kept, base: null }, kept };
  const { versions } = await readRulebook(id);
  const standing = versions.filter(({ state }) => state !== 'withdrawn');
  // A draft goes on from its own base, unless another one was asked for.
  const base = asked ?? kept?.base ?? standing.at(-1)?.version ?? versions.at(-1)?.version ?? '';
  const [{ text }, { cases }] = await Promise.all([readRulebookVersion(id, base), readRulebookCases(id)]);
  return { beginning: { id, base, text, cases }, kept };
}
