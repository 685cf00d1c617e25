import type { CatalogueEntry } from '../problem.js';

/** What can be wrong with the facts that are sent for a rulebook, and with the cases that are its tests. */
export const rulebookCasesProblems = {
  sent_fact_unknown: {
    kind: 'bad_input',
    message: {
      en: 'expected a fact that the rulebook declares, found {found}',
      zh: '应为规则集声明的事实，实际为 {found}',
    },
  },
  sent_fact_value: {
    kind: 'bad_input',
    message: {
      en: 'fact {fact} takes {expected_en}, not {found}',
      zh: '事实 {fact} 应为{expected_zh}，实际为 {found}',
    },
    hint: { en: 'leave the fact out, or send null, where it is not known', zh: '未知的事实请省略或填 null' },
  },
  sent_fact_no_list: {
    kind: 'bad_input',
    message: {
      en: 'fact {fact} takes a list of {expected_en}, not {found}',
      zh: '事实 {fact} 应为列表，元素为{expected_zh}，实际为 {found}',
    },
    hint: { en: 'a list of one is `["value"]`', zh: '只有一项时写作 `["值"]`' },
  },
  sent_fact_twice: {
    kind: 'bad_input',
    message: {
      en: 'fact {fact} takes each element once, found {found} again',
      zh: '事实 {fact} 的每个元素只应出现一次，实际 {found} 重复出现',
    },
  },
  sent_fact_too_small: {
    kind: 'bad_input',
    message: {
      en: 'fact {fact} takes numbers from {min} on, not {found}',
      zh: '事实 {fact} 应不小于 {min}，实际为 {found}',
    },
  },
  sent_fact_too_large: {
    kind: 'bad_input',
    message: {
      en: 'fact {fact} takes numbers up to {max}, not {found}',
      zh: '事实 {fact} 应不大于 {max}，实际为 {found}',
    },
  },
  sent_fact_sourced: {
    kind: 'bad_input',
    message: {
      en: 'fact {fact} is computed by the service, and expected to be left out, found {found}',
      zh: '事实 {fact} 由系统计算，不应填报，实际为 {found}',
    },
  },
  sent_fact_built_in: {
    kind: 'bad_input',
    message: {
      en: 'fact {fact} follows from the dates of the case, and is expected to be left out, found {found}',
      zh: '事实 {fact} 由案件日期得出，不应填报，实际为 {found}',
    },
  },
  sent_fact_of_case: {
    kind: 'bad_input',
    message: {
      en: 'fact {fact} belongs to the case, expected there, found on a subject',
      zh: '事实 {fact} 属于案件，应填在案件上，实际填在对象上',
    },
  },
  sent_fact_of_subject: {
    kind: 'bad_input',
    message: {
      en: 'fact {fact} belongs to a subject, expected there, found on the case',
      zh: '事实 {fact} 属于对象，应填在对象上，实际填在案件上',
    },
  },
  fixture_name_twice: {
    kind: 'bad_input',
    message: {
      en: 'expected each case to have a name of its own, found {found} again',
      zh: '每个案例应有不同的名称，实际 {found} 重复出现',
    },
  },
  fixture_want_unknown: {
    kind: 'bad_input',
    message: {
      en: 'expected one of the subjects of the case, found {found}',
      zh: '应为该案例的对象，实际为 {found}',
    },
  },
  fixture_conduct_crossed: {
    kind: 'bad_input',
    message: {
      en: 'expected `from` to be at most `until`, found {from} and {until}',
      zh: '`from` 应不晚于 `until`，实际为 {from} 与 {until}',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
