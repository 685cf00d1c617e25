import { addEvidence, submitCase } from '#client';
import { isConnected, noteUnreached } from '../api/connection.js';
import { problemOf, type Refused } from '../api/problem-of.js';
import { caseOfDraft } from './case-of-draft.js';
import type { Draft, DraftEvidence } from './draft.js';
import { changeDraft, deleteFile, deleteFiles, readFile } from './draft-store.js';

/**
 * What came of sending. `later`: it was not reached, is busy, or nobody is signed in; it waits. `refused`: it has to be
 * put right, and is a draft again.
 */
export type Sent =
  | { readonly outcome: 'sent'; readonly caseId: string }
  | { readonly outcome: 'later'; readonly why: 'offline' | 'session' | 'busy' }
  | { readonly outcome: 'refused'; readonly error: unknown };

/** Why the same request may be answered otherwise when it is sent again as it is; null: it will not be. */
function waitsFor({ status }: Refused): 'offline' | 'session' | 'busy' | null {
  if (status === 0) {
    noteUnreached();
    return 'offline';
  }
  if (status === 401) return 'session';
  return status === 409 || status === 429 || status >= 500 ? 'busy' : null;
}

const reasonOf = ({ status, problem }: Refused): string =>
  problem?.problems.map(({ detail }) => detail).join('; ') ?? String(status);

const markFile = (draft: Draft, id: string, change: Partial<NonNullable<DraftEvidence['file']>>) =>
  changeDraft(draft.id, (before) =>
    before
      ? {
          ...before,
          content: {
            ...before.content,
            evidence: before.content.evidence.map((each) =>
              each.id === id && each.file ? { ...each, file: { ...each.file, ...change } } : each,
            ),
          },
        }
      : null,
  );

/** Sends one file under its own key; true once it needs no more sending. */
async function sendFile(
  draft: Draft,
  caseId: string,
  { id, kind, ref, file }: DraftEvidence,
): Promise<boolean> {
  if (!file || file.sent || file.refused !== null) return true;
  const bytes = await readFile(draft.id, id);
  if (!bytes) {
    await markFile(draft, id, { refused: 'gone' });
    return true;
  }
  try {
    await addEvidence(kind, ref.trim(), caseId, file.key, new Blob([bytes], { type: file.mediaType }));
  } catch (error) {
    const refused = problemOf(error);
    if (waitsFor(refused) !== null) return false;
    await markFile(draft, id, { refused: reasonOf(refused) });
    return true;
  }
  await markFile(draft, id, { sent: true });
  await deleteFile(draft.id, id);
  return true;
}

async function sendFiles(draft: Draft, caseId: string): Promise<void> {
  let isDone = true;
  for (const each of draft.content.evidence) isDone = (await sendFile(draft, caseId, each)) && isDone;
  if (!isDone) return;
  await changeDraft(draft.id, (before) =>
    before ? { ...before, state: 'sent', changed: Date.now() } : null,
  );
  const after = await changeDraft(draft.id, () => null);
  const hasRefused = after?.content.evidence.some(({ file }) => file !== null && file.refused !== null);
  if (!hasRefused) await deleteFiles(draft.id);
}

/** What can have been taken in without an answer is no longer changed. */
const freeze = (id: string, isTried: boolean) =>
  changeDraft(id, (before) =>
    before?.state === 'unsent' || before?.state === 'waiting'
      ? { ...before, state: 'waiting', isTried: before.isTried || isTried }
      : null,
  );

async function sendOnce(id: string): Promise<Sent> {
  if (!isConnected()) {
    await freeze(id, false);
    return { outcome: 'later', why: 'offline' };
  }
  const draft = await freeze(id, true);
  if (!draft) return { outcome: 'later', why: 'busy' };
  if (draft.caseId === null) {
    try {
      const answer = await submitCase(draft.key, caseOfDraft(draft.content));
      const taken = await changeDraft(id, (before) =>
        before ? { ...before, state: 'files', caseId: answer.case, changed: Date.now() } : null,
      );
      if (taken) await sendFiles(taken, answer.case);
      return { outcome: 'sent', caseId: answer.case };
    } catch (error) {
      const why = waitsFor(problemOf(error));
      if (why !== null) return { outcome: 'later', why };
      // A refusal leaves nothing behind: the key is as it was, and the draft can be put right.
      const refused = reasonOf(problemOf(error));
      await changeDraft(id, (before) => before && { ...before, state: 'unsent', isTried: false, refused });
      return { outcome: 'refused', error };
    }
  }
  await sendFiles(draft, draft.caseId);
  return { outcome: 'sent', caseId: draft.caseId };
}

const underWay = new Map<string, Promise<Sent>>();

/** Sends a draft, or goes on with it. Asked for again while it is under way, it is the same sending. */
export function sendDraft(id: string): Promise<Sent> {
  const running = underWay.get(id);
  if (running) return running;
  const started = sendOnce(id).finally(() => underWay.delete(id));
  underWay.set(id, started);
  return started;
}
