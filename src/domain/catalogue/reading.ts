import type { CatalogueEntry } from '../problem.js';

/** What can be wrong with a text or file before anyone asks what it means. */
export const readingProblems = {
  file_not_found: {
    kind: 'not_found',
    message: { en: 'expected a file at {file}, found nothing', zh: '{file} 处应有文件，实际没有' },
  },
  file_is_directory: {
    kind: 'bad_input',
    message: { en: 'expected a file at {file}, found a folder', zh: '{file} 应为文件，实际为文件夹' },
  },
  file_not_readable: {
    kind: 'bad_input',
    message: {
      en: 'expected a file that can be read, found no permission to read {file}',
      zh: '应为可读取的文件，实际没有读取 {file} 的权限',
    },
    hint: { en: 'check who owns the file and its permissions', zh: '请检查文件的所有者与权限' },
  },
  file_too_large: {
    kind: 'too_large',
    message: {
      en: 'expected at most {most} bytes, found {found} bytes in {file}',
      zh: '{file} 最多应为 {most} 字节，实际为 {found} 字节',
    },
  },
  file_empty: {
    kind: 'bad_input',
    message: { en: 'expected content in {file}, found an empty file', zh: '{file} 应有内容，实际为空文件' },
  },
  text_empty: {
    kind: 'bad_input',
    message: { en: 'expected a JSON text, found nothing', zh: '应为 JSON 文本，实际为空' },
  },
  text_too_large: {
    kind: 'too_large',
    message: {
      en: 'expected at most {most} bytes, found {found}',
      zh: '最多应为 {most} 字节，实际为 {found} 字节',
    },
  },
  text_not_utf8: {
    kind: 'bad_input',
    message: {
      en: 'expected UTF-8 text, found bytes that are not',
      zh: '应为 UTF-8 文本，实际含有非 UTF-8 字节',
    },
    hint: { en: 'save the file as UTF-8', zh: '请将文件另存为 UTF-8 编码（不是 GBK）' },
  },
  text_byte_order_mark: {
    kind: 'bad_input',
    message: {
      en: 'expected a JSON text, found a byte order mark before it',
      zh: '应为 JSON 文本，实际开头有字节顺序标记（BOM）',
    },
    hint: { en: 'save the file as UTF-8 without BOM', zh: '请将文件另存为“UTF-8（无 BOM）”' },
  },
  json_value_expected: {
    kind: 'bad_input',
    message: { en: 'expected a JSON value, found {found}', zh: '此处应为 JSON 值，实际为 {found}' },
    hint: {
      en: 'texts stand in double quotes, and JSON has no comments, NaN or undefined',
      zh: '文本须用半角双引号括起；JSON 没有注释，也没有 NaN 与 undefined',
    },
  },
  json_key_expected: {
    kind: 'bad_input',
    message: {
      en: 'expected a key in double quotes, found {found}',
      zh: '此处应为双引号括起的键，实际为 {found}',
    },
  },
  json_separator_expected: {
    kind: 'bad_input',
    message: { en: 'expected {expected}, found {found}', zh: '此处应为 {expected}，实际为 {found}' },
  },
  json_trailing_comma: {
    kind: 'bad_input',
    message: {
      en: 'expected a further entry after the comma, found {found}',
      zh: '逗号之后应有下一项，实际为 {found}',
    },
    hint: { en: 'remove the comma', zh: '请删除该逗号' },
  },
  json_trailing_text: {
    kind: 'bad_input',
    message: {
      en: 'expected nothing after the JSON value, found {found}',
      zh: 'JSON 值之后不应再有内容，实际为 {found}',
    },
  },
  json_ended_early: {
    kind: 'bad_input',
    message: {
      en: 'expected the rest of the JSON value, found the end of the text',
      zh: 'JSON 值尚未完整，文本却已结束',
    },
    hint: {
      en: 'a quote or bracket may not be closed, or the text was cut off',
      zh: '可能有引号或括号未闭合，或文本被截断',
    },
  },
  json_control_character: {
    kind: 'bad_input',
    message: {
      en: 'expected control characters in a text to be escaped, found {found}',
      zh: '文本中的控制字符应转义，实际直接出现 {found}',
    },
    hint: { en: 'write a line end as \\n and a tab as \\t', zh: '换行写作 \\n，制表符写作 \\t' },
  },
  json_bad_escape: {
    kind: 'bad_input',
    message: {
      en: 'expected an escape that JSON knows, found {found}',
      zh: '应为 JSON 的转义序列，实际为 {found}',
    },
    hint: { en: 'write a backslash as \\\\', zh: '反斜杠写作 \\\\' },
  },
  json_lone_surrogate: {
    kind: 'bad_input',
    message: {
      en: 'expected Unicode text, found half a surrogate pair {found}',
      zh: '应为 Unicode 文本，实际含有不成对的代理项 {found}',
    },
  },
  json_too_deep: {
    kind: 'bad_input',
    message: {
      en: 'expected at most {most} levels of lists and objects, found more',
      zh: '列表与对象最多应嵌套 {most} 层，实际更深',
    },
  },
  json_duplicate_key: {
    kind: 'bad_input',
    message: {
      en: 'expected each key once in an object, found {found} again',
      zh: '同一对象中每个键只应出现一次，实际 {found} 重复出现',
    },
  },
  json_forbidden_key: {
    kind: 'bad_input',
    message: {
      en: 'expected keys other than __proto__, constructor and prototype, found {found}',
      zh: '键不应为 __proto__、constructor 或 prototype，实际为 {found}',
    },
  },
  json_number_syntax: {
    kind: 'bad_input',
    message: { en: 'expected a JSON number, found {found}', zh: '应为 JSON 数字，实际为 {found}' },
    hint: {
      en: 'no leading zeros or plus sign, and a digit on both sides of the point',
      zh: '数字前不加零或正号，小数点两侧都须有数字',
    },
  },
  json_number_too_large: {
    kind: 'bad_input',
    message: {
      en: 'expected a number between -9007199254740991 and 9007199254740991, found {found}',
      zh: '数字应在 -9007199254740991 与 9007199254740991 之间，实际为 {found}',
    },
    hint: { en: 'send a long number, such as an id, as a text', zh: '编号等长数字请以文本形式发送' },
  },
  json_number_not_exact: {
    kind: 'bad_input',
    message: {
      en: 'expected a number that a double holds exactly as printed, found {found}, which would be read as {nearest}',
      zh: '应为双精度浮点数能原样打印的数字，实际为 {found}，会被读作 {nearest}',
    },
    hint: { en: 'use fewer digits', zh: '请减少数字位数' },
  },
} as const satisfies Record<string, CatalogueEntry>;
