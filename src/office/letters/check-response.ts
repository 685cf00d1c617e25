import { type Problem, problem, quoted } from '../../domain/problem.js';
import { positionIn } from '../departure.js';
import type { LetterCase } from './letter-case.js';
import type { LetterSettings } from './letter-settings.js';

const toldBy = ({ kinds }: LetterSettings, kind: string): readonly string[] =>
  Object.entries(kinds)
    .filter(([, told]) => told === kind)
    .map(([rung]) => rung);

/**
 * A letter says no more and no less than what was decided: a reminder tells of its own rung; an order letter of its
 * rung or a severer one, beside which something is ordered at once; an escalation report of the top rung alone.
 */
export function checkResponse(settings: LetterSettings, { sent, decided }: LetterCase): readonly Problem[] {
  const { kind } = sent;
  const { ladder } = decided.rulebook;
  const { response, exempted } = decided.row;
  if (kind === 'decision' || kind === 'review_rights') return [];
  const rungs = toldBy(settings, kind);
  const top = ladder.at(-1)?.id;
  const expected =
    kind === 'escalation_report'
      ? ladder.filter(({ id }) => id === top)
      : kind === 'reminder'
        ? ladder.filter(({ id }) => rungs.includes(id))
        : ladder.filter(({ id }) =>
            rungs.some(
              (rung) =>
                ladder.some((one) => one.id === rung) && positionIn(ladder, id) >= positionIn(ladder, rung),
            ),
          );
  if (response !== null && !exempted && expected.some(({ id }) => id === response)) return [];
  const params = {
    kind: quoted(kind),
    expected: expected.map(({ id }) => quoted(id)).join(', ') || '-',
    found: quoted(response ?? '-'),
  };
  return [problem('office_letter_response', params, { path: '/kind' })];
}
