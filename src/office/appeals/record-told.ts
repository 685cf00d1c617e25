import type { SentCorrectionTold } from '../../domain/correction.js';
import { type Problem, problem, quoted } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { type Appended, appendToCase } from '../append-to-case.js';
import { todayFor } from '../case-versions.js';
import type { Asked, OfficeDeps } from '../deps.js';
import { loadRulebook } from '../load-rulebooks.js';
import type { ProjectionRow } from '../projections.js';
import type { Reader } from './appeal-body.js';

export interface RecordToldInput extends Asked {
  readonly caseId: string;
  readonly told: SentCorrectionTold;
}

/** A recipient by the id, else whoever a letter went to by its entry. */
export const nameOf = ({ letter, recipient }: Reader): string | number => recipient ?? letter;

/** Those of the readers who were told: named by their id or their letter, or all who were not told yet. */
function toldOf(
  { reversal_seq: seq, untold }: ProjectionRow<'reversal'>,
  named: SentCorrectionTold['told'],
): Result<readonly Reader[]> {
  if (untold.length === 0) return fail([problem('office_nobody_to_tell', { number: seq })]);
  if (named === undefined) return ok(untold);
  const isNamed = (name: string | number, { letter, recipient }: Reader): boolean =>
    typeof name === 'number' ? letter === name : recipient === name;
  const problems = named.flatMap((name, index): readonly Problem[] => {
    if (untold.some((reader) => isNamed(name, reader))) return [];
    const expected = untold.map((reader) => quoted(nameOf(reader))).join(', ');
    const place = { path: `/told/${index}` };
    return [problem('office_reader_unknown', { expected, found: quoted(name) }, place)];
  });
  if (problems.length > 0) return fail(problems);
  return ok(untold.filter((reader) => named.some((name) => isNamed(name, reader))));
}

/** Between the day of the change and today. */
function checkDay(
  changedOn: string | null,
  { told_on: found }: SentCorrectionTold,
  today: string,
): readonly Problem[] {
  const place = { path: '/told_on' };
  if (found > today) return [problem('office_day_to_come', { expected: today, found }, place)];
  if (changedOn === null || found >= changedOn) return [];
  return [problem('office_told_first', { expected: changedOn, found }, place)];
}

/** Records that readers of a decision were told that an appeal or a correction changed it, on which day and how. */
export const recordTold = (deps: OfficeDeps, input: RecordToldInput): Promise<Result<Appended>> =>
  appendToCase(deps, input, {
    kind: 'correction_told',
    body: async ({ tx, state, seal, time }) => {
      const { correction, told_on: toldOn, how, told: named } = input.told;
      const row = await tx.projections.get('reversal', { reversal_seq: correction });
      if (row?.case_id !== input.caseId)
        return fail([problem('office_correction_unknown', { found: correction }, { path: '/correction' })]);
      const told = toldOf(row, named);
      if (!told.ok) return told;
      const loaded = await loadRulebook(deps, tx, state.rulebook);
      if (!loaded.ok) return loaded;
      const problems = checkDay(row.changed_on, input.told, todayFor(loaded.value, time));
      if (problems.length > 0) return fail(problems);
      const { subject } = row;
      return ok({
        subject,
        correction,
        told: told.value,
        told_on: toldOn,
        how: await seal('how', how),
      });
    },
  });
