import { type Problem, problem, quoted } from '../../domain/problem.js';
import { shownText } from '../../domain/shown.js';
import type { ReadTx } from '../ports.js';
import type { ProjectionRow } from '../projections.js';
import { closedProblem } from './open-subject.js';
import type { Registration } from './registration-body.js';
import { isOrganisation } from './supervised-unit.js';
import { checkStages, type StagesKnown } from './stages-known.js';

type Row = ProjectionRow<'subject_register'>;

/** Kind and unit of a ref as they will be, and its row where it has one. */
interface Planned {
  readonly kind: string | null;
  readonly unit: string | null;
  readonly row: Row | null;
}

/** What the register holds, with what is about to be registered in the place of what it has. */
export type Plan = (ref: string) => Promise<Planned | null>;

/** A kind in words, for messages. */
export const kindWords = (kind: string | null, ref: string) => {
  const en = kind === null ? 'of no kind' : `of kind ${quoted(kind)}`;
  return { [ref]: en, [`${ref}_zh`]: kind === null ? '未注明类型' : quoted(kind) };
};

/** The register with registrations that are not made yet; a later one of a ref stands in the place of an earlier. */
export function planOf({ projections }: Pick<ReadTx, 'projections'>, sent: readonly Registration[]): Plan {
  const planned = new Map(sent.map((one) => [one.ref, one]));
  return async (ref) => {
    const row = await projections.get('subject_register', { ref });
    const own = planned.get(ref);
    if (!own) return row && { kind: row.kind, unit: row.unit, row };
    return { kind: own.kind, unit: own.unit === undefined ? (row?.unit ?? null) : own.unit, row };
  };
}

/** Whether a ref would belong to itself, by way of the units above it, merges followed. */
async function isCircle(plan: Plan, ref: string, unit: string): Promise<boolean> {
  const seen = new Set<string>();
  for (let at: string | null = unit; at !== null && !seen.has(at); ) {
    if (at === ref) return true;
    seen.add(at);
    const found: Planned | null = await plan(at);
    at = found?.row?.merged_into ?? found?.unit ?? null;
  }
  return false;
}

async function checkUnit(
  tx: Pick<ReadTx, 'trail' | 'projections'>,
  plan: Plan,
  ref: string,
  unit: string,
  path: string,
): Promise<readonly Problem[]> {
  const found = shownText(unit);
  const place = { path };
  const planned = await plan(unit);
  if (!planned) return [problem('register_not_there', { found }, place)];
  const closed = planned.row && (await closedProblem(tx, planned.row, place));
  if (closed) return [closed];
  if (!isOrganisation(planned.kind))
    return [problem('register_unit_person', { found, ...kindWords(planned.kind, 'kind') }, place)];
  return (await isCircle(plan, ref, unit))
    ? [problem('register_circle', { ref: shownText(ref), found }, place)]
    : [];
}

/** Whether others that are in the register will belong to a ref. */
async function hasMembers({ projections }: Pick<ReadTx, 'projections'>, plan: Plan, ref: string) {
  const members = await projections.list('subject_register', {
    where: [{ column: 'unit', is: '=', value: ref }],
    order: { direction: 'up' },
    limit: 1000,
  });
  for (const member of members) if ((await plan(member.ref))?.unit === ref) return true;
  return false;
}

/** All that speaks against a registration. `at`: the pointer to it in what was sent, empty for the whole. */
export async function checkRegistration(
  tx: Pick<ReadTx, 'trail' | 'projections'>,
  plan: Plan,
  stages: StagesKnown,
  sent: Registration,
  at = '',
): Promise<readonly Problem[]> {
  const { ref, kind, unit } = sent;
  const own = await plan(ref);
  const closed = own?.row && (await closedProblem(tx, own.row, { path: `${at}/ref` }));
  if (closed) return [closed];
  const problems: Problem[] = [...checkStages(stages, sent.stages ?? [], `${at}/stages`)];
  if (unit) problems.push(...(await checkUnit(tx, plan, ref, unit, `${at}/unit`)));
  if (!isOrganisation(kind) && (await hasMembers(tx, plan, ref))) {
    const params = { ref: shownText(ref), found: quoted(kind ?? '') };
    problems.push(problem('register_has_members', params, { path: `${at}/kind` }));
  }
  return problems;
}

/** Whether a ref belongs to another, by way of the units above it, merges followed. */
export const belongsTo = (plan: Plan, ref: string, above: string): Promise<boolean> =>
  isCircle(plan, above, ref);
