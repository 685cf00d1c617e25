import { useState } from 'react';
import { useSession } from '../../session/session.js';
import type { FactAnswer } from '../../ui/facts/fact-answer.js';
import { draftsOf } from '../../drafts/form-draft.js';
import { objectOf, stringOf } from '../json-parts.js';

/** What is being answered: the facts that are shown, each with its answer once there is one. */
export interface AnswerDraft {
  readonly kind: 'answer' | 'correction';
  readonly facts: Readonly<Record<string, FactAnswer | undefined>>;
  readonly source: string;
}

const isAnswer = (value: unknown): value is FactAnswer =>
  value === null ||
  ['boolean', 'number', 'string'].includes(typeof value) ||
  (Array.isArray(value) && value.every((each) => typeof each === 'string'));

function read(kept: Readonly<Record<string, unknown>>): AnswerDraft {
  const facts = Object.entries(objectOf(kept['facts'])).filter((pair): pair is [string, FactAnswer] =>
    isAnswer(pair[1]),
  );
  return {
    kind: kept['kind'] === 'correction' ? 'correction' : 'answer',
    facts: Object.fromEntries(facts),
    source: stringOf(kept['source']) ?? '',
  };
}

/** What somebody has begun to answer, kept on this device for their account until it is sent. */
export function useAnswerDraft(caseId: string, subject: string, empty: AnswerDraft) {
  const { account } = useSession();
  const [drafts] = useState(() => draftsOf(account, `${caseId}.answer.${subject}`));
  const [kept, setKept] = useState(() => {
    const found = drafts.read();
    return found ? read(found) : null;
  });
  return {
    draft: kept ?? empty,
    isKept: kept !== null,
    change: (more: Partial<AnswerDraft>): void => {
      const to = { ...(kept ?? empty), ...more };
      drafts.keep(to);
      setKept(to);
    },
    clear: (): void => {
      drafts.drop();
      setKept(null);
    },
  };
}
