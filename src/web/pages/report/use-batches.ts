import { useState } from 'react';
import type { RulebookVersion } from '#client';
import type { DraftContent } from '../../drafts/draft.js';
import type { FactAnswer } from '../../ui/facts/fact-answer.js';
import { nextBatch, questionKey, questionsOf } from './fact-batches.js';
import type { FactQuestion } from './fact-question.js';
import type { WhatIf } from './use-what-if.js';

export const answerOf = (content: DraftContent, { subject, fact }: FactQuestion): FactAnswer | undefined =>
  (subject === null ? content.facts : content.subjects.find(({ id }) => id === subject)?.facts)?.[fact.id];

/**
 * The questions that are shown, a batch below the other. A batch that is shown stays as it is, so that nothing moves
 * under the hand; when all of it is answered, what then matters comes below.
 */
export function useBatches(content: DraftContent, version: RulebookVersion, whatIf: WhatIf) {
  const subjects = content.subjects.map(({ id }) => id);
  const [batches, setBatches] = useState<readonly (readonly FactQuestion[])[]>(() => {
    const answered = questionsOf(version, subjects).filter(
      (question) => question.fact.read_by.length > 0 && answerOf(content, question) !== undefined,
    );
    return answered.length > 0 ? [answered] : [];
  });
  const shown = new Set(batches.flat().map(questionKey));
  const isAnswered = batches.flat().every((question) => answerOf(content, question) !== undefined);
  // Where it cannot be asked, or was refused, the order is that of the rulebook.
  const isBlind = !whatIf.isAskable || whatIf.error !== null;
  const asked =
    isBlind || !whatIf.recommendations
      ? null
      : new Map(
          whatIf.recommendations.map(({ subject, ask }) => [subject, new Set(ask.map(({ fact }) => fact))]),
        );
  const isSettled = isBlind || whatIf.isCurrent;
  const following = isAnswered && isSettled ? nextBatch({ version, subjects, asked, shown }) : [];
  // INVARIANT: what follows is not shown yet, so that each round leaves fewer questions and the rounds end.
  if (following.length > 0) setBatches([...batches, following]);
  return { batches, shown, isBlind, isDone: isAnswered && isSettled && following.length === 0, isAnswered };
}
