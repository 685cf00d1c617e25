import { ClockCircleOutlined, ExclamationCircleFilled } from '@ant-design/icons';
import type { listOrders } from '#client';
import { defineWords } from '../../../words/define-words.js';
import { useWords } from '../../../words/use-words.js';

const words = defineWords({
  immediate: { zh: '立即整改，', en: 'immediate, ' },
  today: { zh: '今日到期', en: 'due today' },
  left: { zh: '还有{n}天', en: '{n} {n|day|days} left' },
  overdue: { zh: '逾期{n}天', en: '{n} {n|day|days} overdue' },
  done_late: { zh: '晚{n}天完成', en: 'done {n} {n|day|days} late' },
  reported: { zh: '已报告，待复查', en: 'reported, to be checked' },
  in_time: { zh: '按期完成', en: 'done in time' },
  fallen: { zh: '决定已撤销', en: 'fell with its decision' },
  unmet: { zh: '未整改', en: 'not met' },
});

export type OrderRow = Awaited<ReturnType<typeof listOrders>>['orders'][number];

/** How long there is, or how long it is over, in words. */
export function Countdown({ row }: { readonly row: OrderRow }) {
  const say = useWords(words);
  const { state, immediate, days_left: left, days_overdue: overdue } = row;
  if (state === 'fallen') return say('fallen');
  if (state === 'closed')
    return overdue === null || overdue === 0 ? say('in_time') : say('done_late', { n: overdue });
  const before = immediate ? say('immediate') : '';
  if (state === 'reported')
    return (
      <span className="follow-soon">
        {say('reported')}
        {overdue ? <span className="hint"> {say('done_late', { n: overdue })}</span> : null}
      </span>
    );
  if (overdue !== null)
    return (
      <span className="follow-late">
        <ExclamationCircleFilled aria-hidden /> {before}
        {say('overdue', { n: overdue })}
      </span>
    );
  return (
    <span className={left === 0 ? 'follow-soon' : undefined}>
      {left === 0 ? <ClockCircleOutlined aria-hidden /> : null} {before}
      {left === 0 ? say('today') : say('left', { n: left ?? 0 })}
    </span>
  );
}
