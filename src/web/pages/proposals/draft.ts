import type { ProposalDraftInput } from '#client';

/** A proposal as it is typed. */
export interface Draft {
  readonly links: readonly string[];
  readonly cases: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly textZh: string;
  readonly textEn: string;
  /** Null: the whole distribution list. */
  readonly to: readonly string[] | null;
  readonly owner: string;
}

export const emptyDraft: Draft = {
  links: [],
  cases: '',
  titleZh: '',
  titleEn: '',
  textZh: '',
  textEn: '',
  to: null,
  owner: '',
};

/** Words in the languages in which something was written; undefined: in none. */
export function wordsIn(zh: string, en: string): { zh?: string; en?: string } | undefined {
  const written = { ...(zh.trim() ? { zh: zh.trim() } : {}), ...(en.trim() ? { en: en.trim() } : {}) };
  return Object.keys(written).length > 0 ? written : undefined;
}

/** What is sent of it: what was left empty is left out, and the service drafts it or refuses. */
export function sentOf(draft: Draft, on: string | undefined): ProposalDraftInput {
  const title = wordsIn(draft.titleZh, draft.titleEn);
  const text = wordsIn(draft.textZh, draft.textEn);
  const cases = draft.cases.split(/[\s,，、]+/).filter(Boolean);
  const rests =
    draft.links.length > 0
      ? { weak_links: [...draft.links], ...(on === undefined ? {} : { on }) }
      : { ...(cases.length > 0 ? { cases } : {}) };
  return {
    ...rests,
    ...(title ? { title } : {}),
    ...(text ? { text } : {}),
    ...(draft.to === null ? {} : { to: [...draft.to] }),
    owner: draft.owner.trim(),
  };
}
