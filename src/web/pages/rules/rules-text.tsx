import { useEffect, useMemo } from 'react';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';

const words = defineWords({ text: { zh: '规则文件全文', en: 'Text of the rules file' } });

const linesAtOnce = 200;
/** From so many parts on it takes long to lay all of them out. */
const manyParts = 15;

/** A text with the numbers of its lines; far parts are not laid out until somebody scrolls there. */
export function RulesText({ text, first = 1 }: { readonly text: string; readonly first?: number }) {
  const say = useWords(words);
  const parts = useMemo(() => {
    const lines = text
      .replace(/\n$/, '')
      .split('\n')
      .map((line, index) => ({ number: first + index, line }));
    return Array.from({ length: Math.ceil(lines.length / linesAtOnce) }, (_, part) => ({
      at: part * linesAtOnce,
      lines: lines.slice(part * linesAtOnce, (part + 1) * linesAtOnce),
    }));
  }, [text, first]);
  useEffect(() => {
    // The anchor of the address is older than the lines.
    if (/^#L\d+$/.test(location.hash)) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, []);
  return (
    <section className="rules-text" aria-label={say('text')}>
      {parts.map(({ at, lines }) => (
        <ol
          key={at}
          className={parts.length > manyParts ? 'rules-lines rules-lines-far' : 'rules-lines'}
          start={first + at}
          style={{ containIntrinsicSize: `auto ${lines.length * 1.5}em` }}
        >
          {lines.map(({ number, line }) => (
            <li key={number} id={`L${number}`}>
              {line === '' ? ' ' : line}
            </li>
          ))}
        </ol>
      ))}
    </section>
  );
}
