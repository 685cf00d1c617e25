import type { ProjectionWriter, StoredEntry } from '../ports.js';
import { noticeOfEntry } from './notice-of-entry.js';

/** What other programs are told of an entry. */
export async function projectNotices(to: ProjectionWriter, stored: StoredEntry): Promise<void> {
  const notice = noticeOfEntry(stored);
  if (!notice) return;
  const { case: caseId, time: at } = stored.entry;
  await to.upsert('notice', { entry: stored.seq, at, case_id: caseId, ...notice });
}
