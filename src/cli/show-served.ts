import type { Console } from './console.js';
import type { Served } from './deps.js';

/** What the person who starts the service should know: where it listens, how the first administrator is made, where data lie, what is in force. */
export function showServed(out: Console, version: string, served: Served): void {
  const { address, data, database, setup, rules } = served;
  const isPostgres = database === 'postgres';
  if (out.language === 'zh') {
    out.print(`Gradus ${version} 已启动：${address}`);
    out.print(`  数据  ${isPostgres ? `PostgreSQL，以及 ${data}` : data}`);
    if (setup !== null) out.print(`  首次设置  ${setup}`);
    out.print(`  规则  ${rules.folder}：本次发布 ${rules.published} 个版本，此前已发布 ${rules.before} 个`);
    if (rules.waiting > 0)
      out.print(`        ${rules.waiting} 个版本尚未发布，请用 \`gradus rules publish\` 提请，经另一人审核`);
    return;
  }
  out.print(`Gradus ${version} listens on ${address}`);
  out.print(`  data    ${isPostgres ? `PostgreSQL, and ${data}` : data}`);
  if (setup !== null) out.print(`  setup   ${setup}`);
  out.print(`  rules   ${rules.folder}: ${rules.published} published now, ${rules.before} before`);
  if (rules.waiting > 0)
    out.print(
      `          ${rules.waiting} not published: propose with \`gradus rules publish\`, a second person approves`,
    );
}
