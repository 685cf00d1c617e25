import type { CatalogueEntry } from '../problem.js';

/** What can come of a second opinion on proofs. */
export const crossCheckProblems = {
  z3_not_installed: {
    kind: 'unavailable',
    message: {
      en: 'expected the package `z3-solver`, which gives the second opinion, found none',
      zh: '应已安装给出第二意见的软件包 `z3-solver`，实际没有',
    },
    hint: {
      en: 'run `npm ci` with the packages for development, or leave out --cross-check',
      zh: '请运行 `npm ci` 并安装开发用软件包，或去掉 --cross-check',
    },
  },
  z3_disagrees: {
    kind: 'engine_disagreement',
    message: {
      en: '{property} is {first_en} by the decision diagrams and {second_en} by z3, by the rules of {day}{shown_en}',
      zh: '{property} 按 {day} 有效的规则，决策图的结论是{first_zh}，z3 的结论是{second_zh}{shown_zh}',
    },
    hint: {
      en: 'one of the two is wrong; trust neither, and report the rules file',
      zh: '二者必有一误；请勿采信任何一方，并报告该规则文件',
    },
  },
  z3_undecided: {
    kind: 'unavailable',
    message: {
      en: '{property} is {first_en} by the decision diagrams, by the rules of {day} z3 could not say within {seconds} s ({reason})',
      zh: '{property}：决策图的结论是{first_zh}，按 {day} 有效的规则 z3 在 {seconds} 秒内未能得出结论（{reason}）',
    },
    hint: { en: 'give it longer with --timeout', zh: '请用 --timeout 延长时间' },
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
