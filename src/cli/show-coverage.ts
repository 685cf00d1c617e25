import { gapPlace } from '../analysis/coverage/coverage-report.js';
import type { Coverage } from '../analysis/coverage/coverage.js';
import {
  type CoverageKind,
  type Gap,
  type KindSummary,
  summarize,
} from '../analysis/coverage/coverage-summary.js';
import type { PartPlaces } from '../rulebook/part-places.js';
import { columnLines } from './columns.js';
import type { Console } from './console.js';
import type { Texts } from './language.js';
import { placeText } from './place-text.js';

const kindNames: Readonly<Record<CoverageKind, Texts>> = {
  rules: { en: 'rules met and not met', zh: '规则（满足与不满足）' },
  rows: { en: 'rows of tables met and not met', zh: '决策表各行（满足与不满足）' },
  conditions: { en: 'comparisons each way', zh: '条件（满足与不满足）' },
  mcdc: { en: 'comparisons that decide (masking MC/DC)', zh: '能单独决定结果的条件（屏蔽式 MC/DC）' },
  boundaries: { en: 'sides of thresholds', zh: '临界值两侧' },
  days: { en: 'days on which rules change', zh: '规则变动之日前后' },
};

const verdicts: Readonly<Record<string, Texts>> = {
  met: { en: 'met', zh: '满足' },
  not_met: { en: 'not met', zh: '不满足' },
};

function missingText({ kind, about, missing, rule }: Gap, zh: boolean): string {
  const language = zh ? 'zh' : 'en';
  const verdict = missing
    .split(', ')
    .map((one) => verdicts[one]?.[language] ?? one)
    .join(zh ? '、' : ' and ');
  switch (kind) {
    case 'rules':
    case 'rows':
      return zh ? `${about}：没有${verdict}的案例` : `${about}: no case in which it is ${verdict}`;
    case 'conditions':
      return zh
        ? `${rule}：${about}：没有${verdict}的案例`
        : `${rule}: ${about}: no case in which it is ${verdict}`;
    case 'mcdc':
      return zh
        ? `${rule}：${about}：没有由它单独决定且${verdict}的案例`
        : `${rule}: ${about}: no case in which it alone decides and is ${verdict}`;
    case 'boundaries':
      return zh ? `${about}：没有取值为 ${missing} 的案例` : `${about}: no case with ${missing}`;
    case 'days':
      return zh ? `${about}：没有于 ${missing} 决定的案例` : `${about}: no case decided on ${missing}`;
  }
}

const row = (summary: KindSummary, zh: boolean): readonly string[] => {
  const { kind, covered, of, percent, impossible } = summary;
  const never = zh ? `另有 ${impossible} 项无法显示` : `${impossible} more cannot be shown`;
  return [
    `  ${kindNames[kind][zh ? 'zh' : 'en']}`,
    `${covered}/${of}`,
    `${percent} %`,
    impossible > 0 ? never : '',
  ];
};

/** How much of each kind of thing the cases cover, then what is missing, each with its line. */
export function showCoverage(out: Console, coverage: Coverage, places: PartPlaces): void {
  const zh = out.language === 'zh';
  const { subjects, left_out: leftOut } = coverage;
  const rest = leftOut === 0 ? '' : zh ? `，未计 ${leftOut}` : `, ${leftOut} left out`;
  out.print(
    out.bold(
      zh ? `覆盖情况（案例对象 ${subjects}${rest}）` : `coverage by ${subjects} subjects of cases${rest}`,
    ),
  );
  const kinds = summarize(coverage);
  for (const line of columnLines(kinds.map((summary) => row(summary, zh)))) out.print(line);
  for (const { missing } of kinds)
    for (const gap of missing)
      out.print(`${out.red('✗')} ${placeText(gapPlace(gap, places))}: ${missingText(gap, zh)}`);
}
