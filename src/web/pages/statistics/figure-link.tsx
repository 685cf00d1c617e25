import { Link } from '@tanstack/react-router';
import { defineWords } from '../../words/define-words.js';
import { localeOf, useLanguage } from '../../words/language.js';
import { useWords } from '../../words/use-words.js';
import { type Figure, type PartOf, percentText } from './figures.js';

const words = defineWords({
  of: { zh: '{what} {n}', en: '{what} {n}' },
  among: { zh: '{what}，其中所计范围 {n}', en: '{what}, counted among {n}' },
  nothing: { zh: '无可计', en: 'nothing to count' },
});

export interface FigureLinkProps {
  readonly figure: Figure;
  readonly what: string;
  readonly isBare?: boolean;
}

/** A figure: how many of how many, each a link to the cases, and the share that it makes. */
export function FigureLink({ figure, what, isBare = false }: FigureLinkProps) {
  const say = useWords(words);
  const locale = localeOf[useLanguage()];
  const number = (part: PartOf, name: string) => {
    const count = figure[part];
    const text = count.toLocaleString(locale);
    if (count === 0) return <span>{text}</span>;
    return (
      <Link
        to="/statistics"
        search={(old) => ({ ...old, figure: figure.figure, part })}
        resetScroll={false}
        className="count"
        aria-label={name}
      >
        {text}
      </Link>
    );
  };
  if (figure.denominator === 0) return <span className="quiet">{say('nothing')}</span>;
  return (
    <span className="figure">
      {number('numerator', say('of', { what, n: figure.numerator }))}
      {isBare ? null : (
        <>
          {' / '}
          {number('denominator', say('among', { what, n: figure.denominator }))}
          {figure.share === null ? null : (
            <span className="quiet"> ({percentText(figure.share, locale)})</span>
          )}
        </>
      )}
    </span>
  );
}
