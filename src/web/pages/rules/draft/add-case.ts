import { type CasePlace, foundFile, withCase } from '../editor/edit-cases.js';
import { beginDraft } from './begin-draft.js';
import { keepDraft } from './draft-store.js';
import { begun } from './use-draft.js';

export interface AddedCase {
  /** What the draft is based on, for going there. */
  readonly base: string;
  readonly at: CasePlace;
}

/** Adds a case to the tests of the draft of a rulebook on this device, which begins with it where there is none. */
export async function addCaseToDraft(id: string, yaml: string): Promise<AddedCase> {
  const { beginning, kept } = await beginDraft(id, undefined);
  const draft = kept ?? begun(beginning);
  const { cases, at } = withCase(draft.cases, foundFile, yaml);
  await keepDraft({ ...draft, cases, savedAt: Date.now() });
  return { base: draft.base, at };
}
