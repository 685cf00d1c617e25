import type { MatrixCell, Place } from '../analysis/backtest/tally.js';
import type { BacktestReport } from '../office/backtest-answer.js';
import type { Change } from '../office/backtest-finding.js';
import type { Rulebook } from '../rulebook/model.js';
import { type Console, problemLines } from './console.js';
import { counted, widthOf, wrap } from './wrap.js';

const words = {
  settled: { en: 'settled', zh: '了结' },
  no_rule: { en: 'no rule', zh: '无规则' },
  milder: { en: 'milder', zh: '减轻' },
  severer: { en: 'severer', zh: '加重' },
  level: { en: 'other', zh: '轻重相当' },
  none: { en: 'same', zh: '不变' },
} as const;

const nameOf = ({ language }: Console, { outcome, response }: Place): string =>
  outcome === 'recommended' ? (response ?? '-') : words[outcome][language];

const padded = (text: string, width: number): string => ' '.repeat(width - widthOf(text)) + text;

/** Old answers down, new ones across; what stays where it is stands on the diagonal. */
function tableOf(out: Console, matrix: readonly MatrixCell[]): readonly string[] {
  const olds = [...new Set(matrix.map((cell) => nameOf(out, cell.old)))];
  const news = [...new Set(matrix.map((cell) => nameOf(out, cell.new)))];
  const order = [...new Set([...olds, ...news])];
  const across = order.filter((name) => news.includes(name));
  const corner = out.language === 'zh' ? '原 ＼ 新' : 'old \\ new';
  const countAt = (row: string, column: string): string => {
    const found = matrix.filter((cell) => nameOf(out, cell.old) === row && nameOf(out, cell.new) === column);
    return found.length === 0 ? '.' : String(found.reduce((sum, { subjects }) => sum + subjects, 0));
  };
  const rows = [[corner, ...across], ...olds.map((row) => [row, ...across.map((one) => countAt(row, one))])];
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => widthOf(row[at] ?? '')))) ?? [];
  return rows.map((row) => `  ${row.map((text, at) => padded(text, widths[at] ?? 0)).join('  ')}`);
}

const without = (ids: readonly string[], others: readonly string[]): readonly string[] =>
  ids.filter((id) => !others.includes(id));

function showChange(out: Console, change: Change): void {
  const zh = out.language === 'zh';
  const { old: before, new: after } = change;
  const open = (isOpen: boolean): string => (isOpen ? (zh ? '（暂定）' : ' (provisional)') : '');
  const from = `${nameOf(out, before)}${open(before.provisional)}`;
  const to = `${nameOf(out, after)}${open(after.provisional)}`;
  out.print(
    `${change.case} ${change.subject}  ${from} → ${to}  ${out.bold(words[change.move][out.language])}  ${out.dim(
      zh
        ? `条目 ${change.entry}，${change.evaluated_on}，原版本 ${before.version}`
        : `entry ${change.entry}, ${change.evaluated_on}, by ${before.version}`,
    )}`,
  );
  const lists: readonly (readonly [string, readonly string[]])[] = [
    [zh ? '仅原版本满足' : 'met only then', without(before.met, after.met)],
    [zh ? '仅新版本满足' : 'met only now', without(after.met, before.met)],
    [zh ? '原决定性规则' : 'decisive then', before.decisive],
    [zh ? '新决定性规则' : 'decisive now', after.decisive],
    [zh ? '未记录的事实' : 'not recorded', change.not_recorded],
    [zh ? '按旧定义计算的事实' : 'by an earlier definition', change.otherwise_computed],
  ];
  for (const [what, ids] of lists)
    if (ids.length > 0) out.print(wrap(`${what}${zh ? '：' : ': '}${ids.join(', ')}`, out.columns, '    '));
}

const listed = (counts: readonly { readonly fact: string; readonly subjects: number }[]): string =>
  counts.map(({ fact, subjects }) => `${fact} ${subjects}`).join(', ');

