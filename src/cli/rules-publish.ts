import { problem, quoted } from '../domain/problem.js';
import { proposeRulebook } from '../office/propose-rulebook.js';
import { actorOption, systemUser } from './actor-option.js';
import { caseTexts } from './case-texts.js';
import { type Console, problemLines } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { reviewProgress } from './review-progress.js';
import { calendarsFor, errorsOf, readRulesFile } from './rules-files.js';
import { defaultCases } from './test-input.js';
import { printProposal } from './show-proposal.js';
import { withOffice } from './with-office.js';

export interface RulesPublishOptions {
  readonly by?: string;
  readonly cases?: readonly string[];
}

/**
 * `rules publish FILE`: proposes the version, with all that was found about it; it is published when a second person
 * approves it. Exit 1 when a case does not pass, no case meets a rule, or a property is refuted, 3 for a bad rules file.
 */
export async function rulesPublish(
  deps: CliDeps,
  out: Console,
  data: string,
  file: string,
  { by, cases = [] }: RulesPublishOptions,
): Promise<ExitCode> {
  const who = by ?? systemUser(deps.env);
  if (who === '')
    return out.report([
      problem('usage_option_missing', { command: 'gradus rules publish', expected: quoted('--by <id>') }),
    ]);
  const actor = actorOption(who);
  if (!actor.ok) return out.report(actor.error);
  const read = await readRulesFile(deps, file);
  if (!read.ok) return out.report(read.error);
  const { rulebook, problems } = read.value;
  if (!rulebook) return out.report(errorsOf(problems));
  const texts = await caseTexts(deps, cases.length > 0 ? cases : [await defaultCases(deps, rulebook.id)]);
  if (!texts.ok) return out.report(texts.error);
  const calendars = await calendarsFor(deps, file);
  return withOffice(deps, out, data, async (office) => {
    const progress = reviewProgress(deps, out);
    const proposed = await proposeRulebook(office, {
      text: rulebook.text,
      file,
      calendar: (id) => calendars.get(id),
      cases: texts.value,
      onStep: progress.onStep,
      actor: actor.value,
      idempotency: null,
    });
    progress.end();
    if (!proposed.ok) return out.report(proposed.error);
    const { proposal, warnings } = proposed.value;
    if (!out.json) for (const warning of warnings) out.print(problemLines(warning, out.language));
    printProposal(out, { ...proposal, state: 'open' });
    return 0;
  });
}
