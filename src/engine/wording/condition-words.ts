import type { Operator } from '../../domain/fact.js';
import type { Language } from '../../domain/problem.js';
import type { LeafTrace } from '../../domain/recommendation.js';
import type { Speaker } from './speaker.js';

type Said = (fact: string, value: string) => string;

const operators: Readonly<Record<Language, Readonly<Record<Operator, Said>>>> = {
  en: {
    equal: (fact, value) => `${fact}: is ${value}`,
    notEqual: (fact, value) => `${fact}: is not ${value}`,
    lessThan: (fact, value) => `${fact}: is less than ${value}`,
    lessThanInclusive: (fact, value) => `${fact}: is at most ${value}`,
    greaterThan: (fact, value) => `${fact}: is more than ${value}`,
    greaterThanInclusive: (fact, value) => `${fact}: is at least ${value}`,
    in: (fact, value) => `${fact}: is ${value}`,
    notIn: (fact, value) => `${fact}: is neither of ${value}`,
    atLeast: (fact, value) => `${fact}: is at least ${value}`,
    atMost: (fact, value) => `${fact}: is at most ${value}`,
    contains: (fact, value) => `${fact}: includes ${value}`,
    doesNotContain: (fact, value) => `${fact}: does not include ${value}`,
    containsAny: (fact, value) => `${fact}: includes ${value}`,
    containsNone: (fact, value) => `${fact}: includes neither of ${value}`,
    before: (fact, value) => `${fact}: is before ${value}`,
    onOrBefore: (fact, value) => `${fact}: is on or before ${value}`,
    after: (fact, value) => `${fact}: is after ${value}`,
    onOrAfter: (fact, value) => `${fact}: is on or after ${value}`,
  },
  zh: {
    equal: (fact, value) => `${fact}：为${value}`,
    notEqual: (fact, value) => `${fact}：不为${value}`,
    lessThan: (fact, value) => `${fact}：小于${value}`,
    lessThanInclusive: (fact, value) => `${fact}：不大于${value}`,
    greaterThan: (fact, value) => `${fact}：大于${value}`,
    greaterThanInclusive: (fact, value) => `${fact}：不小于${value}`,
    in: (fact, value) => `${fact}：为${value}`,
    notIn: (fact, value) => `${fact}：不为${value}`,
    atLeast: (fact, value) => `${fact}：不低于“${value}”`,
    atMost: (fact, value) => `${fact}：不高于“${value}”`,
    contains: (fact, value) => `${fact}：包含${value}`,
    doesNotContain: (fact, value) => `${fact}：不包含${value}`,
    containsAny: (fact, value) => `${fact}：包含${value}`,
    containsNone: (fact, value) => `${fact}：不包含${value}`,
    before: (fact, value) => `${fact}：早于${value}`,
    onOrBefore: (fact, value) => `${fact}：不晚于${value}`,
    after: (fact, value) => `${fact}：晚于${value}`,
    onOrAfter: (fact, value) => `${fact}：不早于${value}`,
  },
};

const isOperator = (name: string): name is Operator => Object.hasOwn(operators.en, name);

/** What a comparison asks for, in words; a comparison of a later release by the name of its operator. */
export function comparisonText(leaf: LeafTrace, speaker: Speaker, language: Language): string {
  const { fact, operator, expected, expected_from: from } = leaf;
  const value =
    from && 'fact' in from
      ? speaker.phrases.quote(speaker.fact(from.fact))
      : Array.isArray(expected)
        ? speaker.phrases.or(expected.map((one) => speaker.value(fact, one)))
        : speaker.value(fact, expected);
  const said = isOperator(operator) ? operators[language][operator] : undefined;
  return said ? said(speaker.fact(fact), value) : `${speaker.fact(fact)} ${operator} ${value}`;
}
