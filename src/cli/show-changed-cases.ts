import type { ChangedCase, ChangedCases } from '../analysis/changed-cases.js';
import type { Console } from './console.js';
import { counted } from './wrap.js';

const answerJson = ({
  outcome,
  response,
  plainTracks,
  deadline,
  exemption,
  met,
}: ChangedCase['old']): object => ({
  outcome,
  response,
  tracks: plainTracks,
  deadline: deadline?.within ?? null,
  exemption: exemption?.rules ?? [],
  met,
});

/** The named cases that change, for a program. */
export const changedCasesJson = ({ compared, unread, changed }: ChangedCases): object => ({
  compared,
  unread,
  changed: changed.map((one) => ({
    name: one.name,
    at: one.place,
    subject: one.subject,
    old: answerJson(one.old),
    new: answerJson(one.new),
  })),
});

const said = ({ outcome, response, plainTracks, deadline }: ChangedCase['old']): string =>
  [response ?? outcome, ...plainTracks, deadline?.within ?? ''].filter(Boolean).join(', ');

/** The named cases that change, a line each, and how many do. */
export function showChangedCases(out: Console, { compared, unread, changed }: ChangedCases): void {
  const zh = out.language === 'zh';
  for (const { name, place, subject, old, new: now } of changed) {
    const where = [place.file, place.line].filter((part) => part !== undefined).join(':');
    out.print(`◆ ${where}${zh ? '：' : ': '}${name}`);
    out.print(`    ${subject}${zh ? '：' : ': '}${said(old)} → ${said(now)}`);
  }
  const rest =
    unread === 0 ? '' : zh ? `，${unread} 个无法由两个版本读取` : `, ${unread} that a version cannot read`;
  out.print(
    zh
      ? `命名案例：${compared} 个对象中 ${changed.length} 个结论不同${rest}`
      : `named cases: ${changed.length} of ${counted(compared, 'subject')} answered otherwise${rest}`,
  );
}
