import type { Language } from '../../../domain/problem.js';
import type { Ask } from '../../../domain/recommendation.js';

/** What the explanation says beside the sentences of the recommendation and the words of the rulebook. */
export interface ExplanationWords {
  readonly title: string;
  readonly case: string;
  readonly subject: string;
  readonly kind: string;
  readonly ref: string;
  readonly entry: string;
  readonly entryText: (seq: number, when: string) => string;
  readonly evaluatedOn: string;
  readonly others: string;
  readonly superseded: (latest: number) => string;
  readonly decision: string;
  readonly undecided: string;
  readonly decided: (seq: number, response: string, actor: string, when: string) => string;

  readonly facts: string;
  readonly factColumns: readonly [string, string, string, string];
  readonly restsOn: string;
  readonly asked: string;
  readonly notKnown: string;
  readonly acts: Readonly<Record<'report' | 'answer' | 'correction', (seq: number) => string>>;
  readonly sourceText: string;
  readonly actor: (id: string, authenticated: boolean) => string;
  readonly history: (asOf: number) => string;
  readonly historyCases: string;
  readonly noCases: string;
  readonly derived: (from: string, to: string) => string;
  readonly evaluationDay: string;
  readonly noSource: string;

  readonly ladder: string;
  readonly here: string;
  readonly noResponse: string;

  readonly unknownColumns: readonly [string, string, string];
  readonly could: Readonly<Record<Ask['could'], string>>;
  readonly canMakeIt: (how: string) => string;
  /** Of facts that no answer narrows alone. */
  readonly eachAnswer: (facts: string, range: string) => string;
  readonly nearColumns: readonly [string, string];
  readonly nearNote: string;
  readonly moreNear: (count: number) => string;
  readonly found: (value: string) => string;

  readonly derivation: string;
  readonly derivationColumns: readonly [string, string, string, string];
  readonly moved: (from: string, to: string) => string;

  readonly versions: string;
  readonly versionColumns: readonly [string, string, string, string, string];
  readonly chosen: string;
  readonly other: string;
  readonly none: string;
  readonly notChosen: (version: string, reason: string) => string;
  readonly rejected: Readonly<Record<string, string>>;

  readonly unverified: string;
  readonly basisRules: (rules: string) => string;

  readonly rights: string;
  readonly mayBeHeard: string;
  readonly appeal: (within: string, decideWithin: string) => string;
  readonly suspends: Readonly<Record<'order' | 'history', string>>;
  readonly suspendsNothing: string;
  readonly appealTo: (name: string, to: string) => string;
  readonly decisionSays: string;
  readonly neverSeverer: string;
  readonly ofDecision: string;

  readonly record: string;
  readonly structureHash: string;
  readonly rulesHash: string;
  readonly receipt: string;

  readonly annex: string;
  readonly annexNote: (count: number) => string;
  readonly annexColumns: readonly [string, string, string];
  readonly all: string;
  readonly any: string;
  readonly not: string;
  readonly named: (name: string) => string;
  readonly always: string;
}

