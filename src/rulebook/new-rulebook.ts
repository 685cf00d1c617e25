import { scalarText } from './grid/yaml-scalar.js';

const inBraces = { isFlow: true, isJson: false, quote: '"' } as const;

/**
 * The text of a small rules file that passes every check: a start for a new rulebook. It is complete, so that
 * `rules check` and `rules test` run on it at once, and says at each part what belongs there. `newCases` meets each of
 * its rules.
 * @param id kebab-case, as the caller has checked. @param from its first day, `YYYY-MM-DD`.
 */
export const newRulebook = (
  id: string,
  from: string,
  title: { readonly en: string; readonly zh: string } = { en: id, zh: id },
): string => `# yaml-language-server: $schema=../rulebook.schema.json
# One file is one version. Once published it never changes: write a new file, and say in CHANGELOG.md what changes
# for whom, from which day.
format: gradus/1
id: ${id}
version: 0.1.0                    # major: a response can change for a known case
title: { en: ${scalarText(title.en, inBraces)}, zh: ${scalarText(title.zh, inBraces)} }
languages: [zh, en]               # every title, label, help and because has these
effective: { from: ${from} }     # a later version supersedes from its own day
calendar:                         # or { use: cn } for rules/calendars/cn.yaml
  time_zone: Asia/Shanghai
  covers: { from: ${from.slice(0, 4)}-01-01, to: ${from.slice(0, 4)}-12-31 }
  holidays: []
  working_weekends: []

parameters:                       # thresholds stand apart from conditions, each with its source
  many: { value: 2, basis: { cite: office choice } }

ladder:                           # mildest first; the first means that nothing is done to the subject
  - { id: no_action,     label: { en: No action, zh: 不予处理 } }
  - { id: reminder,      label: { en: Reminder, zh: 提醒 } }
  - { id: written_order, label: { en: Written order, zh: 书面责令整改 }, requires: [hearing] }

tracks:                           # what runs beside the response; request_facts is built in
  - { id: follow_up, label: { en: Follow-up, zh: 跟进复查 } }

facts:                            # boolean, integer, number, choice, scale, set, date or text
  duty_confirmed:
    type: boolean
    label: { en: The duty was theirs, zh: 职责属于该对象 }
  harm:
    type: scale                   # a choice with an order, mildest first
    values: [none, minor, serious]
    label: { en: Harm, zh: 后果 }
    help: { en: What did happen to people or property, zh: 对人或财产实际造成的后果 }
    scope: case                   # shared by all subjects of the case
  times:
    type: integer
    min: 0
    label: { en: Times before, zh: 此前次数 }
  statement_heard:
    type: boolean
    label: { en: Their statement was heard, zh: 已听取陈述 }
    right: true                   # using a right can only help
  self_corrected:
    type: boolean
    label: { en: Corrected before it was found, zh: 发现前自行纠正 }
  remarks:
    type: text                    # recorded; no rule reads a text
    label: { en: Remarks, zh: 备注 }

conditions:                       # named, for use in several rules
  theirs: { fact: duty_confirmed, operator: equal, value: true }

rules:
  - id: SETTLE-01                 # stable, and never used again for another rule
    title: { en: Not their duty, zh: 不属其职责 }
    effect: settle                # settle, base, aggravate, mitigate, floor, ceiling, exempt, track or deadline
    when: { not: { condition: theirs } }
    because: { en: The duty was not theirs., zh: 该职责不属于该对象。 }
    basis: [{ cite: office choice, unverified: true }]
  - id: MIT-01
    title: { en: Corrected by themselves, zh: 自行纠正 }
    effect: mitigate
    steps: 1
    when: { fact: self_corrected, operator: equal, value: true }
    because: { en: They corrected it before it was found., zh: 在被发现之前已自行纠正。 }
    basis: [{ cite: office choice, unverified: true }]
  - id: TRK-01
    title: { en: Follow up what was done often, zh: 多次发生的跟进复查 }
    effect: track
    track: follow_up
    when: { fact: times, operator: greaterThanInclusive, value: { parameter: many } }
    because: { en: It happened before., zh: 此前已发生过。 }
    basis: [{ cite: office choice, unverified: true }]
  - id: DUE-01
    title: { en: At once, zh: 立即 }
    effect: deadline
    within: 5 working_days        # immediate, 5 working_days, P7D or P1M
    when: { condition: theirs }
    because: { en: What can be put right is put right soon., zh: 能够整改的应尽快整改。 }
    basis: [{ cite: office choice, unverified: true }]

tables:                           # every row is a rule; a cell per column, then the response
  - id: GRID
    title: { en: By harm and times, zh: 按后果与次数 }
    effect: base
    hit: unique                   # two rows that can both match are an error
    because: { en: The response follows from the harm and how often it happened., zh: 处置取决于后果与次数。 }
    basis: [{ cite: office choice, unverified: true }]
    columns: [duty_confirmed, harm, times]
    rows:                         # "-" any, a value, "a, b", "<= a", "a..b", or "not ..." of these
      - { id: GRID-1, when: [true, none, "-"], then: no_action }
      - { id: GRID-2, when: [true, minor, "< 2"], then: reminder }
      - { id: GRID-3, when: [true, minor, ">= 2"], then: written_order }
      - { id: GRID-4, when: [true, serious, "-"], then: written_order }

properties:                       # what must hold for every possible case
  - { id: P-1, title: { en: More harm is never milder, zh: 后果越重处置不会越轻 }, monotone: { fact: harm } }
  - { id: P-2, title: { en: No case without a rule, zh: 每个案件都有规则 }, complete: true }
`;
