import type { Note } from '../office/statistics/notes.js';
import type { Statistics } from '../office/statistics/statistics.js';
import type { UnlikePair } from '../office/statistics/unlike.js';
import type { Console } from './console.js';
import { figureLines, percent } from './figure-lines.js';
import { showAttributes } from './show-attributes.js';
import type { StatisticsLabels } from './statistics-labels.js';
import { statisticsSections } from './statistics-sections.js';
import { counted as plural, wrap } from './wrap.js';

const shownPairs = 10;

/** Sentences that go with figures wherever they are shown. */
export function showNotes(out: Console, notes: readonly Note[]): void {
  for (const note of notes) out.print(wrap(note[out.language], out.columns));
}

function head({ period, rulebook, as_of: asOf, counted: counts }: Statistics, zh: boolean): string {
  const { from, until } = period;
  if (zh)
    return `${from === null ? '首次记录' : `${from} `}至 ${until} 的统计${rulebook === null ? '' : `（${rulebook}）`}：发现对象 ${counts.found}，决定 ${counts.decided}（其中未维持 ${counts.reversed}），到期责令 ${counts.due}；截至台账第 ${asOf} 条`;
  return `Statistics ${from ?? 'from the first record'} to ${until}${rulebook === null ? '' : ` (${rulebook})`}: ${plural(counts.found, 'subject')} found, ${plural(counts.decided, 'decision')} (${counts.reversed} of them reversed), ${plural(counts.due, 'order')} due; as of ${asOf} entries`;
}

/** What goes with a section and is no figure. */
function remarks({ first_response: first, escalated }: Statistics, zh: boolean): readonly string[] {
  const [quarter, median, third] = first.quartiles ?? [];
  const days = zh
    ? `发现到首次处置：中位数 ${median} 天（四分位数 ${quarter}、${third}），最长 ${first.longest} 天`
    : `found to first response: median ${median} days (quartiles ${quarter} and ${third}), longest ${first.longest}`;
  const { interval, line, above_line: isAbove } = escalated;
  const range = `${percent(interval.low)} – ${percent(interval.high)}`;
  const shares = zh
    ? `提请升级占决定的比例区间 ${range}；参考线 ${percent(line.warn_above)}（${line.basis.cite}）${isAbove ? '：高于参考线' : ''}`
    : `escalated share of decisions within ${range}; line ${percent(line.warn_above)} (${line.basis.cite})${isAbove ? ': above the line' : ''}`;
  return first.quartiles ? [days, shares] : [shares];
}

function pairLine({ one, other, differs }: UnlikePair, out: Console, labels: StatisticsLabels): string {
  const zh = out.language === 'zh';
  const side = ({ case: caseId, subject, response }: UnlikePair['one']): string =>
    `${caseId}/${subject} ${labels.response(response)[out.language]}`;
  const words = differs.map(({ what, fact }) => (fact === null ? what : labels.fact(fact)[out.language]));
  const told = words.length === 0 ? (zh ? '无' : 'nothing') : words.join(zh ? '、' : ', ');
  return zh
    ? `${side(one)} 与 ${side(other)}，记录不同之处：${told}`
    : `${side(one)} and ${side(other)}, which differ in ${told}`;
}

function showUnlike(out: Console, { unlike }: Statistics, labels: StatisticsLabels): void {
  const zh = out.language === 'zh';
  out.print(out.bold(zh ? '同类案件处置不同' : 'Like cases, unlike decisions'));
  const label = zh
    ? `与同类多数不同（${unlike.groups} 类）`
    : `otherwise than most alike (${unlike.groups} groups)`;
  for (const line of figureLines([[label, unlike.decisions]], out.language)) out.print(line);
  for (const pair of unlike.pairs.slice(0, shownPairs))
    out.print(wrap(pairLine(pair, out, labels), out.columns));
  const more = unlike.decisions.numerator - Math.min(shownPairs, unlike.pairs.length);
  if (more > 0) out.print(out.dim(zh ? `  另有 ${more} 对` : `  ${more} more`));
}

/** Statistics for a person: notes first, then figures with the names that list the cases behind them. */
export function showStatistics(
  out: Console,
  found: Statistics,
  labels: StatisticsLabels,
  axes: { readonly stage: string; readonly party: string },
): void {
  const zh = out.language === 'zh';
  out.print(wrap(head(found, zh), out.columns, ''));
  showNotes(out, found.notes);
  for (const remark of remarks(found, zh)) out.print(wrap(remark, out.columns));
  for (const { title, rows } of statisticsSections(found, labels, axes)) {
    out.print(out.bold(title[out.language]));
    for (const line of figureLines(rows, out.language)) out.print(line);
  }
  showUnlike(out, found, labels);
  out.print(out.bold(zh ? '不应影响处置的属性' : 'What must not matter'));
  showAttributes(out, found.attributes, labels);
  const named = zh
    ? '右侧是指标名，用 --cases 列出其案件'
    : 'the names at the right list their cases with --cases';
  out.print(out.dim(`${named}${zh ? '；' : '; '}sha256 ${found.sha256}`));
}
