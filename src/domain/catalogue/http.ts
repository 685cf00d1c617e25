import type { CatalogueEntry } from '../problem.js';

const keyHint = {
  en: 'give every write a new key of your own; a repeated write with the same key is answered, not done again',
  zh: '每次写入请自拟一个新键；以同一键重发只会得到原答复，不会重复写入',
} as const;

const actorHint = {
  en: 'an id without a name, such as the staff number; it stands in the trail for ever',
  zh: '请使用不含姓名的编号，如工号；它将永久记入台账',
} as const;

const tokenHint = {
  en: 'the service names the file of the token when it starts',
  zh: '服务启动时会给出令牌所在的文件',
} as const;

/** What can be wrong with a request before anyone asks what it wants. */
export const httpProblems = {
  http_route_unknown: {
    kind: 'not_found',
    message: {
      en: 'expected a path of this interface, found {found}',
      zh: '应为本接口的路径，实际为 {found}',
    },
    hint: { en: 'all paths are listed at /docs', zh: '全部路径见 /docs' },
  },
  http_method_not_allowed: {
    kind: 'usage',
    message: {
      en: 'expected the method {expected} for this path, found {found}',
      zh: '此路径的方法应为 {expected}，实际为 {found}',
    },
  },
  http_url_malformed: {
    kind: 'bad_input',
    message: {
      en: 'expected a path that can be read, found {found}',
      zh: '应为可读取的路径，实际为 {found}',
    },
    hint: {
      en: 'percent signs begin an escape of two hex digits, and an id has at most 64 characters',
      zh: '百分号之后须为两位十六进制数字；编号最多 64 个字符',
    },
  },
  http_request_malformed: {
    kind: 'bad_input',
    message: { en: 'expected an HTTP/1.1 request, found {found}', zh: '应为 HTTP/1.1 请求，实际为 {found}' },
  },
  http_headers_too_large: {
    kind: 'too_large',
    message: {
      en: 'expected headers of at most {most} bytes, found more',
      zh: '请求头最多应为 {most} 字节，实际更多',
    },
  },
  http_media_type: {
    kind: 'bad_input',
    message: {
      en: 'expected a body of the content type {expected}, found {found}',
      zh: '正文的 Content-Type 应为 {expected}，实际为 {found}',
    },
    hint: { en: 'in UTF-8, and not compressed', zh: '编码为 UTF-8，且不压缩' },
  },
  http_body_too_large: {
    kind: 'too_large',
    message: {
      en: 'expected a body of at most {most} bytes, found more',
      zh: '正文最多应为 {most} 字节，实际更多',
    },
  },
  http_line_too_large: {
    kind: 'too_large',
    message: {
      en: 'expected lines of at most {most} bytes, found more',
      zh: '每行最多应为 {most} 字节，实际更多',
    },
  },
  http_body_cut_off: {
    kind: 'bad_input',
    message: { en: 'expected the rest of the body, found its end', zh: '正文尚未完整，连接却已结束' },
  },
  http_request_slow: {
    kind: 'bad_input',
    message: {
      en: 'expected the whole request within {seconds} s, found part of it',
      zh: '应在 {seconds} 秒内收到完整请求，实际只收到一部分',
    },
  },
  http_host_not_local: {
    kind: 'forbidden',
    message: {
      en: 'expected localhost, 127.0.0.1 or [::1] as the host, found {found}',
      zh: '主机名应为 localhost、127.0.0.1 或 [::1]，实际为 {found}',
    },
    hint: {
      en: 'the service answers on its own machine only; through a proxy, set the Host header to localhost',
      zh: '服务只在本机应答；经代理访问时请将 Host 设为 localhost',
    },
  },
  http_origin_foreign: {
    kind: 'forbidden',
    message: {
      en: 'expected no Origin but that of this service, found {found}',
      zh: 'Origin 只能是本服务自身，实际为 {found}',
    },
    hint: { en: 'pages of other sites may not call it', zh: '其他网站的页面不得调用本服务' },
  },
  http_token_missing: {
    kind: 'unauthorized',
    message: {
      en: 'expected the header Authorization: Bearer with the token of this service, found none',
      zh: '应有请求头 Authorization: Bearer 及本服务的令牌，实际没有',
    },
    hint: tokenHint,
  },
  http_token_wrong: {
    kind: 'unauthorized',
    message: {
      en: 'expected the token of this service under Authorization: Bearer, found another',
      zh: 'Authorization: Bearer 中应为本服务的令牌，实际不是',
    },
    hint: tokenHint,
  },
  http_key_missing: {
    kind: 'bad_input',
    message: {
      en: 'expected the header Idempotency-Key with every write, found none',
      zh: '每次写入都应有请求头 Idempotency-Key，实际没有',
    },
    hint: keyHint,
  },
  http_key_malformed: {
    kind: 'bad_input',
    message: {
      en: 'expected an Idempotency-Key of 1 to {most} visible ASCII characters, found {found}',
      zh: 'Idempotency-Key 应为 1 至 {most} 个可见 ASCII 字符，实际为 {found}',
    },
    hint: keyHint,
  },
  http_actor_missing: {
    kind: 'bad_input',
    message: {
      en: 'expected the header Gradus-Actor with the id of who writes, found none',
      zh: '应有请求头 Gradus-Actor，写明操作人编号，实际没有',
    },
    hint: actorHint,
  },
  http_actor_malformed: {
    kind: 'bad_input',
    message: {
      en: 'expected a Gradus-Actor of letters, digits, ., _ and -, at most 64, found {found}',
      zh: 'Gradus-Actor 应由字母、数字、.、_ 与 - 组成，最多 64 个，实际为 {found}',
    },
    hint: actorHint,
  },
  http_too_many_refused: {
    kind: 'unavailable',
    message: {
      en: 'expected at most {most} refused requests a minute, found more',
      zh: '每分钟被拒绝的请求最多应为 {most} 次，实际更多',
    },
    hint: { en: 'wait {seconds} s', zh: '请等待 {seconds} 秒' },
  },
  http_entry_unknown: {
    kind: 'not_found',
    message: {
      en: 'expected an entry of the trail below {expected}, found {found}',
      zh: '条目编号应小于 {expected}，实际为 {found}',
    },
  },
  http_import_stopped: {
    kind: 'unavailable',
    message: {
      en: 'the service is stopping: line {number} and those after it were not taken in',
      zh: '服务正在停止：第 {number} 行及其后各行未受理',
    },
    hint: {
      en: 'send them again with ?from={number} and the same Idempotency-Key',
      zh: '请用 ?from={number} 和同一 Idempotency-Key 重发',
    },
  },
  http_import_too_long: {
    kind: 'too_large',
    message: {
      en: 'expected at most {most} lines in one import, found more: line {number} and those after it were not taken in',
      zh: '一次导入最多应为 {most} 行，实际更多：第 {number} 行及其后各行未受理',
    },
    hint: {
      en: 'send them with ?from={number} and the same Idempotency-Key',
      zh: '请用 ?from={number} 和同一 Idempotency-Key 发送',
    },
  },
  http_internal: {
    kind: 'internal',
    message: {
      en: 'the service failed while it worked on the request {request}',
      zh: '服务在处理请求 {request} 时出错',
    },
    hint: {
      en: 'what was written stands; repeat a write with the same Idempotency-Key, and give this id to who runs the service',
      zh: '已写入的内容有效；写入请用同一 Idempotency-Key 重发，并将此编号告知服务维护人员',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
