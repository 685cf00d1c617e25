import { byCodeUnit } from '../domain/identifiers.js';
import type { Prior } from './history-facts.js';
import type { ProjectionReader, ReadTx } from './ports.js';
import { decisionChange } from './standing-decision.js';

const page = 1000;

/** All decisions on a register entry that stand now. */
export async function readPriors(projections: ProjectionReader, ref: string): Promise<readonly Prior[]> {
  const priors: Prior[] = [];
  for (;;) {
    const after = priors.at(-1);
    const rows = await projections.list('decision', {
      where: [{ column: 'ref', is: '=', value: ref }],
      order: { direction: 'up' },
      ...(after ? { after } : {}),
      limit: page,
    });
    priors.push(...rows);
    if (rows.length < page) return priors;
  }
}

async function casesOf(projections: ProjectionReader, ref: string): Promise<readonly string[]> {
  const cases: string[] = [];
  let after: Awaited<ReturnType<typeof projections.list<'case_subject'>>>[number] | undefined;
  for (;;) {
    const rows = await projections.list('case_subject', {
      where: [{ column: 'ref', is: '=', value: ref }],
      order: { direction: 'up' },
      ...(after ? { after } : {}),
      limit: page,
    });
    cases.push(...rows.map((row) => row.case_id));
    after = rows.at(-1);
    if (rows.length < page) return [...new Set(cases)].sort(byCodeUnit);
  }
}

/** The decisions on a register entry that stood when the trail had `asOf` entries, from the entries themselves. */
export async function priorsAsOf(tx: ReadTx, ref: string, asOf: number): Promise<readonly Prior[]> {
  const priors: Prior[] = [];
  for (const caseId of await casesOf(tx.projections, ref)) {
    const rows = new Map<string, Prior>();
    for (const stored of await tx.trail.entriesOfCase(caseId)) {
      if (stored.seq >= asOf) break;
      const change = decisionChange(stored, (subject) => rows.get(subject) ?? null);
      if (change?.row) rows.set(change.subject, change.row);
      else if (change) rows.delete(change.subject);
    }
    priors.push(...[...rows.values()].filter((row) => row.ref === ref));
  }
  return priors;
}
