import { useState } from 'react';
import { checkAnswer } from '../../ui/facts/check-answer.js';
import type { FactAnswer } from '../../ui/facts/fact-answer.js';
import type { FactDeclaration } from '../../ui/facts/fact-declaration.js';
import { FactField } from '../../ui/facts/fact-field.js';

export const triedField = (fact: string): string => `try-${fact}`;

export interface TriedFactProps {
  readonly fact: FactDeclaration;
  /** What is tried. */
  readonly answer: FactAnswer;
  readonly onTry: (answer: FactAnswer) => void;
}

/** A fact whose answer is tried out; what is half written, or wrong, stands in the field and is not tried. */
export function TriedFact({ fact, answer, onTry }: TriedFactProps) {
  const [pending, setPending] = useState<{ readonly answer: FactAnswer | undefined } | null>(null);
  return (
    <FactField
      id={triedField(fact.id)}
      fact={fact}
      answer={pending ? pending.answer : answer}
      onAnswer={(to) => {
        const isTried = to !== undefined && checkAnswer(fact, to) === null;
        setPending(isTried ? null : { answer: to });
        if (isTried) onTry(to);
      }}
    />
  );
}
