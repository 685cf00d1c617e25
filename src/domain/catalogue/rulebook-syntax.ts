import type { CatalogueEntry } from '../problem.js';

/** What can be wrong with a YAML text before anyone asks what it means. */
export const rulebookSyntaxProblems = {
  yaml_empty: {
    kind: 'bad_input',
    message: { en: 'expected a YAML document, found an empty file', zh: '应为 YAML 文档，实际为空文件' },
  },
  yaml_too_large: {
    kind: 'too_large',
    message: {
      en: 'expected at most 4 MB and 400,000 signs of YAML, found more',
      zh: '最多应为 4 MB、40 万个 YAML 标记，实际更多',
    },
  },
  yaml_too_deep: {
    kind: 'bad_input',
    message: {
      en: 'expected at most 64 levels of lists and keys, found more',
      zh: '列表与键最多应嵌套 64 层，实际更深',
    },
  },
  yaml_several_documents: {
    kind: 'bad_input',
    message: {
      en: 'expected one YAML document, found a second one',
      zh: '应只有一个 YAML 文档，实际还有第二个',
    },
    hint: { en: 'remove the line `---`, or make it two files', zh: '请删除 `---` 行，或拆成两个文件' },
  },
  yaml_version: {
    kind: 'bad_input',
    message: { en: 'expected YAML 1.2, found YAML {version}', zh: '应为 YAML 1.2，实际为 YAML {version}' },
    hint: { en: 'remove the line that starts with `%YAML`', zh: '请删除以 `%YAML` 开头的行' },
  },
  yaml_duplicate_key: {
    kind: 'bad_input',
    message: {
      en: 'expected each key once, found {key} again',
      zh: '每个键只应出现一次，实际 {key} 重复出现',
    },
  },
  yaml_bare_dash: {
    kind: 'bad_input',
    message: {
      en: 'expected a value, found a bare `-`, which YAML reads as the start of a list',
      zh: '应为一个值，实际为未加引号的 `-`，YAML 会把它当作列表的开头',
    },
    hint: { en: 'write "-" in quotes', zh: '请加引号，写作 "-"' },
  },
  yaml_block_in_flow: {
    kind: 'bad_input',
    message: {
      en: 'expected values between the brackets, found {found}, which starts a list or a block',
      zh: '括号内应为值，实际 {found} 会开始一个列表或块',
    },
    hint: { en: 'put the text in quotes', zh: '请给该文本加引号' },
  },
  yaml_unclosed: {
    kind: 'bad_input',
    message: {
      en: 'expected the closing quote of a text, found the end of it missing',
      zh: '文本应有结束的引号，实际缺失',
    },
  },
  yaml_bracket_open: {
    kind: 'bad_input',
    message: {
      en: 'expected a closing bracket, found {found} before it',
      zh: '应有右括号，实际先出现 {found}',
    },
    hint: { en: 'a bracket opened above is never closed', zh: '上方有括号未闭合' },
  },
  yaml_indentation: {
    kind: 'bad_input',
    message: {
      en: 'expected the indentation of the lines around, found {found} at another',
      zh: '缩进应与上下各行一致，实际 {found} 的缩进不同',
    },
  },
  yaml_tab: {
    kind: 'bad_input',
    message: { en: 'expected blanks as indentation, found a tab', zh: '缩进应使用空格，实际为制表符' },
  },
  yaml_quote_needed: {
    kind: 'bad_input',
    message: {
      en: 'expected a value, found {found}, which starts with a sign that YAML keeps for itself',
      zh: '应为一个值，实际 {found} 以 YAML 保留的符号开头',
    },
    hint: { en: 'put the text in quotes', zh: '请给该文本加引号' },
  },
  yaml_two_values: {
    kind: 'bad_input',
    message: {
      en: 'expected one value for a key, found another `key: value` on its line at {found}',
      zh: '一个键应只有一个值，实际同一行 {found} 处又有“键: 值”',
    },
    hint: {
      en: 'put a text with a colon in quotes, or start a new line',
      zh: '含冒号的文本请加引号，或另起一行',
    },
  },
  yaml_missing_sign: {
    kind: 'bad_input',
    message: {
      en: 'expected a comma, a colon or a closing bracket, found {found}',
      zh: '应为逗号、冒号或右括号，实际为 {found}',
    },
    hint: { en: 'a quote, bracket or comma may be missing before it', zh: '此前可能缺少引号、括号或逗号' },
  },
  yaml_comment: {
    kind: 'bad_input',
    message: {
      en: 'expected a blank before the comment, found {found}',
      zh: '注释之前应有空格，实际为 {found}',
    },
    hint: { en: 'put a text with # in quotes', zh: '含 # 的文本请加引号' },
  },
  yaml_escape: {
    kind: 'bad_input',
    message: {
      en: 'expected an escape that YAML knows, found {found}',
      zh: '应为 YAML 的转义序列，实际为 {found}',
    },
    hint: { en: 'write a backslash as \\\\, or use single quotes', zh: '反斜杠写作 \\\\，或改用单引号' },
  },
  yaml_tag: {
    kind: 'bad_input',
    message: {
      en: 'expected a value without a tag, found {found}',
      zh: '值不应带标签，实际为 {found}',
    },
    hint: { en: 'put a text that starts with ! in quotes', zh: '以 ! 开头的文本请加引号' },
  },
  yaml_alias: {
    kind: 'bad_input',
    message: {
      en: 'expected an alias of an anchor that stands before it, found {found}',
      zh: '别名应指向此前的锚点，实际为 {found}',
    },
    hint: { en: 'put a text that starts with * or & in quotes', zh: '以 * 或 & 开头的文本请加引号' },
  },
  yaml_anchor_twice: {
    kind: 'bad_input',
    message: {
      en: 'expected each anchor once, found {found} again',
      zh: '每个锚点只应出现一次，实际 {found} 重复出现',
    },
  },
  yaml_too_many_aliases: {
    kind: 'bad_input',
    message: {
      en: 'expected at most 100 aliases that stand for at most 10,000 values in all, found more',
      zh: '别名最多应为 100 个、合计代表 10000 个值，实际更多',
    },
  },
  yaml_merge: {
    kind: 'bad_input',
    message: {
      en: 'expected a plain key, found the merge key `<<`',
      zh: '应为普通的键，实际为合并键 `<<`',
    },
    hint: { en: 'write the keys out', zh: '请把各键写全' },
  },
  yaml_key: {
    kind: 'bad_input',
    message: {
      en: 'expected keys that are texts, found a number, list or other value as a key',
      zh: '键应为文本，实际以数字、列表或其他值为键',
    },
    hint: { en: 'put the key in quotes', zh: '请给键加引号' },
  },
  yaml_forbidden_key: {
    kind: 'bad_input',
    message: {
      en: 'expected keys other than __proto__, constructor and prototype, found {key}',
      zh: '键不应为 __proto__、constructor 或 prototype，实际为 {key}',
    },
  },
  yaml_number: {
    kind: 'bad_input',
    message: {
      en: 'expected a number that can be held exactly, found {found}',
      zh: '应为能精确表示的数字，实际为 {found}',
    },
    hint: { en: 'put a long number in quotes if it is a text', zh: '若为文本，请给长数字加引号' },
  },
  yaml_surrogate: {
    kind: 'bad_input',
    message: {
      en: 'expected Unicode text, found half a surrogate pair',
      zh: '应为 Unicode 文本，实际含有不成对的代理项',
    },
  },
  yaml_syntax: {
    kind: 'bad_input',
    message: {
      en: 'expected YAML, found {found}, at which the parser says {detail}',
      zh: '应为 YAML，实际为 {found}，解析器提示 {detail}',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
