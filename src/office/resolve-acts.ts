import { caseBodySchema } from './case-body.js';
import type { ReadTx } from './ports.js';
import { refsNow } from './register/read-lineage.js';

type Named = { readonly id: string; readonly ref?: string | null | undefined };

/**
 * The id of an act that another case of the same register entry, or of one whose history it carries, has given the same
 * name, if it can still be read.
 */
async function sameAct(tx: ReadTx, act: string, ref: string): Promise<string | undefined> {
  const rows = await tx.projections.list('case_subject', {
    where: [{ column: 'ref', in: await refsNow(tx.projections, ref) }],
    order: { direction: 'up' },
    limit: 1000,
  });
  for (const { case_id: caseId, subject } of rows) {
    const file = await tx.projections.get('case_file', { case_id: caseId });
    const stored = file ? await tx.trail.entry(file.submitted_seq) : null;
    const body = caseBodySchema.safeParse(stored?.entry.body);
    if (!body.success || !body.data.act) continue;
    const opened = await tx.personal.open(caseId, body.data.act.path);
    if (opened?.value !== act) continue;
    const found = body.data.subjects.find(({ id }) => id === subject)?.act;
    if (found) return found;
  }
  return undefined;
}

/**
 * Gives each subject the opaque id of the act that the case is about. What an act is called is a free text and stays
 * outside the trail; that two cases of one register entry are about the same act must stand in it, since the same act
 * never counts twice. `fresh` is taken where no other case has the act.
 */
export async function resolveActs(
  tx: ReadTx,
  act: string | null,
  subjects: readonly Named[],
  fresh: string,
): Promise<ReadonlyMap<string, string | null>> {
  const acts = new Map<string, string | null>();
  for (const { id, ref } of subjects) {
    if (act === null) acts.set(id, null);
    else acts.set(id, (ref ? await sameAct(tx, act, ref) : undefined) ?? fresh);
  }
  return acts;
}
