import { entriesOf } from '../../case/case-entries.js';
import type { Ground } from './ground.js';

/** What was proposed in the case and waits for a second person, as the service says. */
export const proposalsOf = ({ view, subject }: Ground) => {
  const waiting = view.open.flatMap(({ what, entry }) => (what === 'seconding' ? [entry] : []));
  return entriesOf(view, ['decision_proposed', 'correction_proposed'], subject?.id ?? null).filter(
    ({ entry }) => waiting.includes(entry),
  );
};
