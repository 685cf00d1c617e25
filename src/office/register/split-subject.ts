import { type Problem, problem } from '../../domain/problem.js';
import type { SentSplitting } from '../../domain/register.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { shownText } from '../../domain/shown.js';
import { type AppendedToOffice, appendToOffice } from '../append-to-office.js';
import type { Asked, OfficeDeps } from '../deps.js';
import type { WriteTx } from '../ports.js';
import { checkRegistration, planOf } from './check-registration.js';
import { openSubject } from './open-subject.js';
import { survivorOf } from './read-lineage.js';
import { type Registration, registrationBody } from './registration-body.js';
import { stagesKnown } from './stages-known.js';

export interface SplitInput extends Asked {
  readonly ref: string;
  readonly splitting: SentSplitting;
}

/** The parts as they are to be registered: kind, unit and stages are those of the ref where a part says nothing else. */
async function partsOf(
  { projections }: WriteTx,
  row: Pick<Registration, 'kind' | 'unit' | 'stages'>,
  { into }: SentSplitting,
): Promise<readonly Registration[]> {
  const { kind, stages } = row;
  const unit = row.unit ? await survivorOf(projections, row.unit) : null;
  return into.map((part) => ({
    ...part,
    kind,
    unit: part.unit === undefined ? unit : part.unit,
    stages: part.stages === undefined ? stages : part.stages,
  }));
}

async function checkParts(
  deps: OfficeDeps,
  tx: WriteTx,
  old: string,
  parts: readonly Registration[],
): Promise<Result<null>> {
  const stages = await stagesKnown(deps, tx);
  if (!stages.ok) return stages;
  const refs = parts.map((part) => part.ref);
  const plan = planOf(tx, parts);
  const problems: Problem[] = [];
  for (const [index, part] of parts.entries()) {
    const at = `/into/${index}`;
    const params = { found: shownText(part.ref) };
    const place = { path: `${at}/ref` };
    if (refs.indexOf(part.ref) < index) problems.push(problem('register_twice', params, place));
    else if (await tx.projections.get('subject_register', { ref: part.ref }))
      problems.push(problem('register_part_known', params, place));
    else if (part.unit === old)
      problems.push(
        problem('register_circle', { ref: params.found, found: shownText(old) }, { path: `${at}/unit` }),
      );
    else problems.push(...(await checkRegistration(tx, plan, stages.value, part, at)));
  }
  return problems.length > 0 ? fail(problems) : ok(null);
}

/**
 * Splits a unit into two or more new ones, which go on in its place: all of its history counts for each of them, and
 * what comes later for that part alone. The old ref takes no further case; what is open under it goes on there.
 */
export const splitSubject = (
  deps: OfficeDeps,
  { ref, splitting, ...asked }: SplitInput,
): Promise<Result<AppendedToOffice>> =>
  appendToOffice(deps, asked, {
    kind: 'subject_split',
    body: async ({ tx, seal }) => {
      const row = await openSubject(tx, ref);
      if (!row.ok) return row;
      const { kind, unit, stages } = row.value;
      const parts = await partsOf(tx, { kind, unit, stages: stages && [...stages] }, splitting);
      const checked = await checkParts(deps, tx, ref, parts);
      if (!checked.ok) return checked;
      const into = [];
      for (const part of parts) into.push(await registrationBody(seal, part, `into/${part.ref}/`));
      return ok({ ref, into, reason: await seal('reason', splitting.reason) });
    },
  });
