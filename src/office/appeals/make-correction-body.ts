import type { SentCorrection } from '../../domain/correction.js';
import type { Agreed } from '../decision-body.js';
import { needed, type Seal } from '../personal.js';
import type { CorrectionBody, ProposedCorrection } from './appeal-body.js';
import type { JudgedCorrection } from './judge-correction.js';

/** What both bodies have; the texts are kept outside. */
const common = async (
  seal: Seal,
  { subject, decision, ground, effect, reasons, restores }: SentCorrection,
) => ({
  subject,
  decision,
  ground,
  effect,
  reasons: await needed(seal, 'reasons', reasons),
  restores: await seal('restores', restores),
});

/** The body of `correction`. */
export const makeCorrectionBody = async (
  seal: Seal,
  sent: SentCorrection,
  { varied, today, tell }: JudgedCorrection,
  seconding: Agreed,
): Promise<CorrectionBody> => ({
  ...(await common(seal, sent)),
  ...varied,
  corrected_on: today,
  second_person: await seal('second_person', sent.second_person),
  seconding,
  tell: [...tell],
});

/** The body of `correction_proposed`. */
export const makeProposedCorrection = async (
  seal: Seal,
  sent: SentCorrection,
  { ref, today }: JudgedCorrection,
): Promise<ProposedCorrection> => ({
  ...(await common(seal, sent)),
  ref,
  response: sent.effect === 'varied' ? sent.response : null,
  proposed_on: today,
});
