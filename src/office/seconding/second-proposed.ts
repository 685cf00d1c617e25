import { type Problem, problem, quoted } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { SecondedAct, SentSeconding } from '../../domain/seconding.js';
import { shownText } from '../../domain/shown.js';
import type { Agreed } from '../decision-body.js';
import type { Actor } from '../deps.js';
import { needed, type Seal } from '../personal.js';
import { bodyOf } from '../plain.js';
import type { StoredEntry, WriteTx } from '../ports.js';
import { hasSubstance, sameName, sentencesIn } from '../substance.js';

/** Something that waits for a second person, of whatever kind, as the answer to it is recorded. */
export interface ProposedAct<Judged> {
  readonly act: SecondedAct;
  readonly stored: StoredEntry;
  /** What the seconding says it is about: a subject, or a version of a rulebook. */
  readonly about: Readonly<Record<string, string>>;
  /** What who proposed it wrote. */
  readonly written: readonly string[];
  /** What else reasons of one's own are more than. */
  readonly said: readonly string[];
  readonly today: string;
  readonly seal: () => Promise<Seal>;
  /** What keeps somebody from answering that they do not agree. */
  readonly refusals: () => Promise<readonly Problem[]>;
  /** Judges once more, as it stands now, what would be recorded. */
  readonly judge: () => Promise<Result<Judged>>;
  /** Records it, by who proposed it; gives the entry. */
  readonly record: (judged: Judged, seconding: NonNullable<Agreed>) => Promise<Result<number>>;
}

export interface Seconder {
  readonly seconding: SentSeconding;
  readonly actor: Actor;
  readonly time: number;
}

/** `recorded` null: they do not agree. */
export interface Seconded<Judged> {
  readonly entry: number;
  readonly recorded: { readonly entry: number; readonly judged: Judged } | null;
}

/**
 * Whether a second person says something of their own: neither what is said already nor what was written by who proposed
 * it, whole or a sentence of it.
 */
function checkReasons(
  { written, said }: Pick<ProposedAct<unknown>, 'written' | 'said'>,
  { reasons }: SentSeconding,
): readonly Problem[] {
  if (hasSubstance(reasons, [...said, ...written, ...written.flatMap(sentencesIn)])) return [];
  return [problem('office_seconding_reasons', { found: shownText(reasons) }, { path: '/reasons' })];
}

async function judgeAnew<Judged>(
  act: ProposedAct<Judged>,
  { agrees }: SentSeconding,
): Promise<Result<{ readonly judged: Judged } | null>> {
  if (agrees) {
    const judged = await act.judge();
    return judged.ok ? ok({ judged: judged.value }) : judged;
  }
  const refused = await act.refusals();
  return refused.length > 0 ? fail(refused) : ok(null);
}

/**
 * Records what a second person answers, with reasons of their own; nobody seconds their own act. If they agree, and
 * nothing forbids it by now, what was proposed is recorded with it.
 */
export async function secondProposed<Judged>(
  tx: WriteTx,
  { seconding, actor, time }: Seconder,
  act: ProposedAct<Judged>,
): Promise<Result<Seconded<Judged>>> {
  const { entry: proposed } = act.stored;
  if (sameName(proposed.actor.id, actor.id))
    return fail([problem('office_seconding_own', { found: quoted(actor.id) })]);
  const unsaid = checkReasons(act, seconding);
  const anew = await judgeAnew(act, seconding);
  if (!anew.ok) return fail([...anew.error, ...unsaid]);
  if (unsaid.length > 0) return fail(unsaid);
  const { proposal, agrees, reasons } = seconding;
  const body = {
    act: act.act,
    ...act.about,
    proposal,
    agrees,
    reasons: await needed(await act.seal(), 'reasons', reasons),
    seconded_on: act.today,
  };
  const { case: caseId } = proposed;
  const appended = await tx.append({ kind: 'seconding', time, actor, case: caseId, body: bodyOf(body) });
  if (!appended.ok) return appended;
  const { seq: entry } = appended.value;
  if (anew.value === null) return ok({ entry, recorded: null });
  const { judged } = anew.value;
  const recorded = await act.record(judged, { entry, person: actor.id });
  return recorded.ok ? ok({ entry, recorded: { entry: recorded.value, judged } }) : recorded;
}
