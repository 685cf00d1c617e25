import type { CatalogueEntry } from '../problem.js';

/** What can be wrong between the versions of one rulebook. */
export const rulebookVersionsProblems = {
  versions_same_from: {
    kind: 'conflict',
    message: {
      en: 'expected each version to start on a day of its own, found {from} for {version} and {other}',
      zh: '每个版本应有不同的起始日，实际 {version} 与 {other} 均为 {from}',
    },
  },
  versions_same_version: {
    kind: 'conflict',
    message: {
      en: 'expected each version number once, found {version} again',
      zh: '每个版本号只应出现一次，实际 {version} 重复出现',
    },
  },
  versions_other_id: {
    kind: 'conflict',
    message: {
      en: 'expected versions of one rulebook {expected}, found {found}',
      zh: '应为同一规则集 {expected} 的版本，实际为 {found}',
    },
  },
  versions_rung_order: {
    kind: 'conflict',
    message: {
      en: 'expected rungs {first} and {second} in the order of version {other}, found them the other way round in {version}',
      zh: '级别 {first} 与 {second} 的顺序应与版本 {other} 一致，实际在 {version} 中相反',
    },
  },
  versions_fact_type: {
    kind: 'conflict',
    message: {
      en: 'expected fact {fact} of type {expected} as in version {other}, found {found} in {version}',
      zh: '事实 {fact} 的类型应与版本 {other} 的 {expected} 一致，实际在 {version} 中为 {found}',
    },
  },
  versions_was_unknown: {
    kind: 'conflict',
    message: {
      en: 'expected `was` to name a rung of an earlier version, found {found} in {version}',
      zh: '`was` 应为旧版本中的级别，实际在 {version} 中为 {found}',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