const en: ExplanationWords = {
  title: 'Explanation of a recommendation',
  case: 'Case',
  subject: 'Subject',
  kind: 'Kind of subject',
  ref: 'In the register',
  entry: 'Recommended',
  entryText: (seq, when) => `${when}, entry ${seq} of the trail`,
  evaluatedOn: 'Evaluated for',
  others: 'Other subjects',
  superseded: (latest) =>
    `A later recommendation for this subject stands in entry ${latest}. This one is shown as it was made.`,
  decision: 'Decision',
  undecided: 'None is recorded on this recommendation.',
  decided: (seq, response, actor, when) => `${response}, by ${actor}, ${when}, entry ${seq}`,

  facts: 'Facts, and where each comes from',
  factColumns: ['Fact', 'Value', 'Source', 'By whom and when'],
  restsOn: '(it rests on this)',
  asked: 'not known, to be asked',
  notKnown: 'not known',
  acts: {
    report: (seq) => `Report, entry ${seq}`,
    answer: (seq) => `Answer, entry ${seq}`,
    correction: (seq) => `Correction, entry ${seq}`,
  },
  sourceText: ': ',
  actor: (id, authenticated) => (authenticated ? id : `${id} (as they said)`),
  history: (asOf) => `Counted in the trail, its first ${asOf} entries`,
  historyCases: ': ',
  noCases: ': no case',
  derived: (from, to) => `Counted from “${from}” to “${to}”`,
  evaluationDay: 'Day of the evaluation',
  noSource: '–',

  ladder: 'The response on its ladder, mildest first',
  here: 'recommended',
  noResponse: 'No response is recommended.',

  unknownColumns: ['Not known', 'Can make it', 'What each answer would leave possible'],
  could: {
    milder: 'milder',
    severer: 'severer',
    both: 'milder or severer',
    other: 'other in what is done beside it',
  },
  canMakeIt: (how) => `Can make it ${how}`,
  eachAnswer: (facts, range) => `${facts}. Any answer to one of these alone: still ${range}.`,
  nearColumns: ['Rule', 'What it wants, and what was found'],
  nearNote: 'Rules that were not met, and that one or two other facts would have met.',
  moreNear: (count) => `${count} more are in the JSON of the recommendation.`,
  found: (value) => `found: ${value}`,

  derivation: 'Derivation, step by step',
  derivationColumns: ['Step', 'Rules', 'Response', 'Remarks'],
  moved: (from, to) => `${from} → ${to}`,

  versions: 'Version of the rules',
  versionColumns: ['Version', 'As in force on', 'Says', 'Beside it', 'Deadline'],
  chosen: 'holds',
  other: 'does not hold',
  none: '–',
  notChosen: (version, reason) => `Version ${version} was not looked at: ${reason}.`,
  rejected: {
    withdrawn: 'it was withdrawn',
    not_yet_in_force: 'it was not yet in force',
    ended: 'it had ended',
    superseded: 'a later version had taken its place',
  },

  unverified: 'unverified',
  basisRules: (rules) => `for ${rules}`,

  rights: 'Rights',
  mayBeHeard:
    'Whom it concerns may say what they have to say before it is decided, and may ask that a person who is partial takes no part.',
  appeal: (within, decideWithin) =>
    `An appeal against the decision can be lodged within ${within} of the day of the decision; it is to be decided within ${decideWithin}.`,
  suspends: {
    order: 'While it is heard, nothing new is ordered and no order counts as unmet.',
    history: 'While it is heard, the decision counts in no history.',
  },
  suspendsNothing: 'While it is heard, the decision continues to apply.',
  appealTo: (name, to) => `${name}: to ${to}.`,
  decisionSays: 'The decision says to whom and until when one can appeal against it.',
  neverSeverer: 'Using a right never leads to a severer outcome.',
  ofDecision: 'the decision',

  record: 'Record',
  structureHash: 'SHA-256 of the recommendation',
  rulesHash: 'SHA-256 of the rules',
  receipt: 'Receipt of the entry',

  annex: 'Annex: all rules with their conditions',
  annexNote: (count) =>
    `${count} rules were read. Those that were met come first, then those that are undetermined because a fact is not known, then those that were not met.`,
  annexColumns: ['Rule', 'Verdict', 'Conditions'],
  all: 'all of:',
  any: 'at least one of:',
  not: 'not:',
  named: (name) => `${name}:`,
  always: 'no condition',
};

