import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import { type MatrixContent, type Metric, shadesFor } from './matrix-figures.js';
import { matrixWords } from './matrix-words.js';
import { useRising } from './use-rising.js';

const words = defineWords({
  legend: { zh: '图例', en: 'Legend' },
  from: { zh: '{n} 及以上', en: '{n} and more' },
  to: { zh: '{a} 至 {b}', en: '{a} to {b}' },
  absence: {
    zh: '斜纹：{n} 天内没有任何记录。没有反映不等于没有问题。',
    en: 'Hatched: nothing recorded in {n} days. That there are no reports does not mean that there are no problems.',
  },
  order: {
    zh: '有逾期的单位在前，其次有未办结的，再次久未检查的；同类按编号排列，不排名次。',
    en: 'Units with something overdue come first, then those with open cases, then those that nobody visited; within each by id. It is no ranking.',
  },
  keys: { zh: '方向键在格间移动，回车打开。', en: 'Arrow keys move between cells, Enter opens one.' },
});

export interface MatrixLegendProps {
  readonly metric: Metric;
  readonly days: number;
  readonly before: MatrixContent['before'];
}

/** What the shades and marks mean. */
export function MatrixLegend({ metric, days, before }: MatrixLegendProps) {
  const say = useWords(words);
  const mark = useWords(matrixWords);
  const rising = useRising(before);
  const steps = shadesFor(metric, days);
  const range = (least: number, at: number): string => {
    const next = steps[at + 1];
    if (next === undefined) return say('from', { n: least });
    return next - 1 === least ? String(least) : say('to', { a: least, b: next - 1 });
  };
  return (
    <div className="legend">
      <ul aria-label={say('legend')}>
        <li>
          <span className="swatch shade-0">0</span>
        </li>
        {steps.map((least, at) => (
          <li key={least}>
            <span className={`swatch shade-${at + 1}`}>{range(least, at)}</span>
          </li>
        ))}
        <li>▲ {rising}</li>
        <li>– {mark('not_applicable')}</li>
        {metric === 'days' ? <li>∅ {mark('never')}</li> : null}
      </ul>
      <p>
        <span className="swatch not-visited">{'\u00a0'}</span> {say('absence', { n: days })}
      </p>
      <p className="quiet">
        {say('order')} {say('keys')}
      </p>
    </div>
  );
}
