import type { Result } from '../domain/result.js';
import type { OfficeDeps } from '../office/deps.js';
import { type CaseView, readCase } from '../office/read-case.js';
import { actingOn } from './acting.js';
import type { ActingOptions } from './acting-options.js';
import type { CaseAct, Done } from './case-act.js';
import { type Console, problemJson, problemLines } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { recordedRulebook } from './recorded-rulebook.js';
import { showNext } from './show-next.js';
import { showInShort } from './show-recommendation.js';
import { withOffice } from './with-office.js';

async function showDone(
  out: Console,
  office: OfficeDeps,
  { said, answer: { entry, repeated, recommendations = [], warnings = [] } }: Done,
  view: CaseView,
): Promise<ExitCode> {
  const zh = out.language === 'zh';
  const again = zh
    ? `此前已办理，本次未重复登记（条目 ${entry}）；如确需再次登记，请以 --key 另给一个值`
    : `done before in entry ${entry}, and not done again; to do it once more give another --key`;
  const recorded = zh ? `记于条目 ${entry}` : `recorded in entry ${entry}`;
  const sentence = `${view.caseId}${zh ? '：' : ': '}${said[out.language]}`;
  out.print(`${out.green('✓')} ${sentence}${zh ? '；' : '; '}${repeated ? again : recorded}`);
  for (const warning of warnings) out.print(problemLines(warning, out.language));
  for (const { seq, recommendation } of recommendations) {
    const rulebook = await recordedRulebook(office, recommendation);
    if (!rulebook.ok) return out.report(rulebook.error);
    showInShort(recommendation, rulebook.value, zh ? `条目 ${seq}` : `entry ${seq}`, out);
  }
  showNext(out, view.caseId, view.next);
  return 0;
}

function printDone(out: Console, { answer, more }: Done, view: CaseView): ExitCode {
  const { entry, repeated, recommendations, warnings } = answer;
  out.printJson({
    case: view.caseId,
    entry,
    repeated,
    status: view.status,
    ...more,
    ...(warnings ? { warnings: warnings.map((one) => problemJson(one, out.language)) } : {}),
    ...(recommendations
      ? {
          recommendations: recommendations.map(({ seq, recommendation }) => ({
            entry: seq,
            ...recommendation,
          })),
        }
      : {}),
    next: view.next,
  });
  return 0;
}

/**
 * `case ACT CASE FILE`: records what the file says. Unless `--key` says otherwise the key is made of the case and the
 * file's content, so that a command that is given again is not done twice.
 */
export async function runCaseAct(
  act: CaseAct,
  deps: CliDeps,
  out: Console,
  data: string,
  { caseId, file, actor: given, key }: ActingOptions & { readonly caseId: string; readonly file: string },
): Promise<ExitCode> {
  const actor = actingOn(deps, `gradus case ${act.name}`, given);
  if (!actor.ok) return out.report(actor.error);
  const text = await deps.readText(file);
  if (!text.ok) return out.report(text.error);
  const read = act.check(text.value, file);
  if (!read.ok) return out.report(read.error);
  return withOffice(deps, out, data, async (office) => {
    const done = await act.run(office, {
      caseId,
      text: text.value,
      file,
      actor: actor.value,
      key: key ?? deps.sha256(`${caseId}\n${text.value}`).slice(0, 32),
    });
    if (!done.ok) return out.report(done.error);
    const view: Result<CaseView> = await readCase(office, { caseId, personal: false });
    if (!view.ok) return out.report(view.error);
    return out.json ? printDone(out, done.value, view.value) : showDone(out, office, done.value, view.value);
  });
}
