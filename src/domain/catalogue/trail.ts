import type { CatalogueEntry } from '../problem.js';

const copyHint = {
  zh: '与其他副本比对，并查明自何时起不同',
  en: 'compare with another copy of the trail and find out since when they differ',
} as const;

export const trailProblems = {
  trail_entry_refused: {
    kind: 'internal',
    message: {
      zh: '条目的 {path} 为 {found}，不合 gradus/entry/1 格式',
      en: 'the entry has {path} {found}, which the format gradus/entry/1 does not allow',
    },
  },
  trail_entry_too_large: {
    kind: 'too_large',
    message: {
      zh: '条目为 {found} 字节，上限为 {expected}',
      en: 'the entry takes {found} bytes, expected at most {expected}',
    },
    hint: { zh: '大的附件只记其摘要', en: 'record large attachments by their digest' },
  },
  trail_entry_too_deep: {
    kind: 'too_large',
    message: {
      zh: '条目嵌套超过 {expected} 层',
      en: 'the entry is nested deeper than {expected} levels',
    },
  },
  trail_proof_out_of_range: {
    kind: 'bad_input',
    message: {
      zh: '不存在这样的证明：{what} 应在 {from} 与 {to} 之间，实为 {found}',
      en: 'there is no such proof: expected {what} from {from} to {to}, found {found}',
    },
  },
  trail_line_malformed: {
    kind: 'finding',
    message: {
      zh: '条目 {number} 处的一行不是导出行：应为 {expected}，实为 {found}',
      en: 'the line of entry {number} is not one of an export: expected {expected}, found {found}',
    },
  },
  trail_line_torn: {
    kind: 'finding',
    message: {
      zh: '最后一行不完整：条目 {number} 应以换行结束，实有 {found} 字节而无换行',
      en: 'the last line is torn: expected entry {number} to end in a newline, found {found} bytes without one',
    },
  },
  trail_number_differs: {
    kind: 'finding',
    message: {
      zh: '条目次序不连续：应为条目 {expected}，实为 {found}',
      en: 'the entries are not in sequence: expected entry {expected}, found {found}',
    },
  },
  trail_leaf_differs: {
    kind: 'finding',
    message: {
      zh: '条目 {number} 与所记叶值不符：所记为 {expected}，其字节的叶值为 {found}',
      en: 'entry {number} is not what was recorded: expected the leaf {expected}, found bytes with the leaf {found}',
    },
    hint: {
      zh: '若根值仍与检查点相符，则只是所记叶值被改动',
      en: 'if the root still agrees with the checkpoint, only the recorded leaf was changed',
    },
  },
  trail_entry_unreadable: {
    kind: 'finding',
    message: {
      zh: '条目 {number} 不是 JSON：{found}',
      en: 'entry {number} is not JSON: expected one JSON object, found {found}',
    },
  },
  trail_entry_not_canonical: {
    kind: 'finding',
    message: {
      zh: '条目 {number} 不是规范 JSON：第 {at} 个字符起应为 {expected}，实为 {found}',
      en: 'entry {number} is not canonical JSON: from character {at} expected {expected}, found {found}',
    },
  },
  trail_entry_invalid: {
    kind: 'finding',
    message: {
      zh: '条目 {number} 的 {path} 为 {found}，不合 gradus/entry/1 格式',
      en: 'entry {number} has {path} {found}, which the format gradus/entry/1 does not allow',
    },
  },
  trail_genesis_missing: {
    kind: 'finding',
    message: {
      zh: '台账应以 genesis 条目开始，实为 {found}',
      en: 'a trail begins with a genesis entry: expected genesis at entry 0, found {found}',
    },
  },
  trail_genesis_repeated: {
    kind: 'finding',
    message: {
      zh: '条目 {number} 又是 genesis：只有条目 0 可以是',
      en: 'entry {number} is a second genesis: expected one at entry 0 only',
    },
  },
  trail_genesis_invalid: {
    kind: 'finding',
    message: {
      zh: 'genesis 条目的 {path} 为 {found}，应为 {expected}',
      en: 'the genesis entry has {path} {found}, expected {expected}',
    },
  },
  trail_case_seq_differs: {
    kind: 'finding',
    message: {
      zh: '条目 {number} 在案件 {case} 中的序号应为 {expected}，实为 {found}',
      en: 'entry {number} of case {case} has case_seq {found}, expected {expected}',
    },
  },
  trail_previous_differs: {
    kind: 'finding',
    message: {
      zh: '条目 {number} 所记前一条目的叶值为 {found}，而条目 {previous} 的叶值为 {expected}：二者之一被改动',
      en: 'entry {number} names {found} as the leaf before it, expected {expected} of entry {previous}: one of the two was changed',
    },
    hint: copyHint,
  },
  trail_key_rotation_invalid: {
    kind: 'finding',
    message: {
      zh: '条目 {number} 更换密钥未经前一密钥签署：{found}，应为 {expected}',
      en: 'entry {number} changes the key without the key before it: expected {expected}, found {found}',
    },
  },
  trail_verifier_key_malformed: {
    kind: 'bad_input',
    message: {
      zh: '验证密钥应为 {expected}，实为 {found}',
      en: 'a verifier key is {expected}, not {found}',
    },
  },
  trail_note_malformed: {
    kind: 'finding',
    message: {
      zh: '不是签名文书：应有 {expected}，实为 {found}',
      en: 'this is not a signed note: expected {expected}, found {found}',
    },
  },
  trail_note_unsigned: {
    kind: 'finding',
    message: {
      zh: '没有所需密钥 {expected} 的签名，签名者为 {found}',
      en: 'there is no signature by the key {expected}, found signatures by {found}',
    },
  },
  trail_signature_wrong: {
    kind: 'finding',
    message: {
      zh: '{expected} 的签名与正文不符',
      en: 'the signature by {expected} does not belong to the text that it stands under',
    },
    hint: {
      zh: '正文或签名被改动，或由另一密钥签署',
      en: 'the text or the signature was changed, or another key made it',
    },
  },
  trail_checkpoint_malformed: {
    kind: 'finding',
    message: {
      zh: '检查点应为三行（来源、条目数、根值），{what}为 {found}',
      en: 'a checkpoint has the three lines origin, size and root, but {what} is {found}',
    },
  },
  trail_checkpoint_origin_differs: {
    kind: 'finding',
    message: {
      zh: '检查点属于另一台账：应为 {expected}，实为 {found}',
      en: 'the checkpoint is of another trail: expected {expected}, found {found}',
    },
  },
  trail_root_differs: {
    kind: 'finding',
    message: {
      zh: '前 {size} 个条目与检查点不符：应有根值 {expected}，实为 {found}；改动在条目 {from} 至 {to} 之间',
      en: 'the first {size} entries are not those that were signed: expected root {expected}, found {found}; the change lies between entry {from} and entry {to}',
    },
    hint: copyHint,
  },
  trail_truncated: {
    kind: 'finding',
    message: {
      zh: '台账被截短：检查点记有 {expected} 个条目，实有 {found}',
      en: 'the trail is cut off: expected the {expected} entries of the checkpoint, found {found}',
    },
    hint: copyHint,
  },
  trail_extra_entries: {
    kind: 'finding',
    message: {
      zh: '检查点之后另有条目：应有 {expected} 个，实有 {found}，多出的没有签名',
      en: 'entries stand behind the checkpoint: expected {expected}, found {found}, and no signature covers the rest',
    },
    hint: { zh: '用较新的检查点再验', en: 'verify again with a newer checkpoint' },
  },
  trail_rolled_back: {
    kind: 'finding',
    message: {
      zh: '台账被回退：较早的检查点已有 {expected} 个条目，现只有 {found}',
      en: 'the trail was rolled back: expected the {expected} entries of an earlier checkpoint, found {found}',
    },
    hint: copyHint,
  },
  trail_forked: {
    kind: 'finding',
    message: {
      zh: '台账分叉：前 {size} 个条目的根值在较早的检查点中为 {expected}，现为 {found}；不同处在条目 {from} 至 {to} 之间',
      en: 'the trail was rewritten: expected root {expected} of the earlier checkpoint of {size} entries, found {found}; the difference lies between entry {from} and entry {to}',
    },
    hint: copyHint,
  },
  trail_key_not_registered: {
    kind: 'finding',
    message: {
      zh: '所信任的密钥 {expected} 不是该台账的密钥，其密钥为 {found}',
      en: 'the trusted key {expected} is none of this trail: found {found}',
    },
  },
  trail_checkpoint_missing: {
    kind: 'finding',
    message: {
      zh: '未给检查点：只查了条目本身，看不出整段删改',
      en: 'no checkpoint was given: the entries agree with each other, but a rewritten or shortened trail would too',
    },
    hint: {
      zh: '给出检查点，最好另给一份此前保存的',
      en: 'give a checkpoint, and better an earlier one that was kept elsewhere too',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
