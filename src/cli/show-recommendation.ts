import type { Language } from '../domain/problem.js';
import type { Recommendation, Section } from '../domain/recommendation.js';
import { allRules } from '../rulebook/all-rules.js';
import type { Rulebook } from '../rulebook/model.js';
import type { Console } from './console.js';
import { wrap } from './wrap.js';

const headings: Readonly<Record<Language, Readonly<Record<Section['section'], string>>>> = {
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

const words = {
  en: {
    met: 'Rules that were met',
    near: 'Rules that nearly were',
    provisional: 'provisional',
    deadline: 'deadline',
    tracks: 'tracks',
    decisive: 'decisive',
    wanting: (count: number) => (count === 1 ? '1 condition short' : `${count} conditions short`),
    none: 'no response',
  },
  zh: {
    met: '已满足的规则',
    near: '接近满足的规则',
    provisional: '暂定',
    deadline: '期限',
    tracks: '并行措施',
    decisive: '起决定作用',
    wanting: (count: number) => `差 ${count} 项条件`,
    none: '无处置',
  },
} as const;

/** How many near misses are shown; the JSON has all. */
const mostNear = 5;

function ladderLine(
  recommendation: Recommendation,
  rulebook: Rulebook,
  language: string,
  out: Console,
): string {
  return rulebook.ladder
    .map(({ id, label }) => {
      const said = `${label[language] ?? id} (${id})`;
      return id === recommendation.response ? out.bold(`▶ ${said}`) : out.dim(said);
    })
    .join(out.dim('  ·  '));
}

function ruleLines(recommendation: Recommendation, rulebook: Rulebook, language: string, out: Console): void {
  const said = words[out.language];
  const titles = new Map(allRules(rulebook).map((rule) => [rule.id, rule.title[language] ?? rule.id]));
  if (recommendation.met.length > 0) out.print(out.bold(said.met));
  for (const id of recommendation.met) {
    const mark = recommendation.decisive.includes(id) ? ` (${said.decisive})` : '';
    out.print(wrap(`${id}  ${titles.get(id) ?? ''}${mark}`, out.columns));
  }
  const near = recommendation.near.slice(0, mostNear);
  if (near.length > 0) out.print(out.bold(said.near));
  for (const { rule, cost } of near)
    out.print(wrap(`${rule}  ${titles.get(rule) ?? ''} (${said.wanting(cost)})`, out.columns));
}

/** A recommendation as a person reads it in a terminal. */
export function showRecommendation(
  recommendation: Recommendation,
  rulebook: Rulebook,
  from: string,
  out: Console,
): void {
  const language = recommendation.text[out.language] ? out.language : (rulebook.languages[0] ?? 'en');
  const said = words[out.language];
  const { subject, subject_kind: kind, outcome, response, deadline, tracks, provisional } = recommendation;
  out.print(out.bold(`${subject}${kind ? ` (${kind})` : ''}`) + out.dim(`  ${from}`));
  out.print(`  ${ladderLine(recommendation, rulebook, language, out)}`);
  const facts = [
    `${outcome}: ${response ?? said.none}${provisional ? ` (${said.provisional})` : ''}`,
    ...(deadline ? [`${said.deadline}: ${deadline.within}`] : []),
    ...(tracks.length > 0 ? [`${said.tracks}: ${tracks.join(', ')}`] : []),
  ];
  for (const line of facts) out.print(wrap(line, out.columns));
  for (const { section, sentences } of recommendation.text[language] ?? []) {
    if (section === 'rules_used') ruleLines(recommendation, rulebook, language, out);
    out.print(out.bold(headings[out.language][section]));
    for (const sentence of sentences) out.print(wrap(sentence, out.columns));
  }
  out.print();
}
