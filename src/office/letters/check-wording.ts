import type { LetterKind } from '../../domain/letter/letter-input.js';
import type { Wording } from '../../domain/letter/sent-letter.js';
import { type Problem, problem, quoted } from '../../domain/problem.js';

/** The wording that only some kinds of letters have a place for. */
const onlyIn: Readonly<Partial<Record<keyof Wording, readonly LetterKind[]>>> = {
  points: ['reminder'],
  consequence: ['written_order'],
  reply: ['reminder', 'written_order', 'proposal'],
};

/** Wording that the letter would leave out is refused rather than overlooked. */
export const checkWording = (kind: LetterKind, wording: Wording): readonly Problem[] =>
  Object.entries(onlyIn)
    .filter(([key, kinds]) => Object.hasOwn(wording, key) && !kinds.includes(kind))
    .map(([key]) =>
      problem(
        'office_letter_wording_unfit',
        { kind: quoted(kind), found: quoted(key) },
        { path: `/wording/${key}` },
      ),
    );
