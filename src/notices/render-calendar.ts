import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Language } from '../domain/problem.js';
import type { DeadlineKind, DeadlineState } from '../office/notices/deadline-of.js';
import type { Deadline, OwnerDeadlines } from '../office/notices/deadlines.js';

type Words = Readonly<Record<Language, string>>;

const whats: Readonly<Record<DeadlineKind, Words>> = {
  order: { zh: '责令整改到期', en: 'Order due' },
  follow_up: { zh: '跟进复查', en: 'Follow-up due' },
  appeal: { zh: '申诉作出决定到期', en: 'Decision on appeal due' },
  reply: { zh: '建议书答复到期', en: 'Reply to proposal due' },
};
const atOnce: Words = { zh: '责令立即整改', en: 'Order due at once' };
const calendarName: Words = { zh: 'Gradus 期限', en: 'Gradus deadlines' };

const states: Readonly<Record<DeadlineState, { readonly status: ICalEventStatus; readonly words: Words }>> = {
  open: { status: ICalEventStatus.CONFIRMED, words: { zh: '', en: '' } },
  suspended: {
    status: ICalEventStatus.TENTATIVE,
    words: { zh: '（申诉期间中止）', en: ' (suspended by an appeal)' },
  },
  over: { status: ICalEventStatus.CANCELLED, words: { zh: '（已了结）', en: ' (over)' } },
};

const refreshSeconds = 60 * 60;

function summaryOf({ kind, caseId, entry, whose, dueAt, state }: Deadline, language: Language): string {
  const what = `${(dueAt === null ? whats[kind] : atOnce)[language]}${states[state].words[language]}`;
  if (language === 'zh') {
    const place = caseId === null ? `条目 ${entry}` : `案件 ${caseId}`;
    return `${what}：${place}${whose === null ? '' : `，对象 ${whose}`}`;
  }
  const place = caseId === null ? `entry ${entry}` : `case ${caseId}`;
  return `${what}: ${place}${whose === null ? '' : `, ${whose}`}`;
}

/**
 * An owner's deadlines as an iCalendar text (RFC 5545): a day each, or a moment where it is due at one. Ids are the
 * same for ever and numbers of revisions grow, so that a program that reads it again knows what is new. Nothing of it is
 * the clock's: the same deadlines give the same bytes.
 */
export function renderCalendar({ owner, source, deadlines }: OwnerDeadlines, language: Language): string {
  const host = `${source.replaceAll('/', '-')}.invalid`;
  const calendar = ical({
    prodId: { company: 'Gradus', product: 'Deadlines', language: language.toUpperCase() },
    name: `${calendarName[language]} ${owner}`,
    ttl: refreshSeconds,
  });
  for (const deadline of deadlines) {
    const { kind, entry, dueOn, dueAt, changedAt, revision, state } = deadline;
    calendar.createEvent({
      id: `${kind.replaceAll('_', '-')}-${entry}@${host}`,
      sequence: revision,
      // Without METHOD both say when it was last revised (RFC 5545, section 3.8.7.2).
      stamp: new Date(changedAt),
      lastModified: new Date(changedAt),
      start: dueAt === null ? new Date(`${dueOn}T00:00:00Z`) : new Date(dueAt),
      allDay: dueAt === null,
      summary: summaryOf(deadline, language),
      status: states[state].status,
      // It takes up no time of the day.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  // The library leaves out the end of the last line.
  return `${calendar.toString()}\r\n`;
}
