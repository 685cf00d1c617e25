import { type Problem, problem, quoted } from '../../domain/problem.js';
import { caseBodySchema } from '../case-body.js';
import { checkRecused, type Participant } from '../check-recused.js';
import type { PersonalReader, StoredEntry } from '../ports.js';
import { sameName } from '../substance.js';

/** The reporter, by the name that they gave, if it was recorded and was not erased. */
async function reporterOf(
  personal: PersonalReader,
  caseId: string,
  entries: readonly StoredEntry[],
): Promise<string | null> {
  const submitted = entries.find(({ entry }) => entry.kind === 'case_submitted');
  const name = caseBodySchema.safeParse(submitted?.entry.body).data?.reporter?.name;
  const opened = name ? await personal.open(caseId, name.path) : null;
  return typeof opened?.value === 'string' ? opened.value : null;
}

/**
 * Who may not take part: who was recused, a subject of the case, and who acts under the name of its reporter. Of others
 * whom the request names it is not said whether they are the reporter, since that would tell who that is.
 */
export async function checkTakingPart(
  { personal }: { readonly personal: PersonalReader },
  { caseId, entries }: { readonly caseId: string; readonly entries: readonly StoredEntry[] },
  actor: string,
  others: readonly Participant[] = [],
): Promise<readonly Problem[]> {
  const problems = checkRecused(entries, [{ name: actor, path: null }, ...others]);
  const reporter = await reporterOf(personal, caseId, entries);
  if (reporter === null || !sameName(reporter, actor) || problems.some(({ place }) => place === undefined))
    return problems;
  return [problem('office_concerned', { found: quoted(actor) }), ...problems];
}
