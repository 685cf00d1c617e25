import type { ReactNode } from 'react';
import { ChoiceInput } from './choice-input.js';
import { EntryInput } from './entry-input.js';
import type { FactAnswer } from './fact-answer.js';
import type { FactDeclaration } from './fact-declaration.js';
import { SetInput } from './set-input.js';

export interface FactInputProps {
  readonly fact: FactDeclaration;
  /** The id of the question's own place on the page; controls take theirs from it. */
  readonly id: string;
  readonly answer: FactAnswer | undefined;
  readonly isWrong: boolean;
  readonly onAnswer: (answer: FactAnswer | undefined) => void;
}

/** The control for a fact's type; "not known yet" is among the answers of each. */
export function FactInput(props: FactInputProps): ReactNode {
  switch (props.fact.type) {
    case 'boolean':
    case 'choice':
    case 'scale':
      return <ChoiceInput {...props} />;
    case 'set':
      return <SetInput {...props} />;
    default:
      return <EntryInput {...props} />;
  }
}
