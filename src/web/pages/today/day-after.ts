const dayLength = 86_400_000;

/** The day so many days after another (before it, where negative); days of the calendar have no zone. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10);
