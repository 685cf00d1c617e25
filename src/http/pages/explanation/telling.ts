import type { Language } from '../../../domain/problem.js';
import type { Review } from '../../../domain/letter/letter-parts.js';
import { english } from '../../../engine/wording/en.js';
import {
  type RecommendationWords,
  words as recommendationWords,
} from '../../../engine/wording/recommendation-words.js';
import { type Speaker, speakerOf } from '../../../engine/wording/speaker.js';
import { chinese } from '../../../engine/wording/zh.js';
import type { Explanation } from '../../../office/explanation/read-explanation.js';
import type { Opened } from '../../../office/personal.js';
import { instantText } from '../instant-text.js';
import { pageWords } from '../page-words.js';
import type { Inline } from '../page-part.js';
import { type ExplanationWords, explanationWords } from './explanation-words.js';

/** An explanation on its way to paper: what is told, and the words for it. */
export interface Telling {
  readonly explanation: Explanation;
  readonly language: Language;
  /** The language of the rulebook's own words, which may have none in the page's. */
  readonly told: string;
  readonly words: ExplanationWords;
  readonly short: RecommendationWords;
  readonly speaker: Speaker;
  readonly when: (instantMs: number) => string;
  readonly opened: (opened: Opened) => Inline;
  /** How decisions of the office are reviewed, as far as its settings say. */
  readonly review: Review | null;
}

export function tellingOf(
  explanation: Explanation,
  { language, timeZone }: { readonly language: Language; readonly timeZone: string },
  review: Review | null,
): Telling {
  const { rulebook, recommendation } = explanation;
  const told = recommendation.text[language] ? language : (rulebook.languages[0] ?? 'en');
  const page = pageWords[language];
  return {
    explanation,
    language,
    told,
    words: explanationWords[language],
    short: recommendationWords[language],
    speaker: speakerOf(rulebook, told, language === 'zh' ? chinese : english),
    when: (instantMs) => instantText(timeZone, instantMs),
    opened: (opened) =>
      'hidden' in opened
        ? { text: opened.hidden === 'erased' ? page.erased : page.withheld, as: 'weak' }
        : {
            text: typeof opened.value === 'string' ? opened.value : JSON.stringify(opened.value),
            as: 'name',
          },
    review,
  };
}

/** The language of a section in the rulebook's words, where that is not the page's. */
export const langOf = ({ language, told }: Pick<Telling, 'language' | 'told'>): string | undefined =>
  told === language ? undefined : told;
