import { useState } from 'react';
import { useSession } from '../../session/session.js';
import { useMedia } from '../../shell/use-media.js';

const keyOf = (caseId: string, subject: string, entry: number): string =>
  `gradus-checked/${caseId}/${subject}/${entry}`;

function read(key: string): boolean {
  try {
    return sessionStorage.getItem(key) === 'yes';
  } catch {
    return false;
  }
}

function write(key: string, isChecked: boolean): void {
  try {
    if (isChecked) sessionStorage.setItem(key, 'yes');
    else sessionStorage.removeItem(key);
  } catch {
    // Refused by the browser: it is then asked again after a reload.
  }
}

export interface CheckedFacts {
  readonly isChecked: boolean;
  /** Whether the recommendation may be shown: facts are looked at first, except by who audits and on paper. */
  readonly isOpen: boolean;
  readonly check: (isChecked: boolean) => void;
}

/** Whether this person has said, in this visit, that they have checked the facts of a recommendation. */
export function useCheckedFacts(caseId: string, subject: string, entry: number): CheckedFacts {
  const { roles } = useSession();
  const isPaper = useMedia('print');
  const key = keyOf(caseId, subject, entry);
  const [changed, setChanged] = useState(0);
  const isChecked = changed >= 0 && read(key);
  return {
    isChecked,
    isOpen: isChecked || isPaper || roles.includes('auditor'),
    check: (to) => {
      write(key, to);
      setChanged((count) => count + 1);
    },
  };
}
