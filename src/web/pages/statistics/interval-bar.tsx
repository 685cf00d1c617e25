import { defineWords } from '../../words/define-words.js';
import { localeOf, useLanguage } from '../../words/language.js';
import { useWords } from '../../words/use-words.js';
import { type Interval, percentText } from './figures.js';

const words = defineWords({
  text: {
    zh: '{share}，{confidence} 精确区间 {low} 至 {high}',
    en: '{share}; exact {confidence} interval {low} to {high}',
  },
  line: { zh: '参考线 {line}', en: 'line for orientation {line}' },
});

export interface IntervalBarProps {
  readonly share: number | null;
  readonly interval: Interval;
  /** A line to look at oneself by. */
  readonly line?: number;
}

const width = 320;
const left = 4;

/** A share with its exact interval, from 0 to 100 %, the numbers beside it. */
export function IntervalBar({ share, interval, line }: IntervalBarProps) {
  const say = useWords(words);
  const locale = localeOf[useLanguage()];
  if (share === null) return null;
  const x = (value: number): number => left + value * (width - 2 * left);
  const percent = (value: number): string => percentText(value, locale);
  const { low, high, confidence } = interval;
  const said = [
    say('text', {
      share: percent(share),
      confidence: percent(confidence),
      low: percent(low),
      high: percent(high),
    }),
    ...(line === undefined ? [] : [say('line', { line: percent(line) })]),
  ];
  return (
    <div className="interval">
      <svg viewBox={`0 0 ${width} 34`} role="img" aria-label={said.join(' · ')}>
        <path className="interval-axis" d={`M${x(0)} 18H${x(1)}`} />
        {[0, 0.25, 0.5, 0.75, 1].map((at) => (
          <path key={at} className="interval-axis" d={`M${x(at)} 15v6`} />
        ))}
        <rect
          className="interval-range"
          x={x(low)}
          y="12"
          width={Math.max(2, x(high) - x(low))}
          height="12"
        />
        <circle className="interval-share" cx={x(share)} cy="18" r="4.5" />
        {line === undefined ? null : <path className="interval-line" d={`M${x(line)} 2v30`} />}
      </svg>
      <small>{said.join(' · ')}</small>
    </div>
  );
}
