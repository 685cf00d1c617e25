import type { CatalogueEntry } from '../problem.js';

/** What can be wrong with letters made from what is recorded. */
export const officeLettersProblems = {
  office_letter_unknown: {
    kind: 'not_found',
    message: { en: 'there is no letter in entry {found}', zh: '条目 {found} 不是文书' },
    hint: { en: 'the register of letters names their entries', zh: '文书登记簿列有各文书的条目编号' },
  },
  office_letter_erased: {
    kind: 'not_found',
    message: {
      en: 'what the letter in entry {number} says was erased',
      zh: '条目 {number} 中文书的内容已被删除',
    },
  },
  office_letter_void: {
    kind: 'conflict',
    message: {
      en: 'the letter in entry {number} is void since {found}',
      zh: '条目 {number} 中的文书已于 {found} 作废',
    },
  },
  office_letter_rests_on: {
    kind: 'bad_input',
    message: {
      en: 'expected a letter of kind {kind} to name {expected}, found {found}',
      zh: '{kind} 类文书应写明 {expected}，实际为 {found}',
    },
    hint: {
      en: '`decision` and `order` are the numbers of the entries that the letter rests on',
      zh: '`decision` 与 `order` 为文书所依据条目的编号',
    },
  },
  office_letter_other_subject: {
    kind: 'bad_input',
    message: {
      en: 'expected an order to {subject}, found one to {found}',
      zh: '应为对 {subject} 的责令，实际对象为 {found}',
    },
  },
  office_letter_response: {
    kind: 'unprocessable',
    message: {
      en: 'expected a decision that is told by a letter of kind {kind} ({expected}), found {found}',
      zh: '{kind} 类文书对应的决定应为 {expected}，实际为 {found}',
    },
    hint: {
      en: 'a letter says neither more nor less than what was decided; `letters.kinds` in the settings says which rung each kind tells of',
      zh: '文书不得轻于或者重于所作决定；各阶梯对应的文书种类见设置中的 `letters.kinds`',
    },
  },
  office_letter_setting_missing: {
    kind: 'unprocessable',
    message: {
      en: "expected {expected} in the office's settings, found none",
      zh: '本机关设置中应有 {expected}，实际没有',
    },
    hint: {
      en: 'the settings are the file that `GRADUS_OFFICE` names; add it and start again',
      zh: '设置为 `GRADUS_OFFICE` 所指的文件；请补充后重新启动',
    },
  },
  office_letter_name_missing: {
    kind: 'unprocessable',
    message: {
      en: 'expected a name of {subject} in the case or in the register, found none',
      zh: '案件或登记册中应有 {subject} 的名称，实际没有',
    },
    hint: {
      en: 'register it with its name; how it is addressed can stand in `wording`',
      zh: '请登记其名称；称谓可写在 `wording` 中',
    },
  },
  office_letter_part_erased: {
    kind: 'unprocessable',
    message: {
      en: 'expected {expected} to say it in the letter, found that it was erased',
      zh: '文书应载明 {expected}，但已被删除',
    },
  },
  office_letter_evidence_missing: {
    kind: 'unprocessable',
    message: {
      en: 'expected the evidence that the decision rests on in the case, found none',
      zh: '案件中应有决定所依据的证据，实际没有',
    },
    hint: {
      en: 'a decision letter states facts and evidence (政务处分法 第四十五条); a reminder or an order letter needs none',
      zh: '决定书应载明事实和证据（政务处分法 第四十五条）；提醒函和责令整改通知书可不列证据',
    },
  },
  office_letter_basis_missing: {
    kind: 'unprocessable',
    message: {
      en: 'expected a basis for the decision in its recommendation, found none',
      zh: '决定所依据的建议中应有依据，实际没有',
    },
  },
  office_letter_points_missing: {
    kind: 'bad_input',
    message: {
      en: 'expected `points`, which say what a reminder asks to mind, found none',
      zh: '应有 `points`（提醒事项），实际没有',
    },
  },
  office_letter_summary_missing: {
    kind: 'unprocessable',
    message: { en: 'expected a summary in the case, found none', zh: '案件中应有摘要，实际没有' },
  },
  office_letter_wording_unfit: {
    kind: 'bad_input',
    message: {
      en: 'a letter of kind {kind} has no place for {found}',
      zh: '{kind} 类文书没有 {found} 一项',
    },
  },
  office_letter_language: {
    kind: 'unprocessable',
    message: {
      en: 'expected a language of the rulebook {rulebook} ({expected}), found {found}',
      zh: '应为规则集 {rulebook} 的语言（{expected}），实际为 {found}',
    },
  },
  office_letter_proposal_language: {
    kind: 'unprocessable',
    message: {
      en: 'expected a language that the proposal is written in ({expected}), found {found}',
      zh: '应为建议已有的语言（{expected}），实际为 {found}',
    },
    hint: {
      en: 'its words can be given in that language when it is issued',
      zh: '发出建议时可一并给出该语言的文字',
    },
  },
  office_letter_date_ahead: {
    kind: 'bad_input',
    message: {
      en: 'expected a day up to today, {expected}, found {found}',
      zh: '日期不应晚于今天 {expected}，实际为 {found}',
    },
  },
  office_letter_date_first: {
    kind: 'bad_input',
    message: {
      en: 'expected a day on or after {expected}, on which it was decided, found {found}',
      zh: '日期不应早于作出决定之日 {expected}，实际为 {found}',
    },
  },
  office_letter_second_missing: {
    kind: 'unprocessable',
    message: {
      en: 'expected a second person for a letter of kind {kind}, found none',
      zh: '{kind} 类文书须有第二人，实际没有',
    },
    hint: { en: 'name them in `second`', zh: '请在 `second` 中写明' },
  },
  office_letter_same_person: {
    kind: 'forbidden',
    message: {
      en: 'expected a second person other than {found}, who issues the letter',
      zh: '第二人不应与签发文书的 {found} 为同一人',
    },
  },
  office_letter_not_issued: {
    kind: 'conflict',
    message: {
      en: 'expected a proposal that was issued and not withdrawn, found proposal {number} in state {found}',
      zh: '应为已发出且未撤回的建议，实际建议 {number} 的状态为 {found}',
    },
    hint: {
      en: 'until then a draft of its letter can be had',
      zh: '发出之前可生成文书草稿',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
