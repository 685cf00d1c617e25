import type { Language } from '../../domain/problem.js';
import type { Outcome, Section } from '../../domain/recommendation.js';

export const headings: Readonly<Record<Language, Readonly<Record<Section['section'], string>>>> = {
  en: {
    answer: 'Recommendation',
    why: 'Why',
    why_not_milder: 'Why not milder',
    why_not_severer: 'Why not severer',
    would_change: 'What would change it',
    unknown: 'What is not known, and what to ask',
    beside: 'Deadline and what else is to be done',
    procedure: 'Before it is decided',
    rules_used: 'Rules used',
    sources: 'Sources',
  },
  zh: {
    answer: '建议',
    why: '理由',
    why_not_milder: '为什么不更轻',
    why_not_severer: '为什么不更重',
    would_change: '哪些事实会改变结论',
    unknown: '尚不清楚、需要核实的事实',
    beside: '期限与并行措施',
    procedure: '决定之前',
    rules_used: '所用规则',
    sources: '依据',
  },
};

/** What joins the parts of a recommendation, in a terminal and on paper. */
export interface RecommendationWords {
  readonly outcome: Readonly<Record<Outcome, string>>;
  readonly noResponse: string;
  readonly provisional: string;
  readonly deadline: string;
  readonly immediate: string;
  readonly tracks: string;
  readonly requestFacts: string;
  readonly met: string;
  readonly near: string;
  readonly decisive: string;
  readonly wanting: (count: number) => string;
  readonly line: (name: string, value: string) => string;
  readonly list: (parts: readonly string[]) => string;
  readonly but: (text: string, remark: string) => string;
  /** An id, or a remark, behind what it belongs to. */
  readonly with: (text: string, remark: string) => string;
}

export const words: Readonly<Record<Language, RecommendationWords>> = {
  en: {
    outcome: { recommended: 'recommended', settled: 'settled', no_rule: 'no rule applies' },
    noResponse: 'no response',
    provisional: 'provisional',
    deadline: 'deadline',
    immediate: 'at once',
    tracks: 'beside it',
    requestFacts: 'Request for facts',
    met: 'Rules that were met',
    near: 'Rules that nearly were',
    decisive: 'decisive',
    wanting: (count) => (count === 1 ? '1 condition short' : `${count} conditions short`),
    line: (name, value) => `${name}: ${value}`,
    list: (parts) => parts.join(', '),
    but: (text, remark) => `${text}, ${remark}`,
    with: (text, remark) => `${text} (${remark})`,
  },
  zh: {
    outcome: { recommended: '建议', settled: '了结', no_rule: '无适用规则' },
    noResponse: '不提出处置',
    provisional: '暂定',
    deadline: '期限',
    immediate: '立即',
    tracks: '并行措施',
    requestFacts: '补充核实事实',
    met: '已满足的规则',
    near: '接近满足的规则',
    decisive: '起决定作用',
    wanting: (count) => `差 ${count} 项条件`,
    line: (name, value) => `${name}：${value}`,
    list: (parts) => parts.join('、'),
    but: (text, remark) => `${text}，${remark}`,
    with: (text, remark) => `${text}（${remark}）`,
  },
};
