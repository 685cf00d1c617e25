import { createHash } from 'node:crypto';
import { type ReadRulebook, readRulebook } from '../../src/rulebook/read-rulebook.js';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const calendarText = `id: cn
time_zone: Asia/Shanghai
covers: { from: 2022-01-01, to: 2022-12-31 }
holidays: [2022-10-03, 2022-01-03]
working_weekends: [2022-10-08]
`;

/** A rules file with every kind of part, in which nothing is wrong and no warning is given. */
export const baseText = `format: gradus/1
id: base
version: 1.0.0
title: { en: Base, zh: 基础 }
languages: [zh, en]
effective: { from: 2022-01-01, until: 2024-01-01 }
calendar: { use: cn }
parameters:
  lookback: { value: 365 }
  often: { value: 3 }
ladder:
  - { id: no_action, label: { en: No action, zh: 不予处理 } }
  - { id: reminder, label: { en: Reminder, zh: 提醒 } }
  - { id: order, label: { en: Order, zh: 责令 }, requires: [hearing] }
tracks:
  - { id: follow_up, label: { en: Follow-up, zh: 复查 } }
  - { id: referral, label: { en: Referral, zh: 移送 }, adverse: true }
facts:
  theirs: { type: boolean, label: { en: Theirs, zh: 其职责 } }
  harm:
    type: scale
    values: [none, minor, serious]
    label: { en: Harm, zh: 后果 }
  feared: { type: scale, values: [none, minor, serious], label: { en: Feared harm, zh: 可能后果 } }
  kind: { type: choice, values: [late, not_done], label: { en: Kind, zh: 类别 } }
  groups: { type: set, values: [old, young], label: { en: Groups, zh: 人群 } }
  count: { type: integer, min: 0, max: 50, label: { en: Count, zh: 次数 } }
  share: { type: number, label: { en: Share, zh: 比例 } }
  due_on: { type: date, label: { en: Due on, zh: 期限 } }
  heard: { type: boolean, right: true, label: { en: Heard, zh: 已听取 } }
  remarks: { type: text, label: { en: Remarks, zh: 备注 } }
  channel: { type: choice, values: [phone, letter], never_decides: true, label: { en: Channel, zh: 渠道 } }
  repeats:
    type: integer
    source: { history: count, same: [kind], within_days: { parameter: lookback } }
    label: { en: Repeats, zh: 再犯 }
  last_order:
    type: choice
    values: [none, complied, late, not_complied]
    source: { history: latest, of: order_outcome }
    label: { en: Last order, zh: 上次责令 }
  days_late:
    type: integer
    source: { days_between: [due_on, found_on] }
    label: { en: Days late, zh: 逾期天数 }
conditions:
  duty: { fact: theirs, operator: equal, value: true }
  spoken: { fact: heard, operator: equal, value: true }
rules:
  - id: BASE-01
    title: { en: Base rule, zh: 基础规则 }
    effect: base
    when:
      all:
        - { condition: duty }
        - { fact: kind, operator: in, value: [late, not_done] }
        - { fact: harm, operator: atMost, value: { fact: feared } }
        - { fact: last_order, operator: notEqual, value: complied }
    response: reminder
    because: { en: It happened., zh: 已发生。 }
    basis: [{ cite: office choice }]
  - id: MIT-01
    title: { en: Heard, zh: 已听取 }
    effect: mitigate
    when: { condition: spoken }
    because: { en: They were heard., zh: 已听取其陈述。 }
    basis: [{ cite: office choice }]
  - id: TRK-01
    title: { en: Follow up, zh: 复查 }
    effect: track
    track: follow_up
    when: { fact: repeats, operator: greaterThan, value: { parameter: often } }
    because: { en: It happened before., zh: 曾经发生。 }
    basis: [{ cite: office choice }]
    effective: { from: 2022-06-01 }
  - id: DUE-01
    title: { en: Soon, zh: 尽快 }
    effect: deadline
    within: 5 working_days
    when: { fact: days_late, operator: greaterThanInclusive, value: 0 }
    because: { en: It is late., zh: 已逾期。 }
    basis: [{ cite: office choice }]
tables:
  - id: GRID
    title: { en: Grid, zh: 表 }
    effect: base
    hit: unique
    because: { en: By the grid., zh: 依表。 }
    basis: [{ cite: office choice }]
    columns: [harm, groups, count, share, due_on, kind, theirs]
    rows:
      - { id: GRID-1, when: [none, "-", "-", "-", "-", "-", true], then: reminder }
      - { id: GRID-2, when: ["> none", old, "< 3", ">= 0.5", "< 2023-01-01", "not late", "-"], then: order }
      - { id: GRID-3, when: ["minor..serious", "not old", "1, 2", "-", "-", "late, not_done", false], then: order }
properties:
  - { id: P-1, title: { en: Monotone, zh: 单调 }, monotone: { fact: harm } }
  - { id: P-2, title: { en: Never, zh: 从不 }, never: { when: { condition: duty }, at_least: order } }
  - { id: P-3, title: { en: Same, zh: 无关 }, indifferent: { facts: [channel] } }
`;

export const read = (text: string): ReadRulebook =>
  readRulebook(text, {
    file: 'base.yaml',
    sha256,
    calendar: (id) => (id === 'cn' ? { text: calendarText, file: 'cn.yaml' } : undefined),
  });

/** The text with one place of it changed; the place must be there, and once. */
export function patched(text: string, from: string, to: string): string {
  const parts = text.split(from);
  if (parts.length !== 2)
    throw new Error(`${JSON.stringify(from)} stands ${parts.length - 1} times in the text`);
  return parts.join(to);
}

/** Line and column, from 1, of the first place of `mark` in a text. */
export function placeOf(text: string, mark: string): { line: number; column: number } {
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`${JSON.stringify(mark)} is not in the text`);
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
