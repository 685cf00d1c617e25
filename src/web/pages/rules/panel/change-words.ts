import { defineWords } from '../../../words/define-words.js';
import { fill } from '../../../words/fill.js';
import type { Language } from '../../../words/language.js';
import type { Names } from './named.js';
import type { Change } from './results.js';

export const changeWords = defineWords({
  milder: { zh: '更轻', en: 'milder' },
  severer: { zh: '更重', en: 'severer' },
  other: { zh: '其他变化', en: 'otherwise' },
  added: { zh: '新增', en: 'added' },
  removed: { zh: '删除', en: 'removed' },
  condition: { zh: '条件变更', en: 'condition changed' },
  effect: { zh: '效果变更', en: 'effect changed' },
  days: { zh: '日期变更', en: 'days changed' },
});

const words = defineWords({
  response: { zh: '{old} → {new}', en: '{old} → {new}' },
  track_added: { zh: '增加并行措施：{track}', en: 'added beside it: {track}' },
  track_gone: { zh: '不再有并行措施：{track}', en: 'no longer beside it: {track}' },
  deadline: { zh: '期限 {old} → {new}', en: 'deadline {old} → {new}' },
  none: { zh: '无', en: 'none' },
  exemption_added: { zh: '增加免予处置：{rule}', en: 'exemption added: {rule}' },
  exemption_gone: { zh: '不再免予处置：{rule}', en: 'exemption gone: {rule}' },
});

/** In what an answer differs. */
export function changeText(
  change: Change,
  names: { readonly old: Names; readonly new: Names },
  language: Language,
) {
  const say = (key: keyof typeof words, values = {}): string => fill(words[key][language], values, language);
  const list = (within: readonly string[]): string => within.join(' / ') || say('none');
  switch (change.kind) {
    case 'response':
      return say('response', { old: names.old.rung(change.old), new: names.new.rung(change.new) });
    case 'track':
      return change.added
        ? say('track_added', { track: names.new.track(change.track) })
        : say('track_gone', { track: names.old.track(change.track) });
    case 'deadline':
      return say('deadline', { old: list(change.old), new: list(change.new) });
    case 'exemption':
      return say(change.added ? 'exemption_added' : 'exemption_gone', { rule: change.rule });
  }
}
