/**
 * Cases that meet every rule of `newRulebook`, as its file of tests: a start for those of a new rulebook.
 * @param from the first day of the rules file, on which they are decided, `YYYY-MM-DD`.
 */
export const newCases = (
  from: string,
): string => `# Each case is a test: what is known, and what must come of it.
# 每个案例都是一项测试：已知的事实，以及应得出的结论。
# Every rule and every row of a table needs a case that meets it before the rulebook can be proposed.
# 提交审批前，每条规则、决策表的每一行都要有案例满足。

- name: 职责不属于该对象，不予处理 (not their duty)
  decided_on: ${from}
  facts: { harm: serious }
  subjects: { town: { duty_confirmed: false, times: 0, self_corrected: false } }
  want: { town: { outcome: settled, response: no_action, met: [SETTLE-01] } }

- name: 无后果，不予处理 (no harm)
  decided_on: ${from}
  facts: { harm: none }
  subjects: { town: { duty_confirmed: true, times: 0, self_corrected: false } }
  want: { town: { response: no_action, met: [DUE-01, GRID-1] } }

- name: 后果轻微且初次发生，提醒 (minor harm, the first time)
  decided_on: ${from}
  facts: { harm: minor }
  subjects: { town: { duty_confirmed: true, times: 1, self_corrected: false } }
  want: { town: { response: reminder, met: [DUE-01, GRID-2] } }

- name: 后果轻微但多次发生，书面责令整改并跟进 (minor harm, time and again)
  decided_on: ${from}
  facts: { harm: minor }
  subjects: { town: { duty_confirmed: true, times: 2, self_corrected: false } }
  want: { town: { response: written_order, tracks: [follow_up], met: [DUE-01, GRID-3, TRK-01] } }

- name: 后果严重，书面责令整改 (serious harm)
  decided_on: ${from}
  facts: { harm: serious }
  subjects: { town: { duty_confirmed: true, times: 0, self_corrected: false } }
  want: { town: { response: written_order, met: [DUE-01, GRID-4] } }

- name: 后果严重但发现前自行纠正，提醒 (serious harm, corrected before it was found)
  decided_on: ${from}
  facts: { harm: serious }
  subjects: { town: { duty_confirmed: true, times: 0, self_corrected: true } }
  want: { town: { response: reminder, met: [DUE-01, GRID-4, MIT-01] } }
`;
