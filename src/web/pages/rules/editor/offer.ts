import { type Text, textIn } from '../../../words/bilingual.js';
import type { Language } from '../../../words/language.js';
import type { Vocabulary } from '../read-vocabulary.js';
import { keysAt, type Offered, valuesAt } from './schema-at.js';
import type { YamlPlace } from './yaml-place.js';

/** The operators that a type of fact has (rulebook.md, "Operators"). */
const operators: Readonly<Record<string, readonly string[]>> = {
  boolean: ['equal', 'notEqual'],
  integer: ['equal', 'notEqual', 'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'],
  number: ['equal', 'notEqual', 'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'],
  choice: ['equal', 'notEqual', 'in', 'notIn'],
  scale: ['equal', 'notEqual', 'in', 'notIn', 'atLeast', 'atMost'],
  set: ['contains', 'doesNotContain', 'containsAny', 'containsNone'],
  date: ['equal', 'notEqual', 'before', 'onOrBefore', 'after', 'onOrAfter'],
  text: [],
};

const named = (
  all: readonly { readonly id: string; readonly label: Text }[],
  language: Language,
): readonly Offered[] => all.map(({ id, label }) => ({ label: id, detail: textIn(label, language).text }));

const factsOf = ({ facts }: Vocabulary, language: Language): readonly Offered[] =>
  named(
    Object.entries(facts).map(([id, { label }]) => ({ id, label })),
    language,
  );

function valuesOfFact({ facts }: Vocabulary, id: string, language: Language): readonly Offered[] {
  const fact = facts[id];
  if (!fact) return [];
  if (fact.type === 'boolean') return ['true', 'false'].map((label) => ({ label, detail: '' }));
  return named(
    fact.values.map((value) => ({ id: value, label: fact.valueLabels[value] ?? {} })),
    language,
  );
}

const plain = (ids: readonly string[]): readonly Offered[] => ids.map((label) => ({ label, detail: '' }));

/** The words of the rulebook itself that fit at a place; undefined where the format alone says what does. */
function ofRulebook(
  { path, siblings }: YamlPlace,
  vocabulary: Vocabulary,
  language: Language,
): readonly Offered[] | undefined {
  const last = path.filter((step) => step !== '[]').at(-1);
  const isItem = path.at(-1) === '[]';
  const fact = siblings.get('fact') ?? '';
  switch (last) {
    case 'fact':
      return factsOf(vocabulary, language);
    case 'columns':
      return factsOf(vocabulary, language);
    case 'facts':
      return isItem ? factsOf(vocabulary, language) : undefined;
    case 'operator': {
      const type = vocabulary.facts[fact]?.type;
      return type === undefined ? undefined : plain(operators[type] ?? []);
    }
    case 'value':
      return fact === '' ? undefined : valuesOfFact(vocabulary, fact, language);
    case 'response':
    case 'then':
    case 'at_least':
      return named(vocabulary.rungs, language);
    case 'track':
      return named(vocabulary.tracks, language);
    case 'parameter':
      return plain(vocabulary.parameters);
    case 'condition':
      return plain(vocabulary.conditions);
    default:
      return undefined;
  }
}

/** What may be written at a place: by the format, and by what the file itself declares. */
export function offer(place: YamlPlace, vocabulary: Vocabulary, language: Language): readonly Offered[] {
  if (place.at === 'key') return keysAt(place.path).filter(({ label }) => !place.siblings.has(label));
  return ofRulebook(place, vocabulary, language) ?? valuesAt(place.path);
}
