import type { FactType } from '../../domain/fact.js';
import type { Language } from '../../domain/problem.js';
import type { FactDeclaration } from '../model.js';
import { plainWords } from '../value-of-fact.js';

/** The facts that a table reads, for whoever writes into it. */
export interface FactSheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const ways: Readonly<Record<FactType, string>> = {
  boolean: '- | true | false',
  choice: '- | a | a, b | not a | not a, b',
  scale: '- | a | a, b | <= a | >= a | a..b | not …',
  set: '- | a | a, b | not a | not a, b',
  integer: '- | 1 | 1, 2 | < 1 | <= 1 | > 1 | >= 1 | 1..3 | not …',
  number: '- | 1.5 | 1, 2 | < 1 | <= 1 | > 1 | >= 1 | 1..3 | not …',
  date: '- | 2022-01-01 | < 2022-01-01 | >= 2022-01-01 | 2022-01-01..2022-01-31 | not …',
  text: '',
};

/** A name with a blank: no sheet of a table is called so, whatever the table's id is. */
const names = { en: 'facts of the table', zh: '本表 事实' } as const;
const headings = {
  en: ['Id', 'Label', 'Type', 'Allowed values', 'Ways to write a cell', 'Help'],
  zh: ['标识', '名称', '类型', '可取的值', '单元格写法', '说明'],
} as const;

function valuesOf({ type, values, valueLabels, min, max }: FactDeclaration, language: Language): string {
  if (values.length > 0) {
    return values
      .map((value) => (valueLabels[value]?.[language] ? `${value} = ${valueLabels[value][language]}` : value))
      .join('\n');
  }
  const words =
    type === 'choice' || type === 'scale' || type === 'set' ? '' : plainWords[type][language].trim();
  return [words, min === null ? '' : `>= ${min}`, max === null ? '' : `<= ${max}`].filter(Boolean).join(', ');
}

/** The sheet of facts: id, label, type, allowed values, ways to write a cell, help. */
export const factSheet = (facts: readonly FactDeclaration[], language: Language): FactSheet => ({
  name: names[language],
  headings: headings[language],
  rows: facts.map((fact) => [
    fact.id,
    fact.label[language] ?? fact.id,
    fact.type,
    valuesOf(fact, language),
    ways[fact.type],
    fact.help?.[language] ?? '',
  ]),
});
