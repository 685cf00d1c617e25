import { daysInZone } from './time-zone.js';

const quarterMs = 900_000;
const quartersADay = 96;

/** A stretch of 24 hours of UTC: the day of the zone up to an instant, and from it on. */
interface Turn {
  readonly before: string;
  readonly after: string;
  readonly at: number;
}

/**
 * The first quarter of an hour of a stretch that lies on another day.
 * @param likely how many quarters after the first: found at once if it is right, as it is until clocks are changed
 */
function turnOf(dayAt: (quarter: number) => string, first: number, likely: number): Turn {
  let [low, high] = [first, first + quartersADay - 1];
  const [before, after] = [dayAt(low), dayAt(high)];
  if (before === after) return { before, after, at: low * quarterMs };
  const near = [first + likely - 1, first + likely];
  while (high - low > 1) {
    const next = near.shift();
    const middle = next !== undefined && next > low && next < high ? next : (low + high) >>> 1;
    if (dayAt(middle) === before) low = middle;
    else high = middle;
  }
  return { before, after, at: high * quarterMs };
}

/**
 * `dayInZone` for many instants from 1972 on, when the last zone came to keep whole quarters of an hour: where within
 * 24 hours the day turns is looked up once.
 */
export function dayReader(timeZone: string): (instantMs: number) => string {
  const turns = new Map<number, Turn>();
  let likely = 0;
  const dayOf = daysInZone(timeZone);
  const dayAt = (quarter: number): string => dayOf(quarter * quarterMs);
  return (instantMs) => {
    const stretch = Math.floor(instantMs / quarterMs / quartersADay);
    let turn = turns.get(stretch);
    if (!turn) {
      turn = turnOf(dayAt, stretch * quartersADay, likely);
      turns.set(stretch, turn);
      likely = turn.at / quarterMs - stretch * quartersADay;
    }
    return instantMs < turn.at ? turn.before : turn.after;
  };
}
