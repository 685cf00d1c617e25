import type { CatalogueEntry } from '../problem.js';

const keyHint = {
  en: 'give every write a new key of your own; a repeated write with the same key is answered, not done again',
  zh: '每次写入请自拟一个新键；以同一键重发只会得到原答复，不会重复写入',
} as const;

const signInHint = {
  en: 'sign in with POST /v1/session, or send a token of yours as Authorization: Bearer',
  zh: '请用 POST /v1/session 登录，或以 Authorization: Bearer 发送您的令牌',
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
  http_host_foreign: {
    kind: 'forbidden',
    message: {
      en: 'expected {expected} as the host, found {found}',
      zh: '主机名应为 {expected}，实际为 {found}',
    },
    hint: {
      en: 'GRADUS_ORIGIN names the origins of the service; a proxy passes the Host header on as it was sent',
      zh: 'GRADUS_ORIGIN 设定本服务的来源；代理应原样转发 Host',
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
  http_page_unproved: {
    kind: 'forbidden',
    message: {
      en: 'expected a request of a page of this service, found nothing that says so',
      zh: '应为本服务页面发出的请求，实际无法确认',
    },
    hint: {
      en: 'with the cookie, what changes something has the Origin of this service, and JSON or an Idempotency-Key; programs send a token',
      zh: '使用 Cookie 的写入请求应带本服务的 Origin，并为 JSON 或带 Idempotency-Key；程序请使用令牌',
    },
  },
  http_not_signed_in: {
    kind: 'unauthorized',
    message: {
      en: 'expected somebody who is signed in, found nobody',
      zh: '应已登录，实际未登录',
    },
    hint: signInHint,
  },
  http_session_over: {
    kind: 'unauthorized',
    message: {
      en: 'expected a session that goes on, found one that is over',
      zh: '会话应有效，实际已结束',
    },
    hint: signInHint,
  },
  http_token_wrong: {
    kind: 'unauthorized',
    message: {
      en: 'expected the token of an account under Authorization: Bearer, found another or one that is over',
      zh: 'Authorization: Bearer 中应为账户的有效令牌，实际不是或已失效',
    },
    hint: signInHint,
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
