import type { EntryKind } from '../domain/entry.js';
import { kindName } from '../domain/kind-names.js';
import { entriesBetween } from '../office/entries-between.js';
import type { StoredEntry } from '../office/ports.js';
import { columnLines } from './columns.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { withOffice } from './with-office.js';

export interface TrailListOptions {
  readonly kind?: readonly EntryKind[];
  readonly case?: string;
  readonly actor?: string;
  readonly since?: string;
  readonly until?: string;
  readonly from?: number;
  readonly limit?: number;
}

function showEntries(out: Console, entries: readonly StoredEntry[], next: number | null): void {
  const zh = out.language === 'zh';
  if (entries.length === 0) out.print(zh ? '没有符合条件的条目' : 'no entry fits');
  const rows = entries.map(({ seq, entry: { kind, time, actor, case: caseId } }) => [
    String(seq),
    new Date(time).toISOString(),
    actor.id,
    caseId ?? '-',
    kindName(kind)?.[out.language] ?? kind,
  ]);
  for (const line of columnLines(rows)) out.print(line);
  if (next !== null) out.print(out.dim(zh ? `更早的：--from ${next}` : `earlier: --from ${next}`));
}

/** `trail list`: entries by kind, case, person and days, the newest first, a page at a time. */
export const trailList = (
  deps: CliDeps,
  out: Console,
  data: string,
  { kind: kinds, case: caseId, limit = 50, ...rest }: TrailListOptions,
): Promise<ExitCode> =>
  withOffice(deps, out, data, async (office) => {
    const asked = { ...rest, kinds, caseId, limit, order: 'down' } as const;
    const page = await office.store.read((tx) => entriesBetween(office, tx, asked));
    if (!page.ok) return out.report(page.error);
    const { entries, next } = page.value;
    if (!out.json) showEntries(out, entries, next);
    else
      out.printJson({
        entries: entries.map(({ seq, leaf, entry }) => ({ number: seq, leaf, entry })),
        next,
      });
    return 0;
  });
