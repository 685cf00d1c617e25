/** A rulebook small enough to foresee every answer, with one rule of each effect. */
export const smallRulebook = ({
  version = '1.0.0',
  from = '2022-01-01',
  more = '',
  rules = '',
}: {
  readonly version?: string;
  readonly from?: string;
  readonly more?: string;
  readonly rules?: string;
} = {}): string => `format: gradus/1
id: small
version: ${version}
title: { en: Small, zh: 小 }
languages: [zh, en]
effective: { from: ${from} }
${more}
calendar:
  time_zone: Asia/Shanghai
  covers: { from: 2022-01-01, to: 2025-12-31 }
  holidays: []
  working_weekends: []
ladder:
  - { id: nothing, label: { en: Nothing, zh: 不予处理 } }
  - { id: note, label: { en: Note, zh: 提醒 } }
  - { id: order, label: { en: Order, zh: 责令 }, requires: [hearing] }
  - { id: top, label: { en: Hand over, zh: 提请 }, requires: [hearing, two_officers] }
facts:
  kind: { type: choice, values: [late, missing], label: { en: Kind, zh: 情形 }, scope: case }
  harm: { type: scale, values: [none, some, great], label: { en: Harm, zh: 后果 }, scope: case }
  theirs: { type: boolean, label: { en: Theirs, zh: 属于该对象 } }
  knowing: { type: boolean, label: { en: Knowing, zh: 明知 } }
  pressed: { type: boolean, label: { en: Under pressure, zh: 受迫 } }
  helped: { type: boolean, label: { en: Helped, zh: 已补救 } }
  words: { type: text, label: { en: Their words, zh: 陈述 }, never_decides: true }
  disabled: { type: boolean, label: { en: Disabled, zh: 残疾 }, never_decides: true, personal: true }
  earlier:
    type: integer
    min: 0
    label: { en: Earlier lapses, zh: 既往次数 }
    source: { history: count, same: [kind], within_days: 100 }
  last_order:
    type: choice
    values: [none, complied, late, not_complied]
    label: { en: Last order, zh: 前次责令 }
    source: { history: latest, of: order_outcome }
conditions:
  answerable: { fact: theirs, operator: equal, value: true }
rules:
  - id: SET-1
    title: { en: Not theirs, zh: 不属于 }
    effect: settle
    when: { fact: theirs, operator: equal, value: false }
    because: { en: It was not your duty., zh: 职责不属于你方。 }
    basis: [{ cite: example }]
  - id: AGG-1
    title: { en: Knowing, zh: 明知 }
    effect: aggravate
    when: { all: [{ condition: answerable }, { fact: knowing, operator: equal, value: true }] }
    because: { en: You knew., zh: 你方明知。 }
    basis: [{ cite: example }]
  - id: FLO-1
    title: { en: Again, zh: 再犯 }
    effect: floor
    response: order
    when: { all: [{ condition: answerable }, { fact: earlier, operator: greaterThanInclusive, value: 1 }] }
    because: { en: It happened before., zh: 此前已发生过。 }
    basis: [{ cite: example }]
  - id: FLO-2
    title: { en: Order ignored, zh: 拒不整改 }
    effect: floor
    response: order
    when: { all: [{ condition: answerable }, { fact: last_order, operator: equal, value: not_complied }] }
    because: { en: The last order was ignored., zh: 前次责令未整改。 }
    basis: [{ cite: example }]
  - id: EXE-1
    title: { en: Under pressure, zh: 受迫 }
    effect: exempt
    when: { fact: pressed, operator: equal, value: true }
    because: { en: You had no choice., zh: 你方别无选择。 }
    basis: [{ cite: example }]
  - id: MIT-1
    title: { en: Helped, zh: 已补救 }
    effect: mitigate
    when: { fact: helped, operator: equal, value: true }
    because: { en: You put it right., zh: 你方已补救。 }
    basis: [{ cite: example }]
${rules}
tables:
  - id: GRID
    effect: base
    title: { en: Base, zh: 基准 }
    because: { en: Harm decides., zh: 视后果而定。 }
    basis: [{ cite: example }]
    columns: [theirs, harm]
    rows:
      - { id: GRID-1, when: [true, none], then: note }
      - { id: GRID-2, when: [true, some], then: order }
      - { id: GRID-3, when: [true, great], then: top }
`;
