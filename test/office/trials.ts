import { type BacktestQuestion, backtest, backtestKey } from '../../src/office/backtest.js';
import { answerOfBacktest } from '../../src/office/backtest-answer.js';
import type { Finding } from '../../src/office/backtest-finding.js';
import { type BacktestState, isAtEnd, newState } from '../../src/office/backtest-state.js';
import type { RecordedTrail } from '../../src/office/backtest-trail.js';
import type { OfficeDeps } from '../../src/office/deps.js';
import { type ExportSizes, recordedInExport } from '../../src/office/recorded-in-export.js';
import { headOfStore, recordedInStore } from '../../src/office/recorded-in-store.js';
import { ok } from '../../src/domain/result.js';
import { readRulebook } from '../../src/rulebook/read-rulebook.js';
import type { Rulebook } from '../../src/rulebook/model.js';
import { bytesOfHex } from '../../src/trail/bytes.js';
import { exportLine } from '../../src/trail/export-line.js';
import { sha256 } from '../support/office.js';
import { valueIn } from '../support/results.js';

/** A rules file as a rulebook; what is wrong with it fails the test. */
export function rulebookIn(text: string): Rulebook {
  const { rulebook, problems } = readRulebook(text, {
    file: 'new.yaml',
    sha256,
    calendar: () => undefined,
  });
  if (!rulebook) throw new Error(problems.map(({ code, place }) => `${code} ${place?.line}`).join(', '));
  return rulebook;
}

export const storeTrail = async (office: OfficeDeps, rulebook: Rulebook): Promise<RecordedTrail> =>
  valueIn(await recordedInStore(office, rulebook.id, valueIn(await headOfStore(office))));

/** The store's trail as an export has it, with the same head. */
export async function exportTrail(
  office: OfficeDeps,
  rulebook: Rulebook,
  sizes: ExportSizes = { window: 1000, page: 200 },
): Promise<RecordedTrail> {
  const head = valueIn(await headOfStore(office));
  const entries = valueIn(
    await office.store.read(async ({ trail }) => {
      const all = [];
      for (let from = 0; from < head.size; from += 1000)
        all.push(...(await trail.entries({ from, limit: 1000 })));
      return ok(all);
    }),
  );
  const lines = entries.map(({ seq, bytes, leaf }) =>
    exportLine(seq, bytes, bytesOfHex(leaf) ?? new Uint8Array()),
  );
  const bytes = () =>
    ok(
      (async function* () {
        yield Buffer.concat(lines);
      })(),
    );
  return valueIn(await recordedInExport({ sha256 }, rulebook.id, { head, bytes }, sizes));
}

export interface Tried {
  readonly report: ReturnType<typeof answerOfBacktest>;
  readonly findings: readonly Finding[];
  /** After how many pages it ended. */
  readonly pages: number;
}

/** Runs a backtest to its end; stopped after every page and begun again from the saved state where `stopped`. */
export async function tried(
  trail: RecordedTrail,
  rulebook: Rulebook,
  { on = null, first = 20, stopped = false }: Partial<BacktestQuestion> & { readonly stopped?: boolean } = {},
): Promise<Tried> {
  const question = { rulebook, on, first };
  const findings: Finding[] = [];
  let pages = 0;
  let state: BacktestState = newState(backtestKey({ sha256 }, question), trail.head);
  do {
    const stop = new AbortController();
    if (stopped) stop.abort();
    // What is kept of it is text: nothing else goes from one process to the next.
    state = JSON.parse(JSON.stringify(state));
    const ended = await backtest({
      ...question,
      trail,
      state,
      stop: stop.signal,
      onPage: async (next, found) => {
        pages += 1;
        findings.push(...found);
        return ok(next);
      },
    });
    state = valueIn(ended);
  } while (!isAtEnd(state));
  return { report: answerOfBacktest(rulebook, state, { from: 'store', on }), findings, pages };
}
