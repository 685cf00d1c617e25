import { type Language, localeOf } from './language.js';

/** A day (`2026-03-05`) as people write it: 2026年3月5日, 5 March 2026. It is a day of the calendar and has no zone. */
export function dayText(day: string, language: Language): string {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) return day;
  if (language === 'zh') return `${year}年${month}月${date}日`;
  const at = new Date(Date.UTC(year, month - 1, date));
  return at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** An instant (milliseconds since 1970, UTC) by the clock of this reader. */
export const instantText = (at: number, language: Language): string =>
  new Date(at).toLocaleString(language === 'zh' ? localeOf.zh : 'en-GB', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
