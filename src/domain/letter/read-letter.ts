import { z } from 'zod';
import { jsonPointer } from '../json-pointer.js';
import { type Problem, problem, quoted } from '../problem.js';
import { fail, ok, type Result } from '../result.js';
import { parseWith } from '../zod-problems.js';
import { type LetterInput, type LetterKind, letterSchemas } from './letter-input.js';

type Day = { readonly path: readonly (string | number)[]; readonly day: string | null | undefined };

/** The days that lie ahead of the letter: what is due cannot have been due before it was written. */
const daysAhead = (letter: LetterInput): Day[] => [
  ...('demands' in letter
    ? (letter.demands ?? []).map(({ by }, index): Day => ({ path: ['demands', index, 'by'], day: by }))
    : []),
  ...('deadline' in letter && letter.deadline.kind === 'by'
    ? [{ path: ['deadline', 'by'], day: letter.deadline.by }]
    : []),
  ...('reply' in letter ? [{ path: ['reply', 'by'], day: letter.reply?.by }] : []),
];

/** The days that lie behind it. */
const daysBehind = (letter: LetterInput): Day[] => [
  ...('facts' in letter
    ? (letter.facts ?? []).flatMap(({ on, until }, index): Day[] => [
        { path: ['facts', index, 'on'], day: on },
        { path: ['facts', index, 'until'], day: until },
      ])
    : []),
  ...('earlier_steps' in letter
    ? (letter.earlier_steps ?? []).map(
        ({ on }, index): Day => ({ path: ['earlier_steps', index, 'on'], day: on }),
      )
    : []),
  ...('heard' in letter ? [{ path: ['heard', 'on'], day: letter.heard?.on }] : []),
  ...(letter.kind === 'review_rights' ? [{ path: ['decision', 'on'], day: letter.decision.on }] : []),
];

const outOfOrder = (letter: LetterInput): Problem[] => {
  const params = { date: quoted(letter.date) };
  const found = ({ path, day }: Day) => ({
    params: { ...params, found: quoted(day) },
    at: { path: jsonPointer(path) },
  });
  const early = daysAhead(letter)
    .filter(({ day }) => day && day < letter.date)
    .map(found)
    .map(({ params: said, at }) => problem('letter_due_before_date', said, at));
  const late = daysBehind(letter)
    .filter(({ day }) => day && day > letter.date)
    .map(found)
    .map(({ params: said, at }) => problem('letter_fact_after_date', said, at));
  return [...early, ...late];
};

/**
 * Reads what a letter of one kind says. Unknown keys are refused, and so is a day that is due before the letter's date
 * or a fact later than it. Problems have their paths.
 */
export function readLetter(kind: LetterKind, value: unknown): Result<LetterInput> {
  // Of a letter of another kind only that is told, and not each of its other keys.
  const ofKind = parseWith(z.looseObject({ kind: z.literal(kind) }), value);
  if (!ofKind.ok) return ofKind;
  const read = parseWith<(typeof letterSchemas)[LetterKind]>(letterSchemas[kind], value);
  if (!read.ok) return read;
  const problems = outOfOrder(read.value);
  return problems.length > 0 ? fail(problems) : ok(read.value);
}
