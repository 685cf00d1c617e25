import { autocompletion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { hoverTooltip } from '@codemirror/view';
import { textIn } from '../../../words/bilingual.js';
import type { Language } from '../../../words/language.js';
import type { Vocabulary } from '../read-vocabulary.js';
import { offer } from './offer.js';
import { descriptionAt } from './schema-at.js';
import { yamlPlace } from './yaml-place.js';

/** The words of the file as it stands; of a large file, as it was read last. */
export type ReadWords = () => Vocabulary;

function complete(context: CompletionContext, words: ReadWords, language: Language): CompletionResult | null {
  const { state, pos, explicit } = context;
  const line = state.doc.lineAt(pos);
  const from = context.matchBefore(/[\w-]*/)?.from ?? pos;
  if (from === pos && !explicit && !/[:{[,]\s*$/.test(line.text.slice(0, pos - line.from))) return null;
  const lines = state.doc.toJSON();
  const place = yamlPlace(lines, line.number - 1, from - line.from);
  const options = offer(place, words(), language).map(({ label, detail }) => ({
    label,
    detail: detail.length > 60 ? '' : detail,
    ...(detail.length > 60 ? { info: detail } : {}),
    apply: place.at === 'key' ? `${label}: ` : label,
    type: place.at === 'key' ? 'property' : 'constant',
  }));
  return options.length > 0 ? { from, options, validFor: /^[\w-]*$/ } : null;
}

/** Offers what the format and the file's own declarations allow at a place. */
export const completion = (words: ReadWords, language: Language): Extension =>
  autocompletion({ override: [(context) => complete(context, words, language)], icons: false });

/** Says what a key is for, and how a fact is called, to whoever rests on it. */
export const explanation = (words: ReadWords, language: Language): Extension =>
  hoverTooltip((view, pos) => {
    const line = view.state.doc.lineAt(pos);
    const column = pos - line.from;
    const start = column - (/[\w-]*$/.exec(line.text.slice(0, column))?.[0].length ?? 0);
    const end = column + (/^[\w-]*/.exec(line.text.slice(column))?.[0].length ?? 0);
    const word = line.text.slice(start, end);
    if (word === '') return null;
    const place = yamlPlace(view.state.doc.toJSON(), line.number - 1, start);
    const isKey = place.at === 'key' && line.text[end] === ':';
    const fact = words().facts[word];
    const named = fact ? textIn(fact.label, language).text : '';
    const said = isKey ? descriptionAt([...place.path, word]) : '';
    if (named === '' && said === '') return null;
    return {
      pos: line.from + start,
      end: line.from + end,
      create: () => {
        const dom = document.createElement('div');
        dom.className = 'rules-hover';
        for (const text of [named, said].filter((each) => each !== '')) {
          const part = document.createElement('div');
          part.textContent = text;
          dom.append(part);
        }
        return { dom };
      },
    };
  });
