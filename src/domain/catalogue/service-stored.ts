import type { CatalogueEntry } from '../problem.js';

const copyHint = {
  en: 'do not write to this data; compare it with a backup and with the checkpoints that auditors keep',
  zh: '请勿继续写入；请与备份及审计人员保存的检查点比对',
} as const;

/** What can be wrong with what is stored. */
export const serviceStoredProblems = {
  start_mark_unreadable: {
    kind: 'unavailable',
    message: {
      en: 'expected the newest checkpoint in {where}, found {found}',
      zh: '{where} 中应为最新的检查点，实际为 {found}',
    },
    hint: copyHint,
  },
  start_mark_ahead: {
    kind: 'unavailable',
    message: {
      en: 'expected at least the {expected} entries of the mark {where}, found {found} in the database: entries are lost',
      zh: '标记 {where} 记有 {expected} 个条目，数据库中只有 {found} 个：有条目丢失',
    },
    hint: copyHint,
  },
  start_mark_differs: {
    kind: 'unavailable',
    message: {
      en: 'expected the first {size} entries to have the root {expected} of the mark {where}, found {found}: they were changed',
      zh: '前 {size} 个条目的根值应为标记 {where} 所记的 {expected}，实际为 {found}：条目被改动',
    },
    hint: copyHint,
  },
  start_mark_missing: {
    kind: 'unavailable',
    message: {
      en: 'expected the mark {where} beside the trail, found none: whether entries are missing cannot be seen from here',
      zh: '台账旁应有标记 {where}，实际没有：无法就地判断是否缺少条目',
    },
    hint: copyHint,
  },
  start_checkpoint_ahead: {
    kind: 'unavailable',
    message: {
      en: 'expected as many entries as the newest checkpoint covers, {expected}, found {found}',
      zh: '条目数应等于最新检查点所记的 {expected}，实际为 {found}',
    },
    hint: copyHint,
  },
  start_checkpoint_differs: {
    kind: 'unavailable',
    message: {
      en: 'expected the root {expected} of the newest checkpoint, found {found} computed from the entries',
      zh: '根值应为最新检查点所记的 {expected}，由条目算得 {found}',
    },
    hint: copyHint,
  },
  start_head_differs: {
    kind: 'unavailable',
    message: {
      en: 'expected the stored head ({expected}) to be that of the entries, computed {found}',
      zh: '所存头部应与条目一致：存有 {expected}，算得 {found}',
    },
    hint: copyHint,
  },
  start_entry_missing: {
    kind: 'unavailable',
    message: {
      en: 'expected entry {expected} next in the database, found entry {found}',
      zh: '数据库中其次应为条目 {expected}，实际为条目 {found}',
    },
    hint: copyHint,
  },
  mark_not_written: {
    kind: 'unavailable',
    message: {
      en: 'the newest checkpoint could not be written to {where} ({found})',
      zh: '最新检查点未能写入 {where}（{found}）',
    },
    hint: {
      en: 'check the room on the disk and the permissions of the folder',
      zh: '请检查磁盘空间与文件夹权限',
    },
  },
  key_removal_waits: {
    kind: 'unavailable',
    message: {
      en: 'the keys of erased values could not be removed yet ({found})',
      zh: '已删除之值的密钥尚未能清除（{found}）',
    },
    hint: {
      en: 'the values themselves are gone; the keys go with the next write or start',
      zh: '值本身已删除；密钥将在下次写入或启动时清除',
    },
  },
  stored_row_malformed: {
    kind: 'unavailable',
    message: {
      en: 'a row of {table} cannot be read: {found}',
      zh: '{table} 中有一行无法读取：{found}',
    },
    hint: { en: 'run `gradus trail verify`', zh: '请运行 `gradus trail verify`' },
  },
  head_went_back: {
    kind: 'unavailable',
    message: {
      en: 'expected at least {expected} entries, found {found}: the database was replaced by an older copy while the service ran',
      zh: '应至少有 {expected} 个条目，实际为 {found}：服务运行期间数据库被换成较早的副本',
    },
    hint: copyHint,
  },
  stored_head_differs: {
    kind: 'finding',
    message: {
      en: 'expected the stored head {expected}, found that the entries have {found}',
      zh: '所存头部为 {expected}，而条目的头部为 {found}',
    },
  },
  stored_node_differs: {
    kind: 'finding',
    message: {
      en: 'the stored node {index} of level {level} is not that of the entries: expected {expected}, found {found}',
      zh: '第 {level} 层第 {index} 个所存节点与条目不符：应为 {expected}，实为 {found}',
    },
    hint: {
      en: 'the entries are not affected; proofs that use the node are wrong',
      zh: '条目不受影响；使用该节点的证明有误',
    },
  },
  stored_column_differs: {
    kind: 'finding',
    message: {
      en: 'entry {number} is stored as {found}, but its bytes say {expected}',
      zh: '条目 {number} 存为 {found}，而其字节为 {expected}',
    },
    hint: {
      en: 'the entry itself is not affected; it is found under the wrong case or kind',
      zh: '条目本身不受影响；但会在错误的案件或种类下被找到',
    },
  },
  stored_nodes_differ: {
    kind: 'finding',
    message: {
      en: 'expected {expected} stored nodes, found {found}',
      zh: '应存有 {expected} 个节点，实有 {found} 个',
    },
  },
  data_folder_empty: {
    kind: 'not_found',
    message: { en: 'expected a database at {where}, found none', zh: '{where} 处应有数据库，实际没有' },
    hint: { en: 'name the folder with --data', zh: '请用 --data 指定文件夹' },
  },
  personal_value_missing: {
    kind: 'finding',
    message: {
      en: 'the value of {path} in entry {number} is missing, and no entry says that it was erased',
      zh: '条目 {number} 中 {path} 的值缺失，且无条目说明其已被删除',
    },
  },
  personal_value_differs: {
    kind: 'finding',
    message: {
      en: 'the value kept for {path} of entry {number} is not the one that the entry commits to',
      zh: '为条目 {number} 的 {path} 所存的值与条目的承诺不符',
    },
  },
  personal_value_not_erased: {
    kind: 'finding',
    message: {
      en: 'entry {number} says that {path} was erased, found that its value is still there',
      zh: '条目 {number} 称 {path} 已被删除，实际其值仍在',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
