import { messageOf } from '../../domain/problem.js';
import type { AppendedDue } from '../../office/appended-due.js';

/** An entry that set a day, as it is answered. */
export const appendedDueOf = ({ caseId, entry, dueOn, warnings }: AppendedDue) => ({
  case: caseId,
  entry,
  due_on: dueOn,
  warnings: warnings.map((found) => ({ code: found.code, message: messageOf(found) })),
});
