import type { DraftContent } from '../../drafts/draft.js';

/** What each step of the form is given. */
export interface StepProps {
  readonly content: DraftContent;
  readonly edit: (change: (before: DraftContent) => DraftContent) => void;
  /** What is wrong, by the id of the field. */
  readonly errors: Readonly<Record<string, string>>;
}
