import { entriesOf } from '../../case/case-entries.js';
import { listOf, objectOf, stringOf } from '../../case/json-parts.js';
import { openedText } from '../../case/personal.js';
import { entryLabel } from './entry-label.js';
import type { Option } from './field.js';
import type { Ground } from './ground.js';

/** An order of the case, as its entry tells it. */
export interface CaseOrder {
  readonly entry: number;
  readonly demands: readonly string[];
  readonly owner: string;
  readonly dueOn: string;
  readonly isImmediate: boolean;
  readonly verifyBy: string | null;
}

/** The orders of the subject, the newest first. */
export const ordersOf = ({ view, subject }: Ground): readonly CaseOrder[] =>
  entriesOf(view, ['order_issued'], subject?.id ?? null).map(({ entry, body }) => {
    const { demands, owner, due_on: dueOn, immediate, verify_by: verifyBy } = objectOf(body);
    return {
      entry,
      demands: listOf(demands).flatMap((each) => openedText(each) ?? []),
      owner: stringOf(owner) ?? '',
      dueOn: stringOf(dueOn) ?? '',
      isImmediate: immediate === true,
      verifyBy: openedText(verifyBy),
    };
  });

/** Orders as choices; each by its first demand. */
export const orderOptions = (ground: Ground): readonly Option[] =>
  ordersOf(ground).map(({ entry, demands: [first = '', ...more] }) => ({
    value: entry,
    label: entryLabel(entry, more.length > 0 ? `${first}…` : first),
  }));
