import { parseDuration } from '../../domain/duration.js';
import { defineWords } from '../words/define-words.js';
import { fill } from '../words/fill.js';
import type { Language } from '../words/language.js';

const words = defineWords({
  immediate: { zh: '立即', en: 'at once' },
  working_days: { zh: '{n}个工作日', en: '{n} working {n|day|days}' },
  years: { zh: '{n}年', en: '{n} {n|year|years}' },
  months: { zh: '{n}个月', en: '{n} {n|month|months}' },
  weeks: { zh: '{n}周', en: '{n} {n|week|weeks}' },
  days: { zh: '{n}日', en: '{n} {n|day|days}' },
});

const units = ['years', 'months', 'weeks', 'days'] as const;

/** A period of a rulebook (`immediate`, `5 working_days`, `P7D`) in words. */
export function periodText(period: string, language: Language): string {
  const say = (key: keyof typeof words, n = 0): string => fill(words[key][language], { n }, language);
  const duration = parseDuration(period);
  if (!duration) return period;
  if (duration.kind === 'immediate') return say('immediate');
  if (duration.kind === 'working_days') return say('working_days', duration.days);
  return units
    .flatMap((unit) => (duration[unit] > 0 ? [say(unit, duration[unit])] : []))
    .join(language === 'zh' ? '' : ' ');
}
