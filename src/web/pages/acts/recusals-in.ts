import { entriesOf } from '../../case/case-entries.js';
import { objectOf } from '../../case/json-parts.js';
import type { Ground } from './ground.js';

/** Recusals that hold: declared, or asked for and accepted, and not lifted since. */
export const recusalsIn = ({ view }: Pick<Ground, 'view'>) => {
  const lifted = entriesOf(view, ['recusal_lifted']).map(({ body }) => objectOf(body)['recusal']);
  return entriesOf(view, ['recusal', 'recusal_decided']).filter(
    ({ entry, kind, body }) =>
      !lifted.includes(entry) && (kind === 'recusal' || objectOf(body)['result'] === 'accepted'),
  );
};