/** What was done, so that the numbers are not taken for more than they are. */
function methodOf(out: Console, { method, trail }: BacktestReport): string {
  const { rules_day: day, other_day: other, cross_checked: checked } = method;
  if (out.language === 'zh') {
    const read =
      day === 'evaluated_on'
        ? `规则按各次评估之日读取${other > 0 ? `（其中 ${other} 个当日尚未或不再有效，按最近的有效日）` : ''}`
        : `规则一律按 ${day} 读取`;
    return `做法：读${trail.from === 'store' ? '数据文件夹' : '导出文件'}的 ${trail.entries} 个条目，取每个对象最近一次建议；新版本单独评估（不选择版本），事实与历史按当时记录；${read}；抽取 ${checked} 个由第二引擎核对`;
  }
  const read =
    day === 'evaluated_on'
      ? `rules read for the day of each evaluation${other > 0 ? ` (for ${other} the nearest day on which it holds)` : ''}`
      : `rules read for ${day}`;
  const where = trail.from === 'store' ? 'the data folder' : 'the exported trail';
  return `how: ${counted(trail.entries, 'entry', 'entries')} of ${where}, the latest recommendation of each subject; the new version alone, without a choice of version; facts and histories as recorded; ${read}; ${checked} checked by the second engine`;
}

function remarksOf(out: Console, report: BacktestReport): readonly string[] {
  const zh = out.language === 'zh';
  const { tracks, deadline, exemption } = report.beside;
  const others = report.other_rulebooks.map(({ rulebook, subjects }) => `${rulebook} ${subjects}`).join(', ');
  return [
    zh
      ? `其他变化：并行措施 ${tracks}，期限 ${deadline}，免除 ${exemption}`
      : `beside the response: tracks differ for ${tracks}, the deadline for ${deadline}, an exemption for ${exemption}`,
    ...(report.not_recorded.length > 0
      ? [`${zh ? '未记录、按未知处理：' : 'not recorded, taken as unknown: '}${listed(report.not_recorded)}`]
      : []),
    ...(report.otherwise_computed.length > 0
      ? [
          `${zh ? '历史按旧定义记录、照原值使用：' : 'recorded by an earlier definition, taken as recorded: '}${listed(report.otherwise_computed)}`,
        ]
      : []),
    ...(others ? [`${zh ? '其他规则集，略过：' : 'of other rulebooks, skipped: '}${others}`] : []),
  ];
}

function showUnread(out: Console, { unread, unread_more: more }: BacktestReport): void {
  for (const { case: caseId, subject, entry, problems } of unread) {
    const where = `${caseId ?? '-'} ${subject ?? '-'} (${out.language === 'zh' ? '条目' : 'entry'} ${entry})`;
    out.print(`${out.red('✗')} ${where}`);
    for (const one of problems) out.print(`    ${problemLines(one, out.language)}`);
  }
  if (more > 0) out.print(out.language === 'zh' ? `另有 ${more} 个` : `and ${more} more`);
}

/** The matrix, what was done, who moves and why, and what could not be read. */
export function showBacktest(
  out: Console,
  { id, version }: Rulebook,
  report: BacktestReport,
  file: string | null,
): void {
  const zh = out.language === 'zh';
  const { moves, evaluated, not_read: notRead, engines_differ: differ } = report;
  const moving = moves.milder + moves.severer + moves.level;
  const mark = notRead + differ > 0 ? out.red('✗') : out.green('✓');
  const level = moves.level > 0 ? (zh ? `，轻重相当 ${moves.level}` : `, ${moves.level} neither`) : '';
  for (const change of report.changes) showChange(out, change);
  if (report.more > 0) out.print(zh ? `另有 ${report.more} 个变动` : `and ${report.more} more that move`);
  showUnread(out, report);
  if (report.matrix.length > 0) for (const line of tableOf(out, report.matrix)) out.print(line);
  for (const line of [methodOf(out, report), ...remarksOf(out, report)])
    out.print(out.dim(wrap(line, out.columns)));
  if (file !== null) out.print(zh ? `  全部结果：${file}` : `  all of them: ${file}`);
  const bad =
    notRead + differ === 0
      ? ''
      : zh
        ? `；无法读取 ${notRead}，引擎不一致 ${differ}`
        : `; ${notRead} not read, engines differ on ${differ}`;
  out.print(
    zh
      ? `${mark} ${id} ${version}：已评估对象 ${evaluated}，变动 ${moving}（减轻 ${moves.milder}，加重 ${moves.severer}${level}）${bad}`
      : `${mark} ${id} ${version}: ${counted(evaluated, 'subject')} evaluated, ${moving} move (${moves.milder} milder, ${moves.severer} severer${level})${bad}`,
  );
}
