import type { LetterInput } from '../../domain/letter/letter-input.js';
import type { Review } from '../../domain/letter/letter-parts.js';
import { parseDuration } from '../../domain/duration.js';
import { allOf } from '../../domain/all-of.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { Rulebook } from '../../rulebook/model.js';
import { remedyPeriod } from './remedy-period.js';
import type { LetterSettings } from './letter-settings.js';
import { settingMissing, settingText } from './setting-text.js';

type Remedy = Review['remedies'][number];
type Named = NonNullable<LetterSettings['review']>['remedies'][number];

function remedyOf(
  { name, to, within }: Named,
  at: number,
  language: LetterInput['language'],
): Result<Remedy> {
  const key = `letters.review.remedies[${at}]`;
  const said = allOf({
    name: settingText(name, language, `${key}.name`),
    to: settingText(to, language, `${key}.to`),
  });
  const period = remedyPeriod(parseDuration(within));
  if (!period) throw new Error(`a period that was checked cannot be said: ${within}`);
  return said.ok ? ok({ ...said.value, within: period }) : said;
}

/** The first remedy is open until the day that the decision set, where it set one. */
const firstTime = (remedy: Remedy, appealUntil: string | null): Remedy =>
  appealUntil === null ? remedy : { name: remedy.name, to: remedy.to, until: appealUntil };

/**
 * How the decision can be reviewed. To whom is the office's to say; until when comes from the decision, and what waits
 * from the rulebook, where they say so.
 */
export function letterReview(
  { review }: LetterSettings,
  { rulebook, row }: { readonly rulebook: Rulebook; readonly row: { readonly appeal_until: string | null } },
  language: LetterInput['language'],
): Result<Review> {
  if (!review) return settingMissing('letters.review');
  const remedies: Remedy[] = [];
  for (const [at, named] of review.remedies.entries()) {
    const remedy = remedyOf(named, at, language);
    if (!remedy.ok) return fail(remedy.error);
    remedies.push(at === 0 ? firstTime(remedy.value, row.appeal_until) : remedy.value);
  }
  const suspends = rulebook.appeal ? rulebook.appeal.suspends.includes('order') : review.suspends;
  return ok({ remedies, suspends });
}
