import type { ProjectionWriter, StoredEntry } from '../ports.js';
import { checkedFollowUp, followUpChecked, plannedFollowUp } from './standing-follow-up.js';

/** `follow_up`. */
export async function projectFollowUp(to: ProjectionWriter, stored: StoredEntry): Promise<void> {
  const planned = plannedFollowUp(stored);
  if (planned) return to.upsert('follow_up', planned);
  const checked = followUpChecked(stored);
  if (checked === undefined) return;
  const row = await to.get('follow_up', { follow_up_seq: checked });
  if (row && row.case_id === stored.entry.case) await to.upsert('follow_up', checkedFollowUp(row, stored));
}
