import type { MutantKind } from '../analysis/mutation/mutant.js';
import { countsByKind, countsOf, placeOf } from '../analysis/mutation/mutation-report.js';
import type { Judged, Mutation } from '../analysis/mutation/run-mutants.js';
import type { Witness } from '../analysis/mutation/witness.js';
import type { PartPlaces } from '../rulebook/part-places.js';
import { columnLines } from './columns.js';
import type { Console } from './console.js';
import type { Texts } from './language.js';
import { placeText } from './place-text.js';

export const mutantKindNames: Readonly<Record<MutantKind, Texts>> = {
  comparison_shifted: { en: 'comparison shifted', zh: '比较的界限移动' },
  comparison_negated: { en: 'comparison turned round', zh: '比较取反' },
  element_dropped: { en: 'element dropped', zh: '少一个取值' },
  condition_dropped: { en: 'condition dropped', zh: '少一个条件' },
  group_swapped: { en: 'all and any swapped', zh: '“全部”与“任一”互换' },
  negation_removed: { en: 'negation removed', zh: '去掉“非”' },
  cell_changed: { en: 'cell changed', zh: '单元格改动' },
  cell_dropped: { en: 'cell emptied', zh: '单元格清空' },
  response_moved: { en: 'response moved one step', zh: '处置移动一档' },
  steps_changed: { en: 'steps changed', zh: '档数改动' },
  track_changed: { en: 'track changed', zh: '并行措施改动' },
  deadline_changed: { en: 'deadline changed', zh: '期限改动' },
  rule_deleted: { en: 'rule deleted', zh: '删除规则' },
  limit_changed: { en: 'limit changed', zh: '档数上限改动' },
  day_moved: { en: 'day moved', zh: '日期移动一日' },
};

const reasons: Readonly<Record<string, Texts>> = {
  beyond_limit: { en: 'the limit of steps is reached either way', zh: '两者均已达到档数上限' },
  no_case_differs: { en: 'no case is answered otherwise', zh: '没有案例的结果会因此不同' },
  too_many: { en: 'too many cases to tell', zh: '案例过多，未能判定' },
  no_such_days: { en: 'no case with days that can be tells it', zh: '没有日期可能成立的案例能够识别' },
};

const said = (value: unknown): string =>
  Array.isArray(value) ? `[${value.join(', ')}]` : typeof value === 'string' ? value : JSON.stringify(value);

const where = ({ mutant: { place } }: Judged): string => {
  switch (place.part) {
    case 'rule':
    case 'row':
      return place.rule;
    case 'condition':
      return place.name;
    case 'limit':
      return place.limit;
    case 'day':
      return place.rule ?? place.table ?? '';
  }
};

function faultLine(out: Console, judged: Judged, places: PartPlaces): string {
  const { kind, from, to, place } = judged.mutant;
  const part = where(judged);
  const name = mutantKindNames[kind][out.language];
  const change = to === '' ? from : `${from} → ${to}`;
  return `${placeText(placeOf(place, places))}: ${[part, name, change].filter(Boolean).join(': ')}`;
}

function showWitness(out: Console, { changes, like, before, after, differs }: Witness, name: string): void {
  const zh = out.language === 'zh';
  out.print(zh ? `    能发现它的案例：${name}` : `    a case that would notice: ${name}`);
  const changed = Object.entries(changes).map(([fact, value]) => `${fact}: ${said(value)}`);
  if (like !== null && changed.length > 0)
    out.print(
      zh ? `    同“${like}”，但 ${changed.join('，')}` : `    like “${like}”, with ${changed.join(', ')}`,
    );
  for (const key of differs) out.print(`    ${key}: ${said(before[key])} → ${said(after[key])}`);
}

function showFate(out: Console, judged: Judged, places: PartPlaces): void {
  const { fate } = judged;
  if (fate.status === 'killed') return;
  const line = faultLine(out, judged, places);
  if (fate.status === 'survived') {
    out.print(`${out.red('✗')} ${line}`);
    showWitness(out, fate.witness, fate.proposal.file.name);
    return;
  }
  const mark = fate.status === 'equivalent' ? out.dim('≡') : out.red('?');
  out.print(`${mark} ${line} (${reasons[fate.reason]?.[out.language] ?? fate.reason})`);
}

/** How many small faults the cases notice, by kind, and every fault that they do not. */
export function showMutation(out: Console, mutation: Mutation, places: PartPlaces): void {
  const zh = out.language === 'zh';
  for (const judged of mutation.mutants) showFate(out, judged, places);
  const total = countsOf(mutation.mutants);
  const heading = zh
    ? ['小错类型', '个数', '已发现', '未发现', '等价', '得分']
    : ['small fault', 'made', 'noticed', 'not noticed', 'equivalent', 'score'];
  const rows = [...countsByKind(mutation), { ...total, kind: null }].map((counts) => [
    counts.kind === null ? (zh ? '合计' : 'all') : mutantKindNames[counts.kind][out.language],
    String(counts.mutants),
    String(counts.killed),
    String(counts.survived + counts.undecided),
    String(counts.equivalent),
    `${counts.score} %`,
  ]);
  for (const line of columnLines([heading, ...rows])) out.print(`  ${line}`);
}
