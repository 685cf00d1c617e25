/**
 * The day on the calendar of `timeZone` at an instant, as `YYYY-MM-DD`. For the edge alone, where the clock is
 * read once; nothing that is hashed or replayed calls it, since zone data change with the runtime.
 * @param timeZone IANA name; an unknown one throws a RangeError, as does an instant outside the years 1000 to 9999.
 * @param instantMs milliseconds since 1970-01-01T00:00:00Z.
 */
export const dayInZone = (timeZone: string, instantMs: number): string => daysInZone(timeZone)(instantMs);

/** `dayInZone` for several instants of one zone, whose data are looked up once. */
export function daysInZone(timeZone: string): (instantMs: number) => string {
  if (!isTimeZone(timeZone)) throw new RangeError(`unknown time zone: ${JSON.stringify(timeZone)}`);
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    era: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return (instantMs) => {
    const parts = new Map(format.formatToParts(instantMs).map(({ type, value }) => [type, value]));
    const year = parts.get('year') ?? '';
    if (parts.get('era') !== 'AD' || !/^[1-9]\d{3}$/.test(year)) {
      throw new RangeError(`the year of the instant ${instantMs} is not within 1000 to 9999`);
    }
    return `${year}-${parts.get('month')}-${parts.get('day')}`;
  };
}

/** Whether this runtime knows the IANA name. Bare offsets (`+08:00`) are none: not every runtime takes them. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
