import type { ReviewSummary } from '../office/review-summary.js';
import type { Console } from './console.js';
import type { Texts } from './language.js';
import { counted } from './wrap.js';

type Difference = NonNullable<ReviewSummary['difference']>;
type Told = Difference['first'][number];

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((all, one) => all + one, 0);

const grouped = (cells: string): string => BigInt(cells).toLocaleString('en-US');

/** A line with its heading; headings of one language take the same room. */
function line(out: Console, [en, zh]: readonly [string, string], said: readonly [string, string]): void {
  const isZh = out.language === 'zh';
  out.print(`  ${isZh ? zh : en.padEnd(9)}${isZh ? '  ' : ''}${said[isZh ? 1 : 0]}`);
}

function showTests(out: Console, { tests, warnings }: ReviewSummary): void {
  const { cases, passed, skipped } = tests;
  line(
    out,
    ['cases', '案例'],
    [
      `${passed} of ${cases} passed${skipped > 0 ? `, ${skipped} of other versions` : ''}`,
      `${cases} 个中通过 ${passed} 个${skipped > 0 ? `，其他版本 ${skipped}` : ''}`,
    ],
  );
  const all = sum(warnings);
  line(out, ['check', '检查'], [counted(all, 'warning'), `警告 ${all} 条`]);
}

/** What the analysis finds, by kind; what a later release finds is told by its code. */
const findingNames: ReadonlyMap<string, Texts> = new Map([
  ['gap', { en: 'cases that no rule answers', zh: '无规则可适用的情形' }],
  ['never_met', { en: 'rules that no case meets', zh: '不可能满足的规则' }],
  ['never_matters', { en: 'rules that change nothing', zh: '不改变结论的规则' }],
  ['constant_condition', { en: 'conditions that are always the same', zh: '恒真或恒假的条件' }],
  ['unreachable_response', { en: 'responses that cannot be reached', zh: '不可能得出的处置' }],
  ['collision', { en: 'floors above a ceiling', zh: '下限高于上限' }],
  ['single_way', { en: 'responses with a single way to them', zh: '只有一种途径的处置' }],
]);

function showProofs(out: Console, { proofs, findings, not_looked_at: open }: ReviewSummary): void {
  const proved = proofs.filter(({ verdict }) => verdict === 'proved').length;
  const undecided = proofs.filter(({ verdict }) => verdict === 'undecided').map(({ property }) => property);
  const rest = undecided.join(', ');
  line(
    out,
    ['proofs', '证明'],
    [
      `${proved} of ${proofs.length} proved${rest && `; not decided: ${rest}`}`,
      `${proofs.length} 项中已证明 ${proved} 项${rest && `；未能判定：${rest}`}`,
    ],
  );
  const isZh = out.language === 'zh';
  const kinds = Object.entries(findings).map(
    ([kind, count]) => `${findingNames.get(kind)?.[out.language] ?? kind} ${count}`,
  );
  const said = kinds.length > 0 ? kinds.join(isZh ? '，' : ', ') : null;
  line(
    out,
    ['analysis', '分析'],
    [
      `${said ?? 'nothing found'}${open > 0 ? `; ${open} stretches of days not in full` : ''}`,
      `${said ?? '未发现问题'}${open > 0 ? `；${open} 段期间未能完整分析` : ''}`,
    ],
  );
}

function changeWords({ change }: Told): string {
  const within = (periods: readonly string[]): string => periods.join(' / ') || '-';
  switch (change.kind) {
    case 'response': {
      const [before, after] = change.outcomes;
      const said = (response: string | null, outcome: string): string =>
        outcome === 'recommended' ? (response ?? '-') : outcome;
      return `${said(change.old, before)} → ${said(change.new, after)}`;
    }
    case 'track':
      return `${change.added ? '+' : '-'} ${change.track}`;
    case 'deadline':
      return `${within(change.old)} → ${within(change.new)}`;
    case 'exemption':
      return `${change.added ? '+' : '-'} ${change.rule}`;
  }
}

const marks = { milder: '▼', severer: '▲', other: '◆' } as const;

function showChanges(out: Console, difference: Difference): void {
  for (const told of difference.first) {
    const mark = marks[told.direction];
    const causes = told.region.causes.join(' ');
    out.print(`    ${mark} ${changeWords(told)}  ${out.dim(`${grouped(told.cells)}  ${causes}`.trimEnd())}`);
  }
  const { more, against } = difference;
  if (more > 0) out.print(out.language === 'zh' ? `    另有 ${more} 类` : `    and ${more} more`);
  out.print(
    out.dim(
      out.language === 'zh'
        ? `    与 ${against} 的差异可用 \`gradus rules diff\` 查看`
        : `    \`gradus rules diff\` shows the regions against ${against}`,
    ),
  );
}

function showDifference(out: Console, difference: ReviewSummary['difference']): void {
  if (!difference) return;
  const { against, equal, complete, cells, compared, milder, severer, changed_other: other } = difference;
  const heading = ['changes', '差异'] as const;
  if (equal) {
    const all = grouped(compared);
    line(out, heading, [
      `none: answers all ${all} different cases as ${against} does`,
      `无：对全部 ${all} 种情形与 ${against} 结论相同`,
    ]);
    return;
  }
  const [changed, of] = [grouped(cells), grouped(compared)];
  line(out, heading, [
    `${changed} of ${of} different cases otherwise than ${against}: ${grouped(milder)} milder, ${grouped(severer)} severer, ${grouped(other)} other`,
    `${of} 种情形中 ${changed} 种与 ${against} 不同：减轻 ${grouped(milder)}，加重 ${grouped(severer)}，其他 ${grouped(other)}`,
  ]);
  if (!complete) line(out, ['', ''], ['not all cases could be compared', '未能比较全部情形']);
  showChanges(out, difference);
}

function showBacktest(out: Console, backtest: ReviewSummary['backtest']): void {
  const heading = ['backtest', '回测'] as const;
  if (!backtest) {
    line(out, heading, ['no recorded case', '没有已记录的案件']);
    return;
  }
  const { cases, moved, milder, severer, not_read: notRead } = backtest;
  line(out, heading, [
    `${counted(cases, 'recorded subject')}: ${moved} would move, ${milder} milder, ${severer} severer${notRead > 0 ? `; ${notRead} not read` : ''}`,
    `已记录的 ${cases} 个对象中 ${moved} 个结论改变：减轻 ${milder}，加重 ${severer}${notRead > 0 ? `；${notRead} 个无法读取` : ''}`,
  ]);
}

/** What was found about a proposed version, in short. */
export function showReview(out: Console, review: ReviewSummary): void {
  showTests(out, review);
  showProofs(out, review);
  showDifference(out, review.difference);
  showBacktest(out, review.backtest);
}
