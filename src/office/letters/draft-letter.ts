import type { LetterInput } from '../../domain/letter/letter-input.js';
import type { DraftLetter, SentProposalLetter } from '../../domain/letter/sent-letter.js';
import { ok, type Result } from '../../domain/result.js';
import { dayInZone } from '../../domain/time-zone.js';
import type { MadeLetter, OfficeDeps } from '../deps.js';
import type { ReadTx } from '../ports.js';
import { composeCaseLetter } from './case-letter.js';
import type { Composed } from './composed.js';
import { composeProposalLetter } from './proposal-letter.js';

export interface DraftedLetter extends MadeLetter {
  readonly letter: LetterInput;
}

async function drafted(
  deps: OfficeDeps,
  given: string | undefined,
  compose: (tx: ReadTx, days: { readonly date: string; readonly today: string }) => Promise<Result<Composed>>,
): Promise<Result<DraftedLetter>> {
  const today = dayInZone(deps.settings.time_zone, deps.clock());
  const composed = await deps.store.read((tx) => compose(tx, { date: given ?? today, today }));
  if (!composed.ok) return composed;
  const { letter } = composed.value;
  const made = await deps.makeLetter(letter);
  return made.ok ? ok({ ...made.value, letter }) : made;
}

/** The letter about a case as it would now be issued, marked as a draft and without a number. Nothing is recorded. */
export const draftLetter = (
  deps: OfficeDeps,
  { caseId, letter: sent }: { readonly caseId: string; readonly letter: DraftLetter },
): Promise<Result<DraftedLetter>> =>
  drafted(deps, sent.date, (tx, days) => composeCaseLetter(deps, tx, { caseId, sent, ...days }, null));

/** The letter of a proposal, likewise. */
export const draftProposalLetter = (
  deps: OfficeDeps,
  { proposal, letter: sent }: { readonly proposal: number; readonly letter: SentProposalLetter },
): Promise<Result<DraftedLetter>> =>
  drafted(deps, sent.date, (tx, days) => composeProposalLetter(deps, tx, { proposal, sent, ...days }, null));
