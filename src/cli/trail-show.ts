import type { Entry } from '../domain/entry.js';
import { problem, quoted } from '../domain/problem.js';
import { fail, ok } from '../domain/result.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { kindName } from '../domain/kind-names.js';
import { withOffice } from './with-office.js';

/** A number of an entry as it is typed; null when it is none. */
export const entryNumber = (text: string): number | null =>
  /^(0|[1-9]\d{0,14})$/.test(text) ? Number(text) : null;

function showEntry(out: Console, seq: number, leaf: string, entry: Entry): void {
  const { kind, time, actor, body, case: caseId, case_seq: caseSeq } = entry;
  const zh = out.language === 'zh';
  const name = kindName(kind)?.[out.language];
  const declared = actor.authenticated ? '' : zh ? '（自报）' : ' (declared)';
  out.print(out.bold(`${seq}  ${name ? (zh ? `${name}（${kind}）` : `${name} (${kind})`) : kind}`));
  out.print(`  ${new Date(time).toISOString()}  ${actor.id}${declared}`);
  if (caseId !== null)
    out.print(zh ? `  案件 ${caseId}，第 ${caseSeq} 个条目` : `  case ${caseId}, its entry ${caseSeq}`);
  out.print(out.dim(`  ${zh ? '叶值' : 'leaf'} ${leaf}`));
  out.print(JSON.stringify(body, null, 2).replace(/^/gm, '  '));
}

/** `trail show N`: one entry, with its leaf. */
export async function trailShow(deps: CliDeps, out: Console, data: string, word: string): Promise<ExitCode> {
  const number = entryNumber(word);
  if (number === null)
    return out.report([problem('option_not_a_number', { what: 'trail show', found: quoted(word) })]);
  return withOffice(deps, out, data, async ({ store }) => {
    const read = await store.read(async ({ trail }) => {
      const found = await trail.entry(number);
      if (found) return ok(found);
      const { size } = await trail.head();
      return fail([problem('entry_not_there', { size, found: number })]);
    });
    if (!read.ok) return out.report(read.error);
    const { seq, leaf, entry } = read.value;
    if (out.json) {
      out.printJson({ number: seq, leaf, entry });
      return 0;
    }
    showEntry(out, seq, leaf, entry);
    return 0;
  });
}
