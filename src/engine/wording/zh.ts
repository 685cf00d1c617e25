import type { Phrases } from './phrases.js';

const list = (parts: readonly string[], last: string): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join('、')}${last}${parts.at(-1)}`;

export const chinese: Phrases = {
  and: (parts) => list(parts, '，并且'),
  or: (parts) => list(parts, '或'),
  quote: (label) => `“${label}”`,
  yes: '是',
  no: '否',
  nothing: '无',
  interval: ({ from, to, fromOpen, toOpen }) => {
    if (from !== null && from === to) return from;
    const low = from === null ? '' : fromOpen ? `大于${from}` : `不小于${from}`;
    const high = to === null ? '' : toOpen ? `小于${to}` : `不大于${to}`;
    if (low && high && !fromOpen && !toOpen) return `${from}至${to}`;
    return [low, high].filter(Boolean).join('且') || '任意值';
  },
  set: (contains, lacks) =>
    contains ? (lacks ? `${contains}（不含${lacks}）` : contains) : lacks ? `不含${lacks}` : '无',
  factIs: (label, value) => `${label}：${value}`,

  recommended: (response) => `建议：${response}。`,
  settled: (response) => `本件就此了结：${response}。`,
  noRule: '就已知事实，没有规则给出处置，故不提出处置建议。',
  noVersion: '行为发生时没有有效的规则版本，故不适用任何规则。',
  provisional: (range) => `本建议为暂定：待核实的事实查明后，可能为${range}。`,
  provisionalAtMost: (range) =>
    `本建议为暂定：待核实的事实查明后不会超出以下范围，实际范围可能更窄（未能逐一检验全部组合）：${range}。`,
  facts: (facts) => `主要依据的事实：${facts.join('；')}。`,

  settledBy: (response) => `据此了结，结果为${response}：`,
  base: (response, titles) => `就所发生的情况，应为${response}（${titles.join('；')}）：`,
  raised: (from, to) => `由${from}上调为${to}：`,
  lowered: (from, to) => `由${from}下调为${to}：`,
  atTheLimit: '各项理由合计本可调整更多，但规则限制了档数。',
  floor: (from, to) => `不得轻于${to}，故由${from}上调：`,
  ceiling: (from, to) => `不得重于${to}，故由${from}下调：`,
  collision: '另有规则要求不轻于更重的处置，但有利于对象的上限优先。',
  noChange: (step, response) => `同时考虑了${step}，结果仍为${response}：`,
  exempt: (response) => `建议免予处置，须由有权人员确认；确认后为${response}：`,
  bounded: (from, to) => `由${from}下调为${to}：无论待核实的事实如何，都不会更重。`,
  notReached: (titles) => `已满足但在此不起作用：${titles.join('；')}。`,
  stepNames: {
    aggravate: '从重理由',
    mitigate: '从轻理由',
    floor: '处置下限',
    ceiling: '处置上限',
  },

  notMilder: (facts) => `之所以不更轻，是因为：${facts}。`,
  notSeverer: (facts) => `之所以不更重，是因为：${facts}。`,
  noneMilder: (most) => `改变不超过${most}项已知事实，都不会使其更轻。`,
  noneSeverer: (most) => `改变不超过${most}项已知事实，都不会使其更重。`,
  mildestAlready: '已是最轻的处置。',
  severestAlready: '已是最重的处置。',
  change: (label, from, to) => `“${label}”为${to}（而不是${from}）`,
  if: (changes, outcome, response) =>
    outcome === 'no_rule' || response === null
      ? `如果${changes}，则没有规则给出处置。`
      : outcome === 'settled'
        ? `如果${changes}，则以${response}了结。`
        : `如果${changes}，则为${response}。`,
  past: '这是过去的事实，现在的行为不能改变。',
  moreSets: (number) => `另有${number}种同类情形。`,
  notExact: '检索达到上限即停止，可能还有其他情形。',
  result: (outcome, response) =>
    outcome === 'no_rule' || response === null
      ? '没有规则给出处置'
      : outcome === 'settled'
        ? `以${response}了结`
        : response,

  unknown: (label, could) =>
    `尚不清楚：${label}。${
      {
        milder: '查明后可能更轻。',
        severer: '查明后可能更重。',
        both: '查明后可能更轻，也可能更重。',
      }[could]
    }`,
  unknownBeside: (labels) => `另有以下事实尚不清楚，关系到是否还要采取其他措施：${labels.join('；')}。`,
  answer: (value, range) => `如为${value}：${range}。`,
  range: ({ mildest, severest, noRule }) => {
    const responses =
      mildest === null || severest === null ? '' : mildest === severest ? mildest : `${mildest}至${severest}`;
    return [responses, noRule ? '没有规则给出处置' : ''].filter(Boolean).join('，或');
  },

  track: (label) => `同时：${label}。`,
  requestFacts: '待核实的事实应予补充核实。',
  deadlineImmediate: '自送达之时起立即办理。',
  deadlineBy: (within, orderedOn, due) => `期限${within}：如于${orderedOn}责令，应于${due}前（含当日）完成。`,
  workingDays: (number) => `${number}个工作日`,
  period: (years, months, weeks, days) =>
    [
      years ? `${years}年` : '',
      months ? `${months}个月` : '',
      weeks ? `${weeks}周` : '',
      days ? `${days}日` : '',
    ].join(''),
  beyondCalendar: '日历未载明该时段的节假日，请核对日期。',

  requires: {
    hearing: '作出决定前，应当听取对象的陈述和申辩。',
    second_person: '决定须经第二人同意。',
    two_officers: '事实应由两名以上人员查明。',
  },
  advice: '以上仅为建议。由有权人员说明理由后作出决定，也可以不采纳。',

  version: (title, version, day) => `所用规则：${title}，第${version}版，以${day}的有效内容为准。`,
  because: {
    alone: '只使用了指定的规则文件，没有考虑其他版本。',
    in_force_on_conduct_day: '该版本在行为发生时有效。',
    in_force_on_decision_day: '该版本在评估当日有效。',
    in_force_while_conduct_goes_on: '该版本在行为持续期间有效。',
    in_force_on_possible_conduct_day: '该版本在行为可能发生的日期有效。',
    milder: '在行为发生时有效的版本与现行版本之间，适用较轻的一个。',
    at_conduct: '适用行为发生时有效的版本。',
    at_decision: '适用决定当日有效的版本。',
    no_version_at_conduct: '行为发生时没有有效的版本。',
  },
  alternative: (version, day, result) => `第${version}版（以${day}为准）的结论：${result}。`,
  source: (cite, unverified) => (unverified ? `${cite}（未核实）` : cite),
};
