import { type AwaitedSeconding, listSecondings } from '../office/seconding/list-secondings.js';
import { columnLines } from './columns.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import type { Texts } from './language.js';
import { withOffice } from './with-office.js';

export interface CaseSecondingsOptions {
  readonly cursor?: string;
  readonly limit?: number;
}

const fallen: Texts = { en: 'to be set aside', zh: '撤销' };

/** What is proposed, and of what. */
function whatOf({ row }: AwaitedSeconding): Texts {
  const { act, subject, response, effect, rulebook, version } = row;
  const rung = response ?? '-';
  switch (act) {
    case 'decision':
      return { en: `decision on ${subject}: ${rung}`, zh: `对 ${subject} 的决定：${rung}` };
    case 'correction': {
      const to = effect === 'varied' ? { en: rung, zh: rung } : fallen;
      return { en: `correction for ${subject}: ${to.en}`, zh: `对 ${subject} 的更正：${to.zh}` };
    }
    case 'withdrawal':
      return { en: `withdrawal of ${rulebook} ${version}`, zh: `撤回 ${rulebook} ${version}` };
  }
}

/** The command that answers it. */
const typedFor = ({ row: { case_id: caseId, rulebook, version, proposal_seq: entry } }: AwaitedSeconding) =>
  caseId === null
    ? `gradus rules second ${rulebook} ${version} --proposal ${entry}`
    : `gradus case second ${caseId} FILE`;

function showAwaited(out: Console, secondings: readonly AwaitedSeconding[], cursor: string | null): void {
  const zh = out.language === 'zh';
  if (secondings.length === 0) out.print(zh ? '没有等待第二人的事项' : 'nothing waits for a second person');
  const rows = secondings.map((one) => [
    zh ? `条目 ${one.row.proposal_seq}` : `entry ${one.row.proposal_seq}`,
    one.row.proposed_on,
    one.row.proposer,
    one.row.case_id ?? '-',
    whatOf(one)[out.language],
  ]);
  for (const [index, line] of columnLines(rows).entries()) {
    const one = secondings[index];
    out.print(line);
    if (one) out.print(out.dim(`  ${typedFor(one)}`));
  }
  if (cursor !== null) out.print(out.dim(zh ? `更多：--cursor ${cursor}` : `more: --cursor ${cursor}`));
}

/** `case secondings`: what was proposed through the service and waits for a second person, the oldest first. */
export const caseSecondings = (
  deps: CliDeps,
  out: Console,
  data: string,
  page: CaseSecondingsOptions,
): Promise<ExitCode> =>
  withOffice(deps, out, data, async (office) => {
    const listed = await listSecondings(office, page);
    if (!listed.ok) return out.report(listed.error);
    const { secondings, cursor } = listed.value;
    if (!out.json) showAwaited(out, secondings, cursor);
    else out.printJson({ secondings: secondings.map(({ row, unit }) => ({ ...row, unit })), cursor });
    return 0;
  });
