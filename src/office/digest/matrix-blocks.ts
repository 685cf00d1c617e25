import type { Language } from '../../domain/problem.js';
import type { Block } from './blocks.js';
import type { Matrix } from './matrix.js';
import type { MatrixCell, MatrixContent, MatrixRow } from './matrix-structure.js';
import { shownIds } from './shown-ids.js';
import type { Words } from './words.js';

/** What the cells of the table show; the structure has all. */
export const matrixMetrics = ['open', 'new', 'overdue', 'days'] as const;
export type MatrixMetric = (typeof matrixMetrics)[number];

const unseen = '░';

interface Wording {
  readonly title: (day: string) => string;
  readonly about: (metric: string, from: string, until: string, party: string | null) => string;
  readonly metrics: Readonly<Record<MatrixMetric, string>>;
  readonly legend: (days: number, before: MatrixContent['before']) => string;
  readonly unit: string;
  readonly total: string;
  readonly unknown: string;
  readonly empty: string;
  readonly hash: (hash: string) => string;
}

const zh: Wording = {
  title: (day) => `${day} 监督矩阵`,
  about: (metric, from, until, party) =>
    `指标：${metric}；时段：${from} 至 ${until}${party === null ? '' : `；责任方：${party}`}。`,
  metrics: { open: '未办结', new: '时段内新增', overdue: '逾期', days: '距最近一次发现或检查的天数' },
  legend: (days, { from, until }) =>
    `▲ 新增多于 ${from} 至 ${until}；${unseen} ${days} 天内没有任何记录，没有反映不等于没有问题；– 该环节不属于其职责；空缺的天数表示从无记录。`,
  unit: '单位',
  total: '合计',
  unknown: '未载明',
  empty: '台账中尚无单位，也无案件。',
  hash: (hash) => `本矩阵的 SHA-256：${hash}`,
};

const en: Wording = {
  title: (day) => `Supervision matrix of ${day}`,
  about: (metric, from, until, party) =>
    `Shown: ${metric}. Period: ${from} to ${until}${party === null ? '' : `. Party: ${party}`}.`,
  metrics: {
    open: 'cases that are not closed',
    new: 'cases found in the period',
    overdue: 'overdue',
    days: 'days since the last finding or check',
  },
  legend: (days, { from, until }) =>
    `▲ more new than from ${from} to ${until}. ${unseen} nothing recorded in ${days} days: no reports does not mean no problems. – not a duty of the unit. No number of days: never recorded.`,
  unit: 'Unit',
  total: 'Total',
  unknown: 'not stated',
  empty: 'There is no unit in the register, and no case.',
  hash: (hash) => `SHA-256 of this matrix: ${hash}`,
};

const wordings: Readonly<Record<Language, Wording>> = { zh, en };

type Figures = Omit<MatrixCell, 'stage' | 'not_applicable' | 'not_visited'>;

function figure({ open, new: fresh, overdue, days_since: days }: Figures, metric: MatrixMetric): string {
  if (metric === 'days') return days === null ? '' : String(days);
  return String({ open, new: fresh, overdue }[metric].count);
}

function cellText(cell: MatrixCell, metric: MatrixMetric): string {
  const isEmpty = cell.open.count + cell.new.count + cell.overdue.count === 0 && cell.days_since === null;
  if (cell.not_applicable && isEmpty) return '–';
  return `${figure(cell, metric)}${cell.rising ? '▲' : ''}${cell.not_visited ? unseen : ''}`;
}

/** A matrix for people, in one language: a function of the matrix and its words alone. */
export function matrixBlocks(
  { content, hash, ...words }: Matrix & Words,
  language: Language,
  metric: MatrixMetric,
): readonly Block[] {
  const wording = wordings[language];
  const shown = shownIds(words, language, wording.unknown);
  const { from, until, days } = content.period;
  const party = content.party === null ? null : shown.party(content.party);
  const head: readonly Block[] = [
    { kind: 'heading', level: 1, text: wording.title(content.on) },
    { kind: 'paragraph', line: wording.about(wording.metrics[metric], from, until, party) },
  ];
  if (content.rows.length === 0) return [...head, { kind: 'paragraph', line: wording.empty }];
  const rows = content.rows.map(({ unit, cells, total }: MatrixRow) => [
    shown.unit(unit),
    ...cells.map((cell) => cellText(cell, metric)),
    `${figure(total, metric)}${total.rising ? '▲' : ''}`,
  ]);
  const totals = [...content.totals, content.total].map((one) => figure(one, metric));
  const table: Block = {
    kind: 'table',
    head: [wording.unit, ...content.stages.map(shown.stage), wording.total],
    rows: [...rows, [wording.total, ...totals]],
    numbers: [...content.stages.keys(), content.stages.length].map((at) => at + 1),
  };
  return [
    ...head,
    table,
    { kind: 'paragraph', line: wording.legend(days, content.before) },
    { kind: 'paragraph', line: wording.hash(hash) },
  ];
}
