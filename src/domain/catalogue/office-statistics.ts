import type { CatalogueEntry } from '../problem.js';

/** What can be wrong with what is asked of the statistics. */
export const officeStatisticsProblems = {
  statistics_period: {
    kind: 'bad_input',
    message: {
      en: 'expected a first day that is not after {expected}, found {found}',
      zh: '起始日应不晚于 {expected}，实际为 {found}',
    },
    hint: {
      en: 'nothing later than today is counted',
      zh: '统计只计至今日',
    },
  },
  statistics_figure_unknown: {
    kind: 'not_found',
    message: {
      en: 'expected the name of a figure of this period, found {found}',
      zh: '应为本期统计中的指标名，实际为 {found}',
    },
    hint: {
      en: 'every number of the statistics has its name beside it under `figure`; ask with the same days and rulebook',
      zh: '统计中的每个数字都在 `figure` 下注明指标名；查询时请使用相同的起止日和规则集',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
