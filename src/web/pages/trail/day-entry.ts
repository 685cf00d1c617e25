import { listEntries } from '#client';

/** The last entry up to the end of a day of the office; undefined where there is none. */
export async function entryOfDay(day: string): Promise<number | undefined> {
  const { entries } = await listEntries({ until: day, order: 'down', limit: 1 });
  return entries[0]?.number;
}
