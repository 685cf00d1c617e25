import { allOf } from '../../../domain/all-of.js';
import { ok } from '../../../domain/result.js';
import { earlierSteps } from '../earlier-steps.js';
import type { LetterCase } from '../letter-case.js';
import { letterFacts } from '../letter-facts.js';
import { letterHearing } from '../letter-hearing.js';
import { letterReasons } from '../letter-reasons.js';
import { wordsOf } from '../letter-words.js';
import { rungLabel } from '../rung-label.js';
import { settingMissing } from '../setting-text.js';
import { type Composing, type Part, personOf, responseLabel } from './composing.js';

/** That the rules recommend something else than was decided. */
function dissentOf({ decided: { departure, rulebook, recommendation }, sent }: LetterCase): string | null {
  if (departure === 'none') return null;
  return wordsOf(sent.language).departs(rungLabel(rulebook, recommendation.response, sent.language));
}

/** What goes to the superior: the matter, what was done before, what the subject said, and who sees it otherwise. */
export async function escalationReport(composing: Composing): Promise<Part> {
  const { deps, tx, matter, date } = composing;
  const { signer } = deps.settings.letters;
  const parts = allOf({
    signer: signer === undefined ? settingMissing('letters.signer') : ok(signer),
    subject: await personOf(composing),
    facts: letterFacts(matter),
    earlier_steps: await earlierSteps(deps, tx, matter, date),
    heard: letterHearing(matter),
    reasons: letterReasons(matter),
  });
  if (!parts.ok) return parts;
  const recommendation = wordsOf(matter.sent.language).recommends(responseLabel(matter));
  return ok({ ...parts.value, recommendation, dissent: dissentOf(matter) });
}