const zh: ExplanationWords = {
  title: '处置建议说明',
  case: '案件',
  subject: '对象',
  kind: '对象类别',
  ref: '登记编号',
  entry: '作出建议',
  entryText: (seq, when) => `${when}，台账条目 ${seq}`,
  evaluatedOn: '评估日期',
  others: '本案其他对象',
  superseded: (latest) => `对该对象另有更新的建议，见条目 ${latest}。本页按作出时的原样显示。`,
  decision: '决定',
  undecided: '尚无依据本建议作出的决定记录。',
  decided: (seq, response, actor, when) => `${response}，由${actor}于 ${when} 作出，条目 ${seq}`,

  facts: '事实及其来源',
  factColumns: ['事实', '值', '来源', '何人何时'],
  restsOn: '（建议据此作出）',
  asked: '不明，待核实',
  notKnown: '不明',
  acts: {
    report: (seq) => `案件报告，条目 ${seq}`,
    answer: (seq) => `补充答复，条目 ${seq}`,
    correction: (seq) => `事实更正，条目 ${seq}`,
  },
  sourceText: '：',
  actor: (id, authenticated) => (authenticated ? id : `${id}（自报）`),
  history: (asOf) => `由台账前 ${asOf} 条统计`,
  historyCases: '：',
  noCases: '：无相关案件',
  derived: (from, to) => `由“${from}”至“${to}”计算`,
  evaluationDay: '评估当日',
  noSource: '—',

  ladder: '处置阶梯（由轻到重）',
  here: '建议',
  noResponse: '不提出处置建议。',

  unknownColumns: ['不明的事实', '查明后可能', '每种答案下可能的处置'],
  could: {
    milder: '更轻',
    severer: '更重',
    both: '更轻或更重',
    other: '影响其他措施',
  },
  canMakeIt: (how) => `查明后可能${how}`,
  eachAnswer: (facts, range) => `${facts}。其中任何一项单独查明，仍为${range}。`,
  nearColumns: ['规则', '所要求的条件与查明的情况'],
  nearNote: '以下规则未满足，但只差一两项事实。',
  moreNear: (count) => `另有 ${count} 条，见建议的 JSON。`,
  found: (value) => `查明：${value}`,

  derivation: '逐步推导',
  derivationColumns: ['步骤', '规则', '处置', '备注'],
  moved: (from, to) => `${from} → ${to}`,

  versions: '规则版本',
  versionColumns: ['版本', '以何日有效内容为准', '结论', '并行措施', '期限'],
  chosen: '适用',
  other: '不适用',
  none: '—',
  notChosen: (version, reason) => `第${version}版未参与评估：${reason}。`,
  rejected: {
    withdrawn: '已撤回',
    not_yet_in_force: '尚未生效',
    ended: '已失效',
    superseded: '已被后来的版本取代',
  },

  unverified: '未核实',
  basisRules: (rules) => `用于 ${rules}`,

  rights: '权利与救济',
  mayBeHeard: '作出决定之前，对象有权陈述和申辩，有权申请有关人员回避。',
  appeal: (within, decideWithin) =>
    `对决定不服的，可以自决定之日起${within}内提出申诉；申诉应在${decideWithin}内作出决定。`,
  suspends: {
    order: '申诉期间不发出新的责令，已发出的责令不按未完成认定。',
    history: '申诉期间该决定不计入历史记录。',
  },
  suspendsNothing: '申诉期间不停止执行。',
  appealTo: (name, to) => `${name}：向${to}提出。`,
  decisionSays: '向谁申诉、何时之前可以申诉，由决定载明。',
  neverSeverer: '行使权利不会导致更重的处置。',
  ofDecision: '决定',

  record: '记录',
  structureHash: '建议内容的 SHA-256',
  rulesHash: '规则的 SHA-256',
  receipt: '条目回执',

  annex: '附录：全部规则及其条件',
  annexNote: (count) => `共查看 ${count} 条规则。先列已满足的，再列因事实不明而待定的，最后列未满足的。`,
  annexColumns: ['规则', '判定', '条件'],
  all: '全部满足：',
  any: '至少满足一项：',
  not: '不满足：',
  named: (name) => `${name}：`,
  always: '无条件',
};

export const explanationWords: Readonly<Record<Language, ExplanationWords>> = { en, zh };
