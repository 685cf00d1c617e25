import { z } from 'zod';
import { canonicalJson } from '../../domain/canonical-json.js';
import { byCodeUnit } from '../../domain/identifiers.js';
import { type Problem, problem } from '../../domain/problem.js';
import type { SentRegistration } from '../../domain/register.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { shownText } from '../../domain/shown.js';
import type { Answered, Asked, OfficeDeps } from '../deps.js';
import { sealForOffice } from '../personal.js';
import { bodyOf } from '../plain.js';
import type { ReadTx, WriteTx } from '../ports.js';
import { checkRegistration, planOf } from './check-registration.js';
import { registrationBody } from './registration-body.js';
import { type StagesKnown, stagesKnown } from './stages-known.js';

export interface ImportSubjectsInput extends Asked {
  readonly subjects: readonly SentRegistration[];
}

export interface ImportSubjectsAnswer extends Answered {
  /** How many were new, how many differed from what was registered, and how many did not. */
  readonly registered: number;
  readonly changed: number;
  readonly unchanged: number;
}

const answerSchema = z.object({ registered: z.int(), changed: z.int(), unchanged: z.int() });

async function checkAll(
  tx: ReadTx,
  stages: StagesKnown,
  subjects: readonly SentRegistration[],
): Promise<readonly Problem[]> {
  const plan = planOf(tx, subjects);
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const [index, one] of subjects.entries()) {
    const path = `/${index}/ref`;
    if (seen.has(one.ref)) problems.push(problem('register_twice', { found: shownText(one.ref) }, { path }));
    else problems.push(...(await checkRegistration(tx, plan, stages, one, `/${index}`)));
    seen.add(one.ref);
  }
  return problems;
}

/** Those that others belong to before those that belong to them, else as they were sent. There is no circle. */
function parentsFirst(subjects: readonly SentRegistration[]): readonly SentRegistration[] {
  const rest = new Map(subjects.map((one) => [one.ref, one]));
  const sorted: SentRegistration[] = [];
  for (const one of subjects) {
    const chain: SentRegistration[] = [];
    for (let at = rest.get(one.ref); at; at = at.unit ? rest.get(at.unit) : undefined) {
      rest.delete(at.ref);
      chain.push(at);
    }
    sorted.push(...chain.reverse());
  }
  return sorted;
}

async function standing(tx: ReadTx, sent: SentRegistration): Promise<'new' | 'same' | 'other'> {
  const row = await tx.projections.get('subject_register', { ref: sent.ref });
  if (!row) return 'new';
  const isKept = async (path: string | null, text: string | null | undefined): Promise<boolean> =>
    text === undefined || text === (path && ((await tx.personal.open(null, path))?.value ?? null));
  const stages = sent.stages && [...sent.stages].sort(byCodeUnit);
  const isSame =
    row.kind === sent.kind &&
    (sent.unit === undefined || sent.unit === row.unit) &&
    (stages === undefined || canonicalJson(stages) === canonicalJson(row.stages)) &&
    (await isKept(row.name_path, sent.name)) &&
    (await isKept(row.risk_note_path, sent.risk_note));
  return isSame ? 'same' : 'other';
}

async function write(
  deps: OfficeDeps,
  tx: WriteTx,
  { subjects, actor }: ImportSubjectsInput,
  time: number,
): Promise<Result<z.infer<typeof answerSchema>>> {
  const stages = await stagesKnown(deps, tx);
  if (!stages.ok) return stages;
  const problems = await checkAll(tx, stages.value, subjects);
  if (problems.length > 0) return fail(problems);
  const counts = { new: 0, same: 0, other: 0 };
  for (const one of parentsFirst(subjects)) {
    const found = await standing(tx, one);
    counts[found] += 1;
    if (found === 'same') continue;
    const body = bodyOf(await registrationBody(await sealForOffice(tx), one));
    const appended = await tx.append({ kind: 'subject_registered', time, actor, case: null, body });
    if (!appended.ok) return appended;
  }
  return ok({ registered: counts.new, changed: counts.other, unchanged: counts.same });
}

/**
 * Registers many at once, all of them or none. What is registered as it is sent is left alone, so that the same list
 * can be taken in again. The pointers of problems begin with the place in the list.
 */
export async function importSubjects(
  deps: OfficeDeps,
  input: ImportSubjectsInput,
): Promise<Result<ImportSubjectsAnswer>> {
  const time = deps.clock();
  const written = await deps.store.write({
    idempotency: input.idempotency,
    run: async (tx) => {
      const done = await write(deps, tx, input, time);
      return done.ok ? ok({ answer: done.value, value: null }) : done;
    },
  });
  if (!written.ok) return written;
  return ok({ repeated: written.value.repeated, ...answerSchema.parse(written.value.answer) });
}
