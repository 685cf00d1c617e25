const labels = (text: string): string => `{ en: ${text}, zh: ${text} }`;

const ranks = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

const facts = Array.from(
  { length: 90 },
  (_, index) =>
    `  f_${index}: { type: scale, values: [${ranks.join(', ')}], label: ${labels(`Fact number ${index}`)} }`,
);

/** Rules that each wait for two facts, so that everything about everything has to be said. */
const rules = Array.from({ length: 180 }, (_, index) => {
  const [first, second] = [index % 90, (index * 7 + 3) % 90];
  return `  - id: AGG-${index}
    title: ${labels(`Rule number ${index}`)}
    effect: ${index % 2 === 0 ? 'aggravate' : 'mitigate'}
    when:
      all:
        - { fact: f_${first}, operator: atLeast, value: ${ranks[1 + (index % 7)]} }
        - { fact: f_${second}, operator: atMost, value: ${ranks[index % 7]} }
    because: ${labels(`Because of what rule ${index} says in a sentence of the usual length.`)}
    basis: [{ cite: source number ${index} }]`;
});

/** A rulebook of 180 rules over ninety facts: its recommendations are longer than an entry of the trail. */
export const largeRulebook = (): string => `format: gradus/1
id: large
version: 1.0.0
title: ${labels('Large')}
languages: [zh, en]
effective: { from: 2022-01-01 }
limits: { aggravate: 2, mitigate: 2 }
calendar:
  time_zone: Asia/Shanghai
  covers: { from: 2022-01-01, to: 2025-12-31 }
  holidays: []
  working_weekends: []
ladder:
  - { id: nothing, label: ${labels('Nothing')} }
  - { id: note, label: ${labels('Note')} }
  - { id: order, label: ${labels('Order')} }
  - { id: top, label: ${labels('Hand over')} }
facts:
  theirs: { type: boolean, label: ${labels('Theirs')} }
${facts.join('\n')}
rules:
  - id: BASE-1
    title: ${labels('Base')}
    effect: base
    response: note
    when: { fact: theirs, operator: equal, value: true }
    because: ${labels('It was theirs.')}
    basis: [{ cite: example }]
${rules.join('\n')}
`;
