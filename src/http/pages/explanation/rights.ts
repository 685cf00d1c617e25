import type { Duration } from '../../../domain/calendar.js';
import { reviewEn } from '../../../letters/wording/en/sections.js';
import { reviewZh } from '../../../letters/wording/zh/sections.js';
import type { PageSection } from '../page-part.js';
import type { Telling } from './telling.js';

const period = (duration: Duration, { short, speaker }: Telling): string =>
  duration.kind === 'immediate' ? short.immediate : speaker.within(duration.text);

/** By the rulebook where it says how a decision is appealed against, else by the office's settings. */
function reviewSentences(telling: Telling): readonly string[] {
  const { explanation, language, words, review } = telling;
  const { appeal } = explanation.rulebook;
  if (appeal) {
    const suspends = appeal.suspends.map((what) => words.suspends[what]);
    return [
      words.appeal(period(appeal.within, telling), period(appeal.decideWithin, telling)),
      ...(suspends.length > 0 ? suspends : [words.suspendsNothing]),
      ...(review?.remedies.map(({ name, to }) => words.appealTo(name, to)) ?? [words.decisionSays]),
      words.neverSeverer,
    ];
  }
  if (review) return (language === 'zh' ? reviewZh : reviewEn)(review, words.ofDecision);
  return [words.decisionSays, words.neverSeverer];
}

/** What whom it concerns can do about it. */
export const rights = (telling: Telling): PageSection => ({
  level: 2,
  heading: telling.words.rights,
  parts: [
    { kind: 'list', items: [telling.words.mayBeHeard, ...reviewSentences(telling)] },
    { kind: 'notice', run: telling.speaker.phrases.advice },
  ],
});
