import type { DigestContent, Group } from '../../src/office/digest/digest-structure.js';
import type { Recount } from './recount-day.js';

interface Counted {
  readonly count: number;
  readonly items: readonly object[];
  readonly by_stage?: readonly Group[];
  readonly by_party?: readonly Group[];
  readonly by_unit?: readonly Group[];
}

const said = (item: object, key: string): unknown => Reflect.get(item, key);

/** An item as the recount writes it. */
function lineOf(section: string, item: object): string {
  if (section.endsWith('replies')) {
    const late = said(item, 'days_overdue');
    return `${said(item, 'proposal')}${late === undefined ? '' : ` ${late}`}`;
  }
  if (section === 'commendations') return `${said(item, 'ref')}@${said(item, 'entry')}`;
  const line = `${said(item, 'case')}/${said(item, 'subject')}@${said(item, 'entry')}`;
  if (section === 'repeats') return `${line} ${said(item, 'fact')} ${String(said(item, 'cases'))}`;
  if (section === 'departures') return `${line} ${said(item, 'departure')}`;
  if (['corrected', 'held', 'reopened'].includes(section)) return `${line} ${said(item, 'of')}`;
  return section.startsWith('late_') ? `${line} ${said(item, 'days_overdue')}` : line;
}

const sectionsOf = ({ due, overdue, ...content }: DigestContent): Readonly<Record<string, Counted>> => ({
  new: content.new,
  decisions: due.decisions,
  facts: due.facts,
  secondings: due.secondings,
  evaluations: due.evaluations,
  orders: due.orders,
  verifications: due.verifications,
  follow_ups: due.follow_ups,
  appeals: due.appeals,
  replies: due.replies,
  corrections: due.corrections,
  late_orders: overdue.orders,
  late_follow_ups: overdue.follow_ups,
  late_appeals: overdue.appeals,
  late_replies: overdue.replies,
  corrected: content.corrected,
  held: content.held,
  reopened: content.reopened,
  decided: content.decided,
  departures: content.departures,
  closed: content.closed,
  commendations: content.commendations,
  repeats: content.repeats,
});

/** A digest as a recount of its day would have it; counts that are not those of their lists show as such. */
export function digestLines(content: DigestContent): Recount {
  const lines: Record<string, readonly string[]> = {};
  for (const [section, counted] of Object.entries(sectionsOf(content))) {
    if (counted.count !== counted.items.length) lines[`${section} miscounted`] = [String(counted.count)];
    const written = counted.items.map((item) => lineOf(section, item)).sort();
    if (written.length > 0) lines[section] = written;
    for (const axis of ['stage', 'party', 'unit'] as const) {
      const groups = counted[`by_${axis}`];
      if (section === 'repeats' || !groups) continue;
      const by = groups.flatMap(({ value, count, of }) => {
        if (count !== of.length) lines[`${section} by ${axis} miscounted`] = [String(count)];
        return of.map((one) => `${value} ${one.case}/${one.subject}`);
      });
      if (by.length > 0) lines[`${section} by ${axis}`] = by.sort();
    }
  }
  return lines;
}

/** How many there were the day before, by section. */
export const beforeOf = (content: DigestContent): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(sectionsOf(content)).map(([section, counted]) => [
      section,
      Number(said(counted, 'before')),
    ]),
  );
