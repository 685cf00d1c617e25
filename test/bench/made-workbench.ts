import { numbers } from './synthetic.js';

const chapters = 9;
const factsOfChapter = 4;
const rowsOfChapter = 49;
const scale = ['none', 'some', 'much', 'most'];
const rungs = ['nothing', 'note', 'order', 'top'];
const label = (text: string): object => ({ en: text });

type Made = { readonly fact: string; readonly operator: string; readonly value: unknown };

/**
 * A rules file as large offices have: a code of nine chapters with 49 base rules each, which ask for the chapter's own
 * facts, and 59 rules that aggravate, mitigate, bound, track and set deadlines; 500 rules over 40 facts in all. What
 * asks for more gives as much or more, so that monotone properties hold.
 */
export function workbenchRulebook(): string {
  const next = numbers(500);
  const kinds = Array.from({ length: chapters }, (_, chapter) => `kind_${chapter}`);
  const own = (chapter: number, at: number): string => `fact_${chapter}_${at}`;
  const typeOf = (at: number): object => {
    if (at === 0) return { type: 'integer', min: 0, max: 100 };
    return at === 3 ? { type: 'boolean' } : { type: 'scale', values: scale };
  };
  const facts: Record<string, object> = {
    theirs: { type: 'boolean', label: label('theirs') },
    kind: { type: 'choice', values: kinds, label: label('kind') },
    status: { type: 'scale', values: ['disproved', 'alleged', 'verified'], label: label('status') },
    repeated: { type: 'integer', min: 0, label: label('repeated') },
  };
  for (let chapter = 0; chapter < chapters; chapter += 1)
    for (let at = 0; at < factsOfChapter; at += 1)
      facts[own(chapter, at)] = { ...typeOf(at), label: label(`fact ${at} of chapter ${chapter}`) };
  const more = (chapter: number, at: number): Made => {
    const fact = own(chapter, at);
    if (at === 0) return { fact, operator: 'greaterThanInclusive', value: 1 + next(8) * 5 };
    if (at === 3) return { fact, operator: 'equal', value: true };
    return { fact, operator: 'atLeast', value: scale[1 + next(3)] };
  };
  const weight = ({ operator, value }: Made): number =>
    operator === 'greaterThanInclusive'
      ? Number(value) / 20
      : operator === 'equal'
        ? 1
        : scale.indexOf(String(value)) * 0.7;
  const theirs = { fact: 'theirs', operator: 'equal', value: true };
  const rule = (id: string, effect: object, when: object): object => ({
    id,
    title: label(id),
    because: label('by the rule'),
    basis: [{ cite: 'made for measuring' }],
    ...effect,
    when,
  });
  const pad = (number: number): string => String(number).padStart(2, '0');
  const rules: object[] = [rule('BASE-THEIRS', { effect: 'base', response: 'nothing' }, theirs)];
  for (let chapter = 0; chapter < chapters; chapter += 1) {
    const ofKind = { fact: 'kind', operator: 'equal', value: kinds[chapter] };
    for (let row = 0; row < rowsOfChapter; row += 1) {
      const asked = [0, 1, 2, 3].filter(() => next(3) > 0).map((at) => more(chapter, at));
      const sum = asked.reduce((total, one) => total + weight(one), 0);
      const response = rungs[Math.min(3, 1 + Math.floor(sum / 2))];
      rules.push(
        rule(
          `BASE-${chapter}-${pad(row)}`,
          { effect: 'base', response },
          { all: [theirs, ofKind, ...asked] },
        ),
      );
    }
  }
  const beside = 500 - rules.length;
  for (let index = 0; index < beside; index += 1) {
    const chapter = index % chapters;
    const [one, other] = [more(chapter, next(4)), more(chapter, next(4))];
    const effects = [
      { effect: 'aggravate' },
      { effect: 'track', track: 'follow_up' },
      { effect: 'floor', response: 'order' },
      { effect: 'deadline', within: ['P7D', 'P30D', '5 working_days'][index % 3] },
    ];
    const effect = effects[index % 4] as object;
    rules.push(rule(`MORE-${pad(index)}`, effect, { all: [theirs, one, other] }));
  }
  const mono = [own(0, 0), own(1, 1), own(4, 2), own(8, 3)];
  return JSON.stringify({
    format: 'gradus/1',
    id: 'workbench',
    version: '1.0.0',
    title: label('workbench'),
    languages: ['en'],
    effective: { from: '2022-01-01' },
    calendar: {
      time_zone: 'Asia/Shanghai',
      covers: { from: '2022-01-01', to: '2023-12-31' },
      holidays: [],
      working_weekends: [],
    },
    ladder: rungs.map((id) => ({ id, label: label(id) })),
    tracks: [{ id: 'follow_up', label: label('follow up') }],
    facts,
    rules,
    properties: [
      ...mono.map((fact, index) => ({
        id: `P-${index}`,
        title: label(`monotone ${fact}`),
        monotone: { fact },
      })),
      { id: 'P-COMPLETE', title: label('complete'), always: { when: theirs, at_least: 'nothing' } },
      {
        id: 'P-NEVER',
        title: label('never'),
        never: { when: { fact: 'theirs', operator: 'equal', value: false }, at_least: 'note' },
        unknown: true,
      },
      { id: 'P-SAME', title: label('indifferent'), indifferent: { facts: ['status', 'repeated'] } },
    ],
  });
}
