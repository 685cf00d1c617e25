import type { CatalogueEntry } from '../problem.js';

/** What can be wrong where a second person answers to what somebody proposed. */
export const officeSecondingsProblems = {
  office_seconding_unknown: {
    kind: 'bad_input',
    message: {
      en: 'expected an entry that proposes this to a second person, found {found}',
      zh: '应为此处提请第二人复核的条目，实际为 {found}',
    },
  },
  office_seconding_past: {
    kind: 'conflict',
    message: {
      en: 'expected a proposal that waits for a second person, found entry {found}, which entry {number} followed',
      zh: '应为等待第二人复核的提请，实际条目 {found} 之后已有条目 {number}',
    },
    hint: {
      en: 'list what waits by now (`GET /v1/secondings` or `gradus case secondings`)',
      zh: '请查看目前等待复核的事项（`GET /v1/secondings` 或 `gradus case secondings`）',
    },
  },
  office_seconding_erased: {
    kind: 'conflict',
    message: {
      en: 'expected a proposal with its reasons, found that texts of entry {found} were erased',
      zh: '提请复核应有理由，实际条目 {found} 的文本已删除',
    },
    hint: { en: 'propose it anew', zh: '请重新提请' },
  },
  office_seconding_moved: {
    kind: 'conflict',
    message: {
      en: 'expected what entry {found} proposed to rest on what stands, found that it has changed since: {what_en}, entry {number}',
      zh: '条目 {found} 的提请应依据现状，实际其后已有变动：{what_zh}（条目 {number}）',
    },
    hint: {
      en: 'read what changed, and propose it anew if it is still right',
      zh: '请查看变动；如仍有必要，请重新提请',
    },
  },
  office_seconding_own: {
    kind: 'forbidden',
    message: {
      en: 'expected a second person other than who proposed it, found {found}',
      zh: '第二人应与提请人不同，实际为 {found}',
    },
  },
  office_seconding_reasons: {
    kind: 'unprocessable',
    message: {
      en: 'expected reasons in words of your own, ten characters or more, found {found}',
      zh: '理由应自行表述且不少于十字，实际为 {found}',
    },
    hint: {
      en: 'say what you looked at and why you agree or not; what the recommendation and who proposed it say is recorded anyway',
      zh: '请写明复核了什么、为何同意或不同意；建议原文和提请人的理由已另行记录，无须照抄',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
