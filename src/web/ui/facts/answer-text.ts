import { textIn } from '../../words/bilingual.js';
import { dayText } from '../../words/days.js';
import { fill } from '../../words/fill.js';
import type { Language } from '../../words/language.js';
import type { FactAnswer } from './fact-answer.js';
import type { FactDeclaration } from './fact-declaration.js';
import { factWords } from './fact-words.js';

const separator: Readonly<Record<Language, string>> = { zh: '、', en: ', ' };

/** An answer as people read it. */
export function answerText(
  { type, value_labels: labels }: FactDeclaration,
  answer: FactAnswer | undefined,
  language: Language,
): string {
  const say = (key: keyof typeof factWords): string => fill(factWords[key][language], {}, language);
  const labelOf = (value: string): string => {
    const label = labels[value];
    return label ? textIn(label, language).text : value;
  };
  if (answer === undefined) return say('not_answered');
  if (answer === null) return say('unknown');
  if (typeof answer === 'boolean') return say(answer ? 'yes' : 'no');
  if (typeof answer === 'number') return String(answer);
  if (typeof answer === 'string') {
    if (type === 'date') return dayText(answer, language);
    return type === 'text' ? answer : labelOf(answer);
  }
  return answer.length === 0 ? say('none_of_these') : answer.map(labelOf).join(separator[language]);
}
