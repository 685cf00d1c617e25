import { z } from 'zod';
import type { Problem } from '../domain/problem.js';
import { ok, type Result } from '../domain/result.js';
import type { Appended } from './append-to-case.js';
import { beyondCalendarSchema, deadlineWarnings } from './counted-deadline.js';
import type { OfficeDeps } from './deps.js';

/** An entry that set a day, the day, and what is to be told of it. */
export interface AppendedDue extends Appended {
  readonly dueOn: string;
  readonly warnings: readonly Problem[];
}

const dueSchema = z.object({ due_on: z.string(), beyond_calendar: beyondCalendarSchema });

/** Reads the day from the entry itself, so that a repeated request is told the day of that time. */
export const withDueDay = ({ store }: OfficeDeps, appended: Appended): Promise<Result<AppendedDue>> =>
  store.read(async ({ trail }) => {
    const stored = await trail.entry(appended.entry);
    const { due_on: dueOn, beyond_calendar: beyond } = dueSchema.parse(stored?.entry.body);
    return ok({ ...appended, dueOn, warnings: deadlineWarnings(dueOn, beyond) });
  });
