import type { CatalogueEntry } from '../problem.js';

const anewHint = {
  en: 'propose it anew, so that whoever approves is shown how it now differs',
  zh: '请重新提请，使审核人看到现在的差异',
} as const;

/** What can be wrong with proposing, approving and withdrawing a version of a rulebook. */
export const publishingProblems = {
  actor_id_form: {
    kind: 'usage',
    message: {
      en: '{option} takes an id of 1 to 64 letters, digits, dots, underscores and hyphens, not {found}',
      zh: '{option} 应为 1 至 64 个字母、数字、点、下划线或连字符组成的编号，实际为 {found}',
    },
    hint: {
      en: 'an id without a name, such as the staff number; it stands in the trail for ever',
      zh: '请使用不含姓名的编号，如工号；它将永久记入台账',
    },
  },
  hash_form: {
    kind: 'usage',
    message: {
      en: '{option} takes 64 hex digits, not {found}',
      zh: '{option} 应为 64 位十六进制数字，实际为 {found}',
    },
    hint: { en: 'copy it from the proposal', zh: '请从提请内容中复制' },
  },
  withdraw_second_missing: {
    kind: 'usage',
    message: {
      en: 'expected a second person, found no --second',
      zh: '应有第二人，实际没有 --second',
    },
    hint: {
      en: 'a proposal that nobody has approved is taken back by one, with --proposal ENTRY',
      zh: '尚未审核的提请可由一人收回：--proposal 条目',
    },
  },
  publish_case_file_twice: {
    kind: 'bad_input',
    message: {
      en: 'expected each file of cases once, found {found} again',
      zh: '每个案例文件只应出现一次，实际 {found} 重复',
    },
  },
  publish_tests_failed: {
    kind: 'finding',
    message: {
      en: 'expected {cases} cases to pass and every rule to be met by one, found {failed} that do not pass and {never_met} rules that none meets; the first are listed',
      zh: '应有 {cases} 个案例全部通过且每条规则均有案例满足，实际未通过 {failed} 个，无案例满足的规则 {never_met} 条；以下列出前若干项',
    },
    hint: {
      en: '`gradus rules test` lists all; a case of other versions says so under `version`',
      zh: '`gradus rules test` 可列出全部；仅适用于其他版本的案例请以 `version` 注明',
    },
  },
  publish_case_differs: {
    kind: 'finding',
    message: {
      en: 'expected {what} of {subject} to be {expected} in case {case}, found {found}',
      zh: '案例 {case} 中 {subject} 的 {what} 应为 {expected}，实际为 {found}',
    },
  },
  publish_case_engines_differ: {
    kind: 'engine_disagreement',
    message: {
      en: 'expected two evaluations of {subject} in case {case} that agree, found that they differ',
      zh: '案例 {case} 中对 {subject} 的两次评估应一致，实际不一致',
    },
    hint: {
      en: 'report the rules file and the case to whoever maintains the program',
      zh: '请将规则文件和案例报告给程序维护者',
    },
  },
  publish_rule_never_met: {
    kind: 'finding',
    message: {
      en: 'expected a case that meets rule {rule}, found none',
      zh: '应有案例满足规则 {rule}，实际没有',
    },
  },
  publish_property_refuted: {
    kind: 'finding',
    message: {
      en: 'expected property {property} to hold in every case, found that it does not in {case}, which gives {found}',
      zh: '属性 {property} 应在任何情形下成立，实际在 {case} 下不成立，结果为 {found}',
    },
    hint: { en: '`gradus rules prove` shows the case in full', zh: '`gradus rules prove` 可显示完整情形' },
  },
  publish_backtest_engines_differ: {
    kind: 'engine_disagreement',
    message: {
      en: 'expected two evaluations of every recorded case that agree, found that they differ for {subjects} subjects',
      zh: '对每件已记录案件的两次评估应一致，实际有 {subjects} 个对象不一致',
    },
    hint: { en: '`gradus rules backtest` lists them', zh: '`gradus rules backtest` 可列出这些对象' },
  },
  publish_interrupted: {
    kind: 'unavailable',
    message: {
      en: 'expected the review to be finished, found that the service is stopping; nothing was recorded',
      zh: '审查应已完成，实际服务正在停止；未作任何记录',
    },
    hint: { en: 'send it again when the service is back', zh: '服务恢复后请重新发送' },
  },
  office_rulebook_waits: {
    kind: 'conflict',
    message: {
      en: 'expected {id} {version} to be proposed and approved, as files are published by the first start alone',
      zh: '{id} {version} 应经提请和审核后发布，只有首次启动直接发布文件',
    },
    hint: { en: 'propose it with `gradus rules publish`', zh: '请用 `gradus rules publish` 提请' },
  },
  begin_id_published: {
    kind: 'conflict',
    message: {
      en: 'expected the id of no published rulebook, found {found}, which is published',
      zh: '标识不应属于已发布的规则集，实际 {found} 已发布',
    },
    hint: { en: 'draft its next version, or choose another id', zh: '请起草它的新版本，或另取标识' },
  },
  begin_id_proposed: {
    kind: 'conflict',
    message: {
      en: 'expected the id of no proposed rulebook, found {found}, which waits for approval',
      zh: '标识不应属于已提请的规则集，实际 {found} 正在等待审核',
    },
    hint: {
      en: 'wait until it is approved or taken back, or choose another id',
      zh: '请待其获批或收回，或另取标识',
    },
  },
  office_proposal_unknown: {
    kind: 'not_found',
    message: {
      en: 'expected a proposed version, found no proposal of {id} {version}',
      zh: '应为已提请的版本，实际 {id} {version} 没有提请',
    },
  },
  office_proposal_taken_back: {
    kind: 'conflict',
    message: {
      en: 'expected a proposal that stands, found that the one of {id} {version} in entry {number} was taken back',
      zh: '提请应仍有效，实际 {id} {version} 的提请（条目 {number}）已收回',
    },
    hint: { en: 'propose it anew', zh: '请重新提请' },
  },
  office_proposal_not_latest: {
    kind: 'precondition',
    message: {
      en: 'expected the latest proposal of {id} {version}, entry {expected}, found entry {found}',
      zh: '应为 {id} {version} 的最新提请（条目 {expected}），实际为条目 {found}',
    },
    hint: { en: 'read the newer proposal before approving', zh: '请先阅读较新的提请再作审核' },
  },
  office_proposal_hash: {
    kind: 'precondition',
    message: {
      en: 'expected the hash of {id} {version} as proposed in entry {number}, {expected}, found {found}',
      zh: '应为条目 {number} 所提请的 {id} {version} 的哈希 {expected}，实际为 {found}',
    },
    hint: { en: 'read what is proposed now before approving', zh: '请先阅读现在提请的内容再作审核' },
  },
  office_approval_same_person: {
    kind: 'forbidden',
    message: {
      en: 'expected somebody other than {expected}, who proposed it, found {found}',
      zh: '审核人应与提请人 {expected} 不同，实际为 {found}',
    },
  },
  office_proposal_superseded: {
    kind: 'conflict',
    message: {
      en: 'expected {id} {version} to follow on {expected}, as when it was reviewed, found {found} by now',
      zh: '{id} {version} 审查时所接替的版本为 {expected}，现为 {found}',
    },
    hint: anewHint,
  },
  office_proposal_unreadable: {
    kind: 'internal',
    message: {
      en: 'expected a proposal in entry {number}, found a body that this release cannot read',
      zh: '条目 {number} 应为提请，实际内容无法由本版本读取',
    },
  },
  office_withdrawal_reasons: {
    kind: 'unprocessable',
    message: {
      en: 'expected reasons in words of your own, ten characters or more, found {found}',
      zh: '理由应自行表述且不少于十字，实际为 {found}',
    },
    hint: {
      en: 'say what is wrong with it, so that whoever was judged by it can be told',
      zh: '请写明其错误所在，以便告知已按其处理的对象',
    },
  },
  office_withdrawal_same_person: {
    kind: 'unprocessable',
    message: {
      en: 'expected a second person other than who withdraws it, found {found}',
      zh: '第二人应与撤回人不同，实际为 {found}',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
