/** A short rulebook of an office with stages of duty, parties and histories, so that a year takes minutes. */
export const yearRulebook = `
format: gradus/1
id: duties
version: 1.0.0
title: { en: Duties, zh: 履责监督 }
languages: [zh, en]
effective: { from: 2022-01-01 }
codifies: { cite: the office's plan }
calendar:
  time_zone: Asia/Shanghai
  covers: { from: 2022-01-01, to: 2024-12-31 }
  holidays: [2022-10-03, 2022-10-04, 2022-10-05, 2022-10-06, 2022-10-07]
  working_weekends: [2022-10-08, 2022-10-09]
ladder:
  - { id: no_action, label: { en: No action, zh: 不予处理 } }
  - { id: reminder, label: { en: Reminder, zh: 提醒 } }
  - { id: written_order, label: { en: Written order, zh: 书面责令整改 } }
  - { id: escalation, label: { en: Escalation, zh: 提请升级 }, requires: [hearing, two_officers] }
tracks:
  - { id: follow_up, label: { en: Follow-up, zh: 跟进复查 } }
facts:
  duty_stage:
    type: choice
    values: [tracing, testing, checkpoint, treatment, disinfection, community_screening]
    label: { en: Stage, zh: 履责环节 }
    scope: case
    never_decides: true
  four_party:
    type: choice
    values: [territory, department, unit, individual]
    label: { en: Party, zh: 四方责任 }
    never_decides: true
  media_attention:
    type: choice
    values: [none, local, wide]
    label: { en: Attention, zh: 舆论关注度 }
    scope: case
    never_decides: true
  lapse_kind:
    type: choice
    values: [late, incomplete, not_done, wrong]
    label: { en: Kind of lapse, zh: 失职情形 }
    scope: case
  harm_actual:
    type: scale
    values: [none, minor, moderate, serious]
    label: { en: Harm, zh: 实际后果 }
    scope: case
  knowledge:
    type: scale
    values: [unaware, careless, reckless, deliberate]
    label: { en: State of mind, zh: 主观状态 }
  duty_confirmed: { type: boolean, label: { en: The duty is theirs, zh: 职责属于该对象 } }
  repeat_count:
    type: integer
    label: { en: Earlier lapses of the kind, zh: 同类问题次数 }
    source: { history: count, same: [lapse_kind], within_days: 180 }
  prior_order_outcome:
    type: choice
    values: [none, complied, late, not_complied]
    label: { en: Outcome of the order before, zh: 前次整改结果 }
    source: { history: latest, of: order_outcome }
conditions:
  theirs: { fact: duty_confirmed, operator: equal, value: true }
rules:
  - id: SET-1
    title: { en: Not their duty, zh: 非其职责 }
    effect: settle
    when: { all: [ { fact: duty_confirmed, operator: equal, value: false } ] }
    because: { en: The duty was not theirs., zh: 职责不属于该对象。 }
    basis: [ { cite: the office's plan } ]
  - id: BASE-1
    title: { en: A lapse, zh: 失职 }
    effect: base
    when: { all: [ { condition: theirs } ] }
    response: reminder
    because: { en: A duty was not met., zh: 未履行职责。 }
    basis: [ { cite: the office's plan } ]
  - id: BASE-2
    title: { en: A lapse with harm, zh: 造成后果 }
    effect: base
    when: { all: [ { condition: theirs }, { fact: harm_actual, operator: atLeast, value: moderate } ] }
    response: written_order
    because: { en: Harm was done., zh: 造成后果。 }
    basis: [ { cite: the office's plan } ]
  - id: AGG-1
    title: { en: Again, zh: 再次发生 }
    effect: aggravate
    when: { all: [ { condition: theirs }, { fact: repeat_count, operator: greaterThanInclusive, value: 40 } ] }
    because: { en: It happened again and again., zh: 屡次发生。 }
    basis: [ { cite: the office's plan } ]
  - id: AGG-2
    title: { en: Deliberate and not put right before, zh: 明知故犯且前次未整改 }
    effect: aggravate
    when:
      all:
        - { condition: theirs }
        - { fact: knowledge, operator: equal, value: deliberate }
        - { fact: prior_order_outcome, operator: in, value: [late, not_complied] }
    because: { en: The order before was not complied with., zh: 前次责令未落实。 }
    basis: [ { cite: the office's plan } ]
  - id: MIT-1
    title: { en: Unaware, zh: 不知情 }
    effect: mitigate
    when: { all: [ { fact: knowledge, operator: equal, value: unaware }, { fact: harm_actual, operator: equal, value: none } ] }
    because: { en: They could not know., zh: 无从知晓。 }
    basis: [ { cite: the office's plan } ]
  - id: DUE-1
    title: { en: A week, zh: 一周 }
    effect: deadline
    within: 7 working_days
    when: { all: [ { condition: theirs } ] }
    because: { en: A week suffices., zh: 一周足够。 }
    basis: [ { cite: the office's plan } ]
  - id: TRK-1
    title: { en: Look again, zh: 复查 }
    effect: track
    track: follow_up
    when: { all: [ { condition: theirs } ] }
    because: { en: It is looked at again., zh: 需要复查。 }
    basis: [ { cite: the office's plan } ]
tables: []
properties: []
`;
