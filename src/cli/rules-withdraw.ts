import { problem, quoted } from '../domain/problem.js';
import { sentTakingBackSchema, sentWithdrawalSchema } from '../domain/publishing.js';
import { parseWith } from '../domain/zod-problems.js';
import type { Actor, OfficeDeps } from '../office/deps.js';
import { takeBackProposal } from '../office/take-back-proposal.js';
import { withdrawRulebook } from '../office/withdraw-rulebook.js';
import { actorOption } from './actor-option.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { entryNumber } from './trail-show.js';
import { withOffice } from './with-office.js';

export interface RulesWithdrawOptions {
  readonly by: string;
  readonly reason: string;
  readonly second?: string;
  /** The entry of a proposal, which is taken back instead of a published version. */
  readonly proposal?: string;
}

interface Named {
  readonly id: string;
  readonly version: string;
  readonly actor: Actor;
}

async function withdraw(
  out: Console,
  office: OfficeDeps,
  { id, version, actor }: Named,
  sent: { readonly reason: string; readonly second_person: string },
): Promise<ExitCode> {
  const { reason, second_person: secondPerson } = sent;
  const done = await withdrawRulebook(office, {
    id,
    version,
    reason,
    secondPerson,
    actor,
    idempotency: null,
  });
  if (!done.ok) return out.report(done.error);
  const { entry } = done.value;
  if (out.json) out.printJson({ id, version, entry });
  else
    out.print(
      out.language === 'zh'
        ? `${out.green('✓')} 已撤回 ${id} ${version}（条目 ${entry}）；在同一起始日的替代版本发布之前，其适用期内没有规则`
        : `${out.green('✓')} withdrew ${id} ${version} (entry ${entry}); its days have no rules until another version with the same first day is published`,
    );
  return 0;
}

async function takeBack(
  out: Console,
  office: OfficeDeps,
  { id, version, actor }: Named,
  { reason, proposal }: { readonly reason: string; readonly proposal: number },
): Promise<ExitCode> {
  const done = await takeBackProposal(office, { id, version, reason, proposal, actor, idempotency: null });
  if (!done.ok) return out.report(done.error);
  const { entry } = done.value;
  if (out.json) out.printJson({ id, version, proposal, entry });
  else
    out.print(
      out.language === 'zh'
        ? `${out.green('✓')} 已收回 ${id} ${version} 的提请（条目 ${entry}）`
        : `${out.green('✓')} took back the proposal of ${id} ${version} (entry ${entry})`,
    );
  return 0;
}

/** `rules withdraw ID VERSION`: a published version, for which it takes two persons, or with `--proposal` a proposal. */
export async function rulesWithdraw(
  deps: CliDeps,
  out: Console,
  data: string,
  [id = '', version = '']: readonly string[],
  { by, reason, second, proposal }: RulesWithdrawOptions,
): Promise<ExitCode> {
  const actor = actorOption(by);
  if (!actor.ok) return out.report(actor.error);
  const named = { id, version, actor: actor.value };
  if (proposal !== undefined) {
    const number = entryNumber(proposal);
    if (number === null)
      return out.report([problem('option_not_a_number', { what: '--proposal', found: quoted(proposal) })]);
    const sent = parseWith(sentTakingBackSchema, { reason, proposal: number });
    if (!sent.ok) return out.report(sent.error);
    return withOffice(deps, out, data, (office) => takeBack(out, office, named, sent.value));
  }
  if (second === undefined) return out.report([problem('withdraw_second_missing')]);
  const sent = parseWith(sentWithdrawalSchema, { reason, second_person: second });
  if (!sent.ok) return out.report(sent.error);
  return withOffice(deps, out, data, (office) => withdraw(out, office, named, sent.value));
}
