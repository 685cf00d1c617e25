import { textIn } from '../../words/bilingual.js';
import type { Option } from './field.js';
import { type Ground, standingOf } from './ground.js';

/** The responses that are milder than what was decided, mildest first: what a decision can be varied to. */
export function milderOptions(ground: Ground): readonly (Option & { readonly value: string })[] {
  const ladder = ground.book?.ladder ?? [];
  const decided = ladder.findIndex(({ id }) => id === standingOf(ground)?.decided_response);
  return ladder.slice(0, Math.max(decided, 0)).map(({ id, label }) => ({
    value: id,
    label: { zh: textIn(label, 'zh').text, en: textIn(label, 'en').text },
  }));
}
