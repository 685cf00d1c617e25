import { statistics } from '../office/statistics/statistics.js';
import { statisticsCases } from '../office/statistics/statistics-cases.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { figureLines } from './figure-lines.js';
import { showNotes, showStatistics } from './show-statistics.js';
import { readLabels } from './statistics-labels.js';
import { withOffice } from './with-office.js';

export interface StatisticsOptions {
  readonly from?: string;
  readonly until?: string;
  readonly rulebook?: string;
  readonly cases?: string;
  readonly cursor?: string;
}

const pageOfCases = 100;

/** `statistics`: figures that guard against over-use; with `--cases`, the cases behind one of them. */
export const statisticsCommand = (
  deps: CliDeps,
  out: Console,
  data: string,
  { cases, cursor, ...asked }: StatisticsOptions,
): Promise<ExitCode> =>
  withOffice(deps, out, data, async (office) => {
    if (cases !== undefined) {
      const behind = { figure: cases, limit: pageOfCases, ...(cursor === undefined ? {} : { cursor }) };
      const page = await statisticsCases(office, { ...asked, ...behind });
      if (!page.ok) return out.report(page.error);
      if (out.json) out.printJson(page.value);
      else {
        showNotes(out, page.value.notes);
        for (const line of figureLines([['', page.value]], out.language)) out.print(line);
        for (const one of page.value.cases) out.print(`  ${one.case}  ${one.subject}  ${one.entry}`);
        const { cursor: next } = page.value;
        if (next !== null) out.print(out.dim(`  --cursor ${next}`));
      }
      return 0;
    }
    const found = await statistics(office, asked);
    if (!found.ok) return out.report(found.error);
    if (out.json) {
      out.printJson(found.value);
      return 0;
    }
    const labels = await readLabels(office);
    if (!labels.ok) return out.report(labels.error);
    showStatistics(out, found.value, labels.value, office.settings.axes);
    return 0;
  });
