import { leafSchema } from '../domain/entry.js';
import { type Problem, problem, quoted } from '../domain/problem.js';
import { shownText } from '../domain/shown.js';
import { approveRulebook } from '../office/approve-rulebook.js';
import { actorOption } from './actor-option.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { entryNumber } from './trail-show.js';
import { withOffice } from './with-office.js';

export interface RulesApproveOptions {
  readonly by: string;
  readonly hash: string;
  readonly proposal?: string;
}

function checkOptions({ hash, proposal }: RulesApproveOptions): readonly Problem[] {
  return [
    ...(leafSchema.safeParse(hash).success
      ? []
      : [problem('hash_form', { option: '--hash', found: shownText(hash) })]),
    ...(proposal === undefined || entryNumber(proposal) !== null
      ? []
      : [problem('option_not_a_number', { what: '--proposal', found: quoted(proposal) })]),
  ];
}

/** `rules approve ID VERSION`: the second person signs what was proposed, and with that it is published. */
export async function rulesApprove(
  deps: CliDeps,
  out: Console,
  data: string,
  [id = '', version = '']: readonly string[],
  options: RulesApproveOptions,
): Promise<ExitCode> {
  const actor = actorOption(options.by);
  const unfit = [...(actor.ok ? [] : actor.error), ...checkOptions(options)];
  if (!actor.ok || unfit.length > 0) return out.report(unfit);
  const proposal = options.proposal === undefined ? null : entryNumber(options.proposal);
  const { hash } = options;
  return withOffice(deps, out, data, async (office) => {
    const input = { id, version, hash, proposal, actor: actor.value, idempotency: null };
    const approved = await approveRulebook(office, input);
    if (!approved.ok) return out.report(approved.error);
    const { effective, published, approved: approval, proposal: of } = approved.value;
    const named = `${id} ${version}`;
    if (out.json)
      out.printJson({ id, version, hash, effective, proposal: of, approved: approval, published });
    else
      out.print(
        out.language === 'zh'
          ? `${out.green('✓')} 已发布 ${named}，自 ${effective.from} 起适用（条目 ${published}，由 ${actor.value.id} 审核）`
          : `${out.green('✓')} published ${named}, which holds from ${effective.from} on (entry ${published}, approved by ${actor.value.id})`,
      );
    return 0;
  });
}
