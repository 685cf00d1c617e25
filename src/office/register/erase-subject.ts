import { z } from 'zod';
import type { Commitment } from '../../domain/commitment.js';
import { problem } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { shownText } from '../../domain/shown.js';
import type { Answered, Asked, OfficeDeps } from '../deps.js';
import { sealForOffice } from '../personal.js';
import { bodyOf } from '../plain.js';
import type { StoredEntry, WriteTx } from '../ports.js';
import { hasSubstance } from '../substance.js';
import {
  mergedBodySchema,
  registeredBodySchema,
  renamedBodySchema,
  splitBodySchema,
} from './subject-bodies.js';

export interface EraseSubjectInput extends Asked {
  readonly ref: string;
  /** On what ground; a free text, kept outside the trail. */
  readonly reason: string;
}

export interface EraseSubjectAnswer extends Answered {
  readonly entries: readonly number[];
  /** How many values were erased. */
  readonly erased: number;
}

const answerSchema = z.object({ entries: z.array(z.int()), erased: z.int() });

/** Commitments that surely fit into one entry. */
const mostAtOnce = 200;

type Sealed = Commitment | null | undefined;

/** What an entry of the register keeps of a ref: its names and notes, and the reasons for what was done to it. */
function keptOf(ref: string, { entry: { kind, body } }: StoredEntry): readonly Sealed[] {
  if (kind === 'subject_registered') {
    const { name, risk_note: note } = registeredBodySchema.parse(body);
    return [name, note];
  }
  if (kind === 'subject_renamed') {
    const { name, reason } = renamedBodySchema.parse(body);
    return [name, reason];
  }
  if (kind === 'subject_merged') {
    const merged = mergedBodySchema.parse(body);
    return merged.ref === ref ? [merged.reason] : [];
  }
  const split = splitBodySchema.parse(body);
  const parts = split.into.filter((part) => part.ref === ref);
  return [
    ...parts.flatMap((part) => [part.name, part.risk_note]),
    ...(split.ref === ref ? [split.reason] : []),
  ];
}

async function pathsOf({ trail, projections }: WriteTx, ref: string): Promise<readonly string[]> {
  const rows = await projections.list('subject_entry', {
    where: [{ column: 'ref', is: '=', value: ref }],
    order: { direction: 'up' },
    limit: 1000,
  });
  const paths: string[] = [];
  for (const { entry_seq: seq } of rows) {
    const stored = await trail.entry(seq);
    for (const one of stored ? keptOf(ref, stored) : []) if (one) paths.push(one.path);
  }
  return paths;
}

async function write(
  tx: WriteTx,
  { ref, reason, actor }: EraseSubjectInput,
  time: number,
): Promise<Result<z.infer<typeof answerSchema>>> {
  const found = shownText(ref);
  if (!(await tx.projections.get('subject_register', { ref })))
    return fail([problem('register_unknown', { found })]);
  if (!hasSubstance(reason))
    return fail([problem('office_reasons_empty', { found: shownText(reason) }, { path: '/reason' })]);
  const erased = await tx.personal.erase(null, await pathsOf(tx, ref));
  if (erased.length === 0) return fail([problem('register_nothing_to_erase', { found })]);
  const entries: number[] = [];
  for (let from = 0; from < erased.length; from += mostAtOnce) {
    const seal = await sealForOffice(tx);
    const part = erased.slice(from, from + mostAtOnce);
    const body = bodyOf({ ref, reason: await seal('reason', reason), erased: part });
    const appended = await tx.append({ kind: 'personal_data_erased', time, actor, case: null, body });
    if (!appended.ok) return appended;
    entries.push(appended.value.seq);
  }
  return ok({ entries, erased: erased.length });
}

/**
 * Erases the personal data that the register has of a unit or person, keys included: earlier names too. Ref, kind,
 * unit and history stay, and every proof holds. What its cases keep is erased with each case. There is no way back.
 */
export async function eraseSubject(
  deps: OfficeDeps,
  input: EraseSubjectInput,
): Promise<Result<EraseSubjectAnswer>> {
  const time = deps.clock();
  const written = await deps.store.write({
    idempotency: input.idempotency,
    run: async (tx) => {
      const done = await write(tx, input, time);
      return done.ok ? ok({ answer: done.value, value: null }) : done;
    },
  });
  if (!written.ok) return written;
  return ok({ repeated: written.value.repeated, ...answerSchema.parse(written.value.answer) });
}
