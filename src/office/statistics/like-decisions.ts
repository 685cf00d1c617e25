import type { ColumnReader } from '../ports.js';
import type { ProjectionColumn, ProjectionRow } from '../projections.js';
import type { Likened } from './likeness.js';

const atOnce = 500;

const comparedColumns = [
  'decision_seq',
  'case_id',
  'subject',
  'ref',
  'subject_kind',
  'rulebook',
  'unit',
  'campaign',
  'found_by',
  'facts',
  'outcome',
  'recommended',
  'decisive',
  'decided_on',
  'response',
  'departure',
  'exempted',
  'varied',
] as const satisfies readonly ProjectionColumn<'decision_made'>[];
export type Made = Pick<ProjectionRow<'decision_made'>, (typeof comparedColumns)[number]>;
export type Work = ProjectionRow<'case_work'>;
type Standing = Pick<ProjectionRow<'decision'>, 'case_id' | 'subject' | 'decision_seq' | 'under_appeal'>;

/** Decisions of other cases on the same recommendation by the same rules: nothing else can be alike. */
async function candidates(projections: ColumnReader, own: Work): Promise<readonly Made[]> {
  const rows = await projections.columns('decision_made', comparedColumns, [
    { column: 'rulebook', is: '=', value: own.rulebook },
    { column: 'outcome', is: '=', value: own.outcome },
    { column: 'recommended', is: '=', value: own.recommended },
  ]);
  const rules = own.decisive.join(' ');
  return rows.filter((row) => row.case_id !== own.case_id && row.decisive.join(' ') === rules);
}

const keyOf = ({ case_id: caseId, subject }: Pick<Made, 'case_id' | 'subject'>): string =>
  `${caseId}/${subject}`;

/** What stands now on the subjects of these decisions, by case and subject. */
async function standingOn(
  projections: ColumnReader,
  made: readonly Made[],
): Promise<ReadonlyMap<string, Standing>> {
  const ids = [...new Set(made.map((row) => row.case_id))];
  const standing = new Map<string, Standing>();
  const columns = ['case_id', 'subject', 'decision_seq', 'under_appeal'] as const;
  for (let at = 0; at < ids.length; at += atOnce) {
    const ofCases = { column: 'case_id', in: ids.slice(at, at + atOnce) } as const;
    for (const row of await projections.columns('decision', columns, [ofCases]))
      standing.set(keyOf(row), row);
  }
  return standing;
}

/** A decision that stands, with what it now says. */
export interface Like {
  readonly made: Made;
  readonly standing: Standing;
  readonly response: string | null;
}

/** Those that stand, with what they now say: not what fell, nor what another decision of the case took the place of. */
const standingAmong = (made: readonly Made[], standing: ReadonlyMap<string, Standing>): readonly Like[] =>
  made.flatMap((row): readonly Like[] => {
    const now = standing.get(keyOf(row));
    if (now?.decision_seq === row.decision_seq) return [{ made: row, standing: now, response: row.response }];
    if (!now || !row.varied || now.decision_seq !== row.varied.entry) return [];
    return [{ made: row, standing: now, response: row.varied.response }];
  });

/** Decisions on other cases that stand and are alike, by `likenessOf`, to what was recommended in this one. */
export async function likeDecisions(
  projections: ColumnReader,
  own: Work,
  likenessOf: (row: Likened) => string | null,
): Promise<readonly Like[]> {
  const likened = likenessOf(own);
  if (likened === null) return [];
  const alike = (await candidates(projections, own)).filter((row) => likenessOf(row) === likened);
  return standingAmong(alike, await standingOn(projections, alike));
}
