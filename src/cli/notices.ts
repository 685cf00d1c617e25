import { nearName } from '../domain/near-name.js';
import { problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { OfficeDeps } from '../office/deps.js';
import { type EndpointView, readNotices } from '../office/notices/read-notices.js';
import type { Webhook } from '../office/notices/webhook-settings.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import type { Texts } from './language.js';
import { withOffice } from './with-office.js';
import { columnLines } from './columns.js';

const states = {
  new: { en: 'new', zh: '未开始' },
  sending: { en: 'sending', zh: '正常' },
  failing: { en: 'failing', zh: '未接收' },
  gone: { en: 'gone', zh: '已停用' },
} as const satisfies Readonly<Record<EndpointView['state'], Texts>>;

const headings = {
  en: ['endpoint', 'host', 'state', 'waiting', 'delivered', 'given up', 'last', 'failing since'],
  zh: ['接收端', '主机', '状态', '待发', '已发', '放弃', '最近应答', '开始失败'],
} as const;

const instantText = (at: number | null): string =>
  at === null ? '-' : new Date(at).toISOString().slice(0, 19).concat('Z');

function show(out: Console, endpoints: readonly EndpointView[]): void {
  if (endpoints.length === 0) {
    out.print(out.language === 'zh' ? '机关设置中没有接收端' : 'no endpoints in the office settings');
    return;
  }
  const rows = endpoints.map((one) => [
    one.endpoint,
    one.origin,
    states[one.state][out.language],
    String(one.waiting),
    String(one.delivered),
    String(one.given_up),
    one.last_status ?? '-',
    instantText(one.failing_since),
  ]);
  const [first = '', ...lines] = columnLines([headings[out.language], ...rows]);
  out.print(out.bold(first));
  for (const line of lines) out.print(line);
}

/** `notices list`: the endpoints of the office settings, and how the sending to each stands. */
export const noticesList = (deps: CliDeps, out: Console, data: string): Promise<ExitCode> =>
  withOffice(deps, out, data, async (office) => {
    const found = await readNotices(office);
    if (!found.ok) return out.report(found.error);
    if (out.json) out.printJson({ endpoints: found.value });
    else show(out, found.value);
    return 0;
  });

function endpointNamed({ settings }: OfficeDeps, id: string): Result<Webhook> {
  const found = settings.webhooks.find((webhook) => webhook.id === id);
  if (found) return ok(found);
  const known = settings.webhooks.map((webhook) => webhook.id);
  const near = nearName(id, known);
  const params = { found: quoted(id), known: known.map(quoted).join(', ') || '-' };
  return fail([problem('notice_endpoint_unknown', near ? { ...params, suggestion: quoted(near) } : params)]);
}

/** `notices test ENDPOINT`: sends one notice of a trial, and says what came back. */
export const noticesTest = (deps: CliDeps, out: Console, data: string, id: string): Promise<ExitCode> =>
  withOffice(deps, out, data, async (office) => {
    const webhook = endpointNamed(office, id);
    if (!webhook.ok) return out.report(webhook.error);
    const { tryEndpoint } = await import('../notices/try-endpoint.js');
    const stopped = deps.interrupted();
    const tried = await tryEndpoint(office, webhook.value, { version: deps.version, stopped });
    if (!tried.ok) return out.report(tried.error);
    const { notice, status, ms } = tried.value;
    if (out.json) out.printJson(tried.value);
    else
      out.print(
        out.language === 'zh'
          ? `${out.green('✓')} ${id} 应答 ${status}，用时 ${ms} 毫秒（${notice}）`
          : `${out.green('✓')} ${id} answered ${status} in ${ms} ms (${notice})`,
      );
    return 0;
  });

/** `notices resume ENDPOINT`: what waits and what was given up is tried at once, also where the endpoint was gone. */
export const noticesResume = (deps: CliDeps, out: Console, data: string, id: string): Promise<ExitCode> =>
  withOffice(deps, out, data, async (office) => {
    const webhook = endpointNamed(office, id);
    if (!webhook.ok) return out.report(webhook.error);
    const resumed = await office.store.outbox.resume(id, office.clock());
    if (!resumed.ok) return out.report(resumed.error);
    const found = await readNotices(office);
    if (!found.ok) return out.report(found.error);
    const view = found.value.find(({ endpoint }) => endpoint === id);
    if (out.json) out.printJson(view);
    else
      out.print(
        out.language === 'zh'
          ? `${out.green('✓')} ${id} 已恢复，待发 ${view?.waiting ?? 0} 条，由运行中的服务发送`
          : `${out.green('✓')} ${id} is taken up again: ${view?.waiting ?? 0} wait, to be sent by the service that runs`,
      );
    return 0;
  });
