import type { AttributeFigures } from '../office/statistics/attributes.js';
import type { Console } from './console.js';
import { percent } from './figure-lines.js';
import type { Texts } from './language.js';
import type { StatisticsLabels } from './statistics-labels.js';
import { counted, wrap } from './wrap.js';

const kindNames: Readonly<Record<Exclude<AttributeFigures['kind'], 'fact'>, Texts>> = {
  found_by: { en: 'how it was found', zh: '发现方式' },
  unit: { en: 'unit under supervision', zh: '被监督单位' },
  campaign: { en: 'campaign', zh: '专项行动' },
  decider: { en: 'who decided', zh: '决定人' },
};

const byNames: Readonly<Record<AttributeFigures['by'], Texts>> = {
  response: { en: 'response', zh: '处置' },
  departure: { en: 'departure', zh: '偏离' },
};

const directionNames: Readonly<Record<string, Texts>> = {
  none: { en: 'as recommended', zh: '与建议一致' },
  milder: { en: 'milder', zh: '偏轻' },
  severer: { en: 'severer', zh: '偏重' },
  other: { en: 'other', zh: '其他' },
};

function untested({ result, too_few_groups: few }: AttributeFigures, zh: boolean): string {
  if (result === 'one_value') return zh ? '没有可比较的不同取值' : 'nothing to compare';
  const groups = zh ? `（${few} 组低于最低人数）` : ` (${counted(few, 'group')} below the least size)`;
  return (zh ? '数量太少，不作判断' : 'too few to say anything') + (few > 0 ? groups : '');
}

const small = (p: number): string => (p < 0.0001 ? '< 0.0001' : p.toFixed(4));

/** How one attribute came out, with the number behind it. */
function outcome(found: AttributeFigures, out: Console, labels: StatisticsLabels): string {
  const zh = out.language === 'zh';
  const { test, name, by, groups, subjects } = found;
  if (!test) return untested(found, zh);
  const said = zh
    ? `${groups} 组 ${subjects} 次决定：χ² = ${test.statistic.toFixed(2)}，自由度 ${test.degrees_of_freedom}，校正后 p ${small(test.p_adjusted)}`
    : `${counted(groups, 'group')}, ${counted(subjects, 'decision')}: chi-square ${test.statistic.toFixed(2)} on ${test.degrees_of_freedom}, adjusted p ${small(test.p_adjusted)}`;
  if (!test.stands_out) return said;
  const { value, responses, observed, expected } = test.largest;
  const words = responses.map((one) => {
    const known = by === 'departure' ? directionNames[one] : labels.response(one);
    return known?.[out.language] ?? one;
  });
  const where = value === null ? '' : `${labels.value(name, value)[out.language]} `;
  const differs = zh
    ? `；差别最大：${where}${words.join('、')} ${percent(observed)}，按其余情况应为 ${percent(expected)}`
    : `; most for ${where}${words.join(', ')}: ${percent(observed)}, where ${percent(expected)} were to be expected`;
  return `${said}${differs}`;
}

/** Whether what was decided differs by what must not matter. */
export function showAttributes(
  out: Console,
  attributes: readonly AttributeFigures[],
  labels: StatisticsLabels,
): void {
  for (const found of attributes) {
    const name = found.kind === 'fact' ? labels.fact(found.name) : kindNames[found.kind];
    const title = `${name[out.language]} · ${byNames[found.by][out.language]}`;
    const mark = found.test?.stands_out ? `${out.red('!')} ` : '';
    out.print(
      wrap(
        `${mark}${title}${out.language === 'zh' ? '：' : ': '}${outcome(found, out, labels)}`,
        out.columns,
      ),
    );
  }
}
