import { daysOf } from '../office/followup/list-orders.js';
import type { FollowUpEntry, FollowUpView } from '../office/followup/read-follow-ups.js';
import { isObject } from '../office/plain.js';
import type { OrderView } from '../office/read-orders.js';
import { followUpStateWords, orderStateWords } from './case-words.js';
import type { Console } from './console.js';
import { openedText } from './opened-text.js';
import { counted, wrap } from './wrap.js';

const memberOf = ({ body }: FollowUpEntry, name: string) => (isObject(body) ? body[name] : undefined);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '-');

function daysText({ row }: OrderView, on: string, zh: boolean): readonly string[] {
  const { daysLeft, daysOverdue } = daysOf(row, on);
  if (daysOverdue) return [zh ? `逾期 ${daysOverdue} 天` : `${counted(daysOverdue, 'day')} overdue`];
  if (daysLeft === null) return [];
  return [zh ? `剩 ${daysLeft} 天` : `${counted(daysLeft, 'day')} left`];
}

/** An order: where it stands, how many days are left, who sees to it and what is demanded. */
export function showOrder(out: Console, order: OrderView, on: string): void {
  const { row, issued } = order;
  const zh = out.language === 'zh';
  const parts = [
    orderStateWords[row.state][out.language],
    zh ? `期限 ${row.due_on}` : `due on ${row.due_on}`,
    ...daysText(order, on, zh),
    zh ? `责任人 ${row.owner}` : `owner ${row.owner}`,
  ];
  out.print(
    wrap(
      `${zh ? `责令 ${row.order_seq}：` : `order ${row.order_seq}: `}${parts.join(zh ? '，' : ', ')}`,
      out.columns,
    ),
  );
  if (row.beyond_calendar) {
    const told = zh
      ? '期限超出日历已知节假日的范围，按周一至周五为工作日计算'
      : 'counted past the days whose holidays the calendar knows, Monday to Friday as worked';
    out.print(wrap(told, out.columns, '    '));
  }
  const demands = memberOf(issued, 'demands');
  for (const demand of Array.isArray(demands) ? demands : [])
    out.print(wrap(`- ${openedText(demand, out.language)}`, out.columns, '    '));
}

/** A follow-up: where it stands, when it is looked at again, and what is looked at. */
export function showFollowUp(out: Console, { row, planned, checks }: FollowUpView): void {
  const zh = out.language === 'zh';
  const last = checks.at(-1);
  const parts = [
    followUpStateWords[row.state][out.language],
    ...(row.state === 'held' ? [] : [zh ? `下次日期 ${row.due_on}` : `next on ${row.due_on}`]),
    zh ? `责任人 ${row.owner}` : `owner ${row.owner}`,
  ];
  const said = `${zh ? `跟进 ${row.follow_up_seq}：` : `follow-up ${row.follow_up_seq}: `}${parts.join(zh ? '，' : ', ')}`;
  out.print(wrap(said, out.columns));
  out.print(wrap(`- ${openedText(memberOf(planned, 'what'), out.language)}`, out.columns, '    '));
  if (!last) return;
  const found = openedText(memberOf(last, 'findings'), out.language);
  const on = textOf(memberOf(last, 'checked_on'));
  out.print(wrap(zh ? `${on} 查看：${found}` : `on ${on}: ${found}`, out.columns, '    '));
}

export function showUrging(out: Console, urging: FollowUpEntry): void {
  const on = textOf(memberOf(urging, 'urged_on'));
  const by = memberOf(urging, 'urged_by');
  const who = isObject(by) ? openedText(by, out.language) : urging.actor.id;
  const said = openedText(memberOf(urging, 'said'), out.language);
  const zh = out.language === 'zh';
  out.print(
    wrap(zh ? `现场督促（${on}，${who}）：${said}` : `urged on ${on} by ${who}: ${said}`, out.columns),
  );
}

/** The subject that an entry names. */
export const subjectOf = (entry: FollowUpEntry): string => textOf(memberOf(entry, 'subject'));
