import { problem, quoted } from '../domain/problem.js';
import { secondWithdrawal } from '../office/seconding/second-withdrawal.js';
import { actorOption } from './actor-option.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { entryNumber } from './trail-show.js';
import { withOffice } from './with-office.js';

export interface RulesSecondOptions {
  readonly by: string;
  readonly reason: string;
  readonly proposal: string;
  readonly decline?: true;
}

/** `rules second ID VERSION`: a second person agrees to a withdrawal that was proposed through the service, or not. */
export async function rulesSecond(
  deps: CliDeps,
  out: Console,
  data: string,
  [id = '', version = '']: readonly string[],
  { by, reason: reasons, proposal: given, decline }: RulesSecondOptions,
): Promise<ExitCode> {
  const actor = actorOption(by);
  if (!actor.ok) return out.report(actor.error);
  const proposal = entryNumber(given);
  if (proposal === null)
    return out.report([problem('option_not_a_number', { what: '--proposal', found: quoted(given) })]);
  const seconding = { proposal, agrees: decline !== true, reasons };
  const asked = { id, version, seconding, actor: actor.value, idempotency: null };
  return withOffice(deps, out, data, async (office) => {
    const done = await secondWithdrawal(office, asked);
    if (!done.ok) return out.report(done.error);
    const { entry, withdrawn } = done.value;
    if (out.json) out.printJson({ id, version, proposal, entry, withdrawn });
    else if (withdrawn === null)
      out.print(
        out.language === 'zh'
          ? `${out.green('✓')} 不同意撤回 ${id} ${version}（条目 ${entry}）`
          : `${out.green('✓')} not agreed to withdraw ${id} ${version} (entry ${entry})`,
      );
    else
      out.print(
        out.language === 'zh'
          ? `${out.green('✓')} 同意撤回 ${id} ${version}（条目 ${entry}），已撤回（条目 ${withdrawn}）`
          : `${out.green('✓')} agreed to withdraw ${id} ${version} (entry ${entry}); it is withdrawn (entry ${withdrawn})`,
      );
    return 0;
  });
}
