import type { Language } from '../../domain/problem.js';
import type { AttributeFigures } from './attributes.js';
import type { Departures } from './departures.js';
import type { Escalated } from './escalated.js';

/** A sentence that goes with the figures wherever they go. */
export interface Note extends Readonly<Record<Language, string>> {
  readonly id: string;
}

/** What the figures may not be used for, and how they are to be read. */
const always: readonly Note[] = [
  {
    id: 'no_measure_of_strength',
    zh: '绝不能让问责数量成为衡量监督力度的关键指标：本统计不是考核依据，不设指标，不排名次。',
    en: 'The number of those held to account must never become the key measure of supervision: these figures rate nobody, set no target and rank no one.',
  },
  {
    id: 'no_line_to_reach',
    zh: '参考线仅供自查：低于参考线不是成绩，高于参考线不是错误，更不得为接近参考线而改变任何一件处置。',
    en: 'A line is there to look at oneself by: to be below it is no merit, to be above it no fault, and no case is decided otherwise to come nearer to it.',
  },
  {
    id: 'no_influence_on_cases',
    zh: '任何统计数字都不得作为个案处置的理由。',
    en: 'No figure is a reason in any case.',
  },
  {
    id: 'what_is_counted',
    zh: '按对象计数：一案有几个对象，就计几次；被撤销的决定只计入“撤销和更正”；被变更的决定，以变更后的结果计入升级、人次和分布。发现数按发现日，决定数按决定日，责令数按到期日。',
    en: 'Subjects are counted, each of those of a case; a decision that fell is counted under reversals alone, one that was varied also as what stands in its place, under escalation, persons and spread. Found by the day of finding, decided by the day of the decision, orders by the day on which they were due.',
  },
  {
    id: 'what_is_alike',
    zh: '“同类”是指建议相同、依据的规则相同，且规则集的任何条件都不能区分其事实；处置不同可能有正当理由，应看决定中写明的理由。',
    en: 'Alike are decisions with the same recommendation by the same rules, whose facts no condition of the rulebook tells apart. That they differ can have good reasons: read those in the decisions.',
  },
  {
    id: 'what_a_test_says',
    zh: '检验在建议及其依据规则相同的范围内进行（广义 Cochran-Mantel-Haenszel 检验，p 值经 Holm 校正）。显著只是一个需要查看的问题，不证明偏差，也不针对任何个案；不显著也不证明没有差别，方向相反的差别可能相互抵消。同一案件的各对象按独立计算。',
    en: 'A test looks within the same recommendation by the same rules (generalised Cochran-Mantel-Haenszel, p adjusted by Holm). What stands out is a question to look into: it proves no bias and says nothing of a case. That nothing stands out proves nothing either: opposite differences can cancel out. Subjects of one case are taken as independent.',
  },
  {
    id: 'what_is_not_seen',
    zh: '个人信息和文字内容不进入统计，因此按年龄、健康等个人信息的差别在此看不到。',
    en: 'Personal data and texts do not enter the figures, so that differences by age, health and other personal facts cannot be seen here.',
  },
];

const aboveLine: Note = {
  id: 'above_line',
  zh: '提请升级的比例高于参考线，且超出样本少可能造成的波动：请查看规则和决定是否过重。',
  en: 'The share that was escalated lies above the line, by more than chance among few: look at whether rules and decisions are too severe.',
};

const fewDepartures: Note = {
  id: 'few_departures',
  zh: '偏离建议的决定很少：可能说明规则合适，也可能说明建议未经审视即被照办。该界线只是经验做法，没有权威来源。',
  en: 'Few decisions depart from the recommendation: the rules may fit, or recommendations may be followed unread. The line is a rule of thumb; no source gives one that holds.',
};

const standsOut: Note = {
  id: 'attribute_stands_out',
  zh: '有不应影响处置的属性出现显著差别：请查看所列属性下的案件。',
  en: 'What was decided differs by an attribute that must not matter: look at the cases by the attributes that stand out.',
};

/** The notes of an answer: those that always hold, after those that something in it calls for. */
export const notesOn = (
  escalated: Pick<Escalated, 'above_line'>,
  departures: Pick<Departures, 'few'>,
  attributes: readonly AttributeFigures[],
): readonly Note[] => [
  ...(escalated.above_line ? [aboveLine] : []),
  ...(departures.few.noted ? [fewDepartures] : []),
  ...(attributes.some(({ test }) => test?.stands_out) ? [standsOut] : []),
  ...always,
];

/** Those that go with a list of cases. */
export const notesOnCases: readonly Note[] = always.slice(0, 3);
