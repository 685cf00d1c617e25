import { byCodeUnit } from '../domain/identifiers.js';
import { ok, type Result } from '../domain/result.js';
import type { OfficeDeps } from '../office/deps.js';
import { readProposals } from '../office/read-proposals.js';
import { readRulebooks } from '../office/read-rulebooks.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import type { Texts } from './language.js';
import { withOffice } from './with-office.js';
import { widthOf } from './wrap.js';

const states = {
  proposed: { en: 'proposed', zh: '待审核' },
  approved: { en: 'approved', zh: '待生效' },
  in_force: { en: 'in force', zh: '现行' },
  superseded: { en: 'superseded', zh: '已被接替' },
  ended: { en: 'ended', zh: '已到期' },
  withdrawn: { en: 'withdrawn', zh: '已撤回' },
} as const satisfies Readonly<Record<string, Texts>>;

/** A version as it is listed; `entry` proposed it or, once it is published, published it. */
interface Listed {
  readonly id: string;
  readonly version: string;
  readonly state: keyof typeof states;
  readonly hash: string;
  readonly effective: { readonly from: string; readonly until: string | null };
  /** The days on which it is in force, as things stand; null while it is proposed or when it was withdrawn. */
  readonly in_force: { readonly from: string; readonly until: string | null } | null;
  readonly withdrawn_on: string | null;
  readonly entry: number;
}

async function versionsIn(office: OfficeDeps): Promise<Result<readonly Listed[]>> {
  const published = await readRulebooks(office);
  const proposals = await readProposals(office);
  if (!published.ok) return published;
  if (!proposals.ok) return proposals;
  const listed = published.value.map(
    ({ row, standing }): Listed => ({
      id: row.id,
      version: row.version,
      state: standing.state,
      hash: row.hash,
      effective: { from: row.effective_from, until: row.effective_until },
      in_force: standing.inForce,
      withdrawn_on: row.withdrawn_on,
      entry: row.published_seq,
    }),
  );
  const open = proposals.value.map(
    (row): Listed => ({
      id: row.id,
      version: row.version,
      state: 'proposed',
      hash: row.hash,
      effective: { from: row.effective_from, until: row.effective_until },
      in_force: null,
      withdrawn_on: null,
      entry: row.proposed_seq,
    }),
  );
  return ok(
    [...listed, ...open].sort(
      (a, b) => byCodeUnit(a.id, b.id) || byCodeUnit(a.effective.from, b.effective.from) || a.entry - b.entry,
    ),
  );
}

const daysOf = (out: Console, { state, effective, in_force: inForce, withdrawn_on: on }: Listed): string => {
  const zh = out.language === 'zh';
  if (state === 'withdrawn') return zh ? `撤回于 ${on}` : `on ${on}`;
  const { from, until } = inForce ?? effective;
  if (until === null) return zh ? `自 ${from} 起` : `from ${from}`;
  return zh ? `${from} 至 ${until} 前` : `${from} to before ${until}`;
};

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

function show(out: Console, listed: readonly Listed[]): void {
  const rows = listed.map((one) => [
    one.version,
    states[one.state][out.language],
    daysOf(out, one),
    one.hash,
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => widthOf(row[column] ?? ''))));
  for (const [index, { id }] of listed.entries()) {
    if (listed[index - 1]?.id !== id) out.print(out.bold(id));
    const cells = (rows[index] ?? []).map((cell, column) => padded(cell, widths[column] ?? 0));
    out.print(`  ${cells.join('  ')}`);
  }
  if (listed.length === 0) out.print(out.language === 'zh' ? '没有规则集' : 'no rulebooks');
}

/** `rules list`: the versions of all rulebooks with their states, days and hashes. */
export const rulesList = (deps: CliDeps, out: Console, data: string): Promise<ExitCode> =>
  withOffice(deps, out, data, async (office) => {
    const listed = await versionsIn(office);
    if (!listed.ok) return out.report(listed.error);
    if (out.json) out.printJson({ versions: listed.value });
    else show(out, listed.value);
    return 0;
  });
