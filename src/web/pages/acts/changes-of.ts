import { entriesOf } from '../../case/case-entries.js';
import { objectOf } from '../../case/json-parts.js';
import type { Ground } from './ground.js';

/** What changed a decision: corrections, and appeals that were not upheld; the newest first. */
export const changesOf = ({ view }: Pick<Ground, 'view'>) =>
  entriesOf(view, ['correction', 'appeal_decided']).filter(
    ({ kind, body }) => kind === 'correction' || objectOf(body)['result'] !== 'upheld',
  );
