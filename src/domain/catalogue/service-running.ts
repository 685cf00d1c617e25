import type { CatalogueEntry } from '../problem.js';

const repeatHint = {
  en: 'repeat the request with the same Idempotency-Key',
  zh: '请用同一 Idempotency-Key 重发请求',
} as const;

const copyHint = {
  en: 'do not write to this data; compare it with a backup and with the checkpoints that auditors keep',
  zh: '请勿继续写入；请与备份及审计人员保存的检查点比对',
} as const;

/** What can be wrong with requests sent twice, the database and its key. */
export const serviceRunningProblems = {
  idempotency_key_reused: {
    kind: 'unprocessable',
    message: {
      en: 'expected a new Idempotency-Key for a new request, found {key} of an earlier request with another content',
      zh: '新的请求应使用新的 Idempotency-Key，实际 {key} 已用于内容不同的请求',
    },
    hint: {
      en: 'send the same content as before, or use a new key',
      zh: '请发送与先前相同的内容，或使用新的键',
    },
  },
  idempotency_in_progress: {
    kind: 'in_progress',
    message: {
      en: 'the request with the Idempotency-Key {key} is still being worked on',
      zh: 'Idempotency-Key 为 {key} 的请求仍在处理中',
    },
    hint: {
      en: 'repeat it after {retry_after_seconds} s with the same key',
      zh: '请在 {retry_after_seconds} 秒后用同一键重发',
    },
  },
  idempotency_request_erased: {
    kind: 'unprocessable',
    message: {
      en: 'the Idempotency-Key {key} is of an earlier request whose personal data were erased, and the two cannot be compared',
      zh: 'Idempotency-Key {key} 属于个人信息已被删除的早先请求，无法比对二者是否相同',
    },
    hint: { en: 'use a new key for a new request', zh: '新的请求请使用新的键' },
  },
  outcome_unknown: {
    kind: 'unavailable',
    message: {
      en: 'it is unknown whether the request was recorded: the database {where} failed while committing ({found})',
      zh: '不能确定请求是否已记入台账：数据库 {where} 在提交时出错（{found}）',
    },
    hint: repeatHint,
  },
  store_failed: {
    kind: 'unavailable',
    message: {
      en: 'nothing is written any more since the database {where} failed ({found})',
      zh: '数据库 {where} 出错（{found}），已停止写入',
    },
    hint: {
      en: 'check the disk, then start the service again; repeat the request with the same Idempotency-Key',
      zh: '请检查磁盘后重新启动服务；请求请用同一 Idempotency-Key 重发',
    },
  },
  store_closed: {
    kind: 'unavailable',
    message: { en: 'the service is stopping and takes no more requests', zh: '服务正在停止，不再接受请求' },
    hint: repeatHint,
  },
  database_full: {
    kind: 'unavailable',
    message: {
      en: 'nothing was recorded: expected room for the database {where}, found its disk full',
      zh: '未记录任何内容：数据库 {where} 所在磁盘已满',
    },
    hint: {
      en: 'make room; the service goes on by itself, and the request can be repeated with the same key',
      zh: '请腾出空间；服务会自行恢复，请求可用同一键重发',
    },
  },
  database_busy: {
    kind: 'unavailable',
    message: {
      en: 'nothing was recorded: expected the database {where} to be free for a moment, found it in use by other processes',
      zh: '未记录任何内容：数据库 {where} 应有空闲，实际一直被其他进程占用',
    },
    hint: repeatHint,
  },
  database_not_writable: {
    kind: 'unavailable',
    message: {
      en: 'expected permission to write to the database {where}, found it read-only ({found})',
      zh: '应可写入数据库 {where}，实际只读（{found}）',
    },
    hint: {
      en: 'check who owns it, its permissions and whether the disk is mounted read-only',
      zh: '请检查其所有者、权限，以及磁盘是否以只读方式挂载',
    },
  },
  database_unreachable: {
    kind: 'unavailable',
    message: {
      en: 'expected a PostgreSQL database at {where}, could not reach it ({found})',
      zh: '{where} 处应有 PostgreSQL 数据库，无法连接（{found}）',
    },
    hint: {
      en: 'check that it runs, the network between, and GRADUS_DATABASE_URL; the service goes on by itself',
      zh: '请检查数据库是否运行、网络是否连通以及 GRADUS_DATABASE_URL；恢复后服务会自行继续',
    },
  },
  database_url_malformed: {
    kind: 'unavailable',
    message: {
      en: 'expected GRADUS_DATABASE_URL to be postgres://user:password@host:port/database, found another form',
      zh: 'GRADUS_DATABASE_URL 应为 postgres://用户:密码@主机:端口/数据库，实际不是',
    },
  },
  database_malformed: {
    kind: 'unavailable',
    message: {
      en: 'expected a database of Gradus at {where}, found something that cannot be read as one ({found})',
      zh: '{where} 处应为 Gradus 的数据库，实际无法读取（{found}）',
    },
    hint: copyHint,
  },
  database_newer: {
    kind: 'unavailable',
    message: {
      en: 'expected the schema of {where} to be at most version {expected}, found {found}: a newer release made it',
      zh: '{where} 的结构版本最高应为 {expected}，实际为 {found}：由较新的版本创建',
    },
    hint: { en: 'use that release, or a newer one', zh: '请使用该版本或更新的版本' },
  },
  database_not_durable: {
    kind: 'unavailable',
    message: {
      en: 'expected the database {where} to have {name} = {expected}, found {found}: commits could be lost in a power cut',
      zh: '数据库 {where} 的 {name} 应为 {expected}，实际为 {found}：断电时可能丢失已提交的内容',
    },
    hint: {
      en: 'set it so in the database; a network file system cannot hold the data folder',
      zh: '请在数据库中如此设置；数据文件夹不能放在网络文件系统上',
    },
  },
  data_folder_is_file: {
    kind: 'unavailable',
    message: {
      en: 'expected a data folder at {where}, found a file',
      zh: '{where} 处应为数据文件夹，实际为文件',
    },
    hint: { en: 'name another folder with --data', zh: '请用 --data 指定其他文件夹' },
  },
  data_folder_unusable: {
    kind: 'unavailable',
    message: {
      en: 'expected a data folder at {where} that can be written, found that it cannot ({found})',
      zh: '{where} 处应为可写入的数据文件夹，实际不能（{found}）',
    },
    hint: {
      en: 'check who owns it, its permissions and the room on its disk, or name another folder with --data',
      zh: '请检查其所有者、权限及磁盘空间，或用 --data 指定其他文件夹',
    },
  },
  checkpoint_key_missing: {
    kind: 'unavailable',
    message: {
      en: 'expected the key of this trail in {where}, found no file: its checkpoints are signed by {expected}',
      zh: '{where} 处应有该台账的密钥，实际没有文件：其检查点由 {expected} 签署',
    },
    hint: {
      en: 'name the key file of the first process in GRADUS_CHECKPOINT_KEY, or bring it back from the backup',
      zh: '请在 GRADUS_CHECKPOINT_KEY 中指定首个进程的密钥文件，或从备份中恢复',
    },
  },
  checkpoint_key_unreadable: {
    kind: 'unavailable',
    message: {
      en: 'expected an Ed25519 key (PKCS #8, PEM) in {where}, found {found}',
      zh: '{where} 处应为 Ed25519 密钥（PKCS #8，PEM），实际为 {found}',
    },
  },
  checkpoint_key_differs: {
    kind: 'unavailable',
    message: {
      en: 'expected in {where} the registered key {expected}, found {found}',
      zh: '{where} 中应为已登记的密钥 {expected}，实际为 {found}',
    },
    hint: {
      en: 'the data folder or the key file may be of another trail; put the right two together',
      zh: '数据文件夹或密钥文件可能属于另一台账；请使二者匹配',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
