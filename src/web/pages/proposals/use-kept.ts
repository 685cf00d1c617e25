import { useState } from 'react';
import { draftsOf } from '../../drafts/form-draft.js';
import { useSession } from '../../session/session.js';

/**
 * What somebody has typed, kept on this device until it is sent: a reload, a lost connection or another session in
 * between loses none of it.
 */
export function useKept<Draft extends object>(
  name: string,
  empty: Draft,
): readonly [kept: Draft, keep: (draft: Draft) => void, forget: () => void] {
  const { account } = useSession();
  const drafts = draftsOf(account, name);
  const [held, setHeld] = useState<{ readonly of: string; readonly draft: Draft }>();
  // Another name is another draft, on a page that stays.
  const draft = held?.of === name ? held.draft : { ...empty, ...drafts.read() };
  const keep = (next: Draft): void => {
    setHeld({ of: name, draft: next });
    drafts.keep(next);
  };
  const forget = (): void => {
    setHeld({ of: name, draft: empty });
    drafts.drop();
  };
  return [draft, keep, forget];
}
