import { readSubject, type SubjectCase, type SubjectHistory } from '../office/register/read-subject.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { kindName } from '../domain/kind-names.js';
import { nameOf, standingOf, subjectJson } from './subject-words.js';
import { withOffice } from './with-office.js';

const casesShown = 100;

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

function showCase(out: Console, ref: string, { work, status, events }: SubjectCase): void {
  const zh = out.language === 'zh';
  const carried = work.ref === ref ? '' : zh ? `（原编号 ${work.ref}）` : ` (under ${work.ref})`;
  const found = zh ? `发现于 ${work.found_on}` : `found on ${work.found_on}`;
  out.print(`  ${out.bold(work.case_id)}  ${found}  ${status}${carried}`);
  for (const { seq, kind, time, about } of events) {
    const name = kindName(kind)?.[out.language] ?? kind;
    const response = about['response'] ?? about['outcome'] ?? about['result'];
    out.print(
      `    ${dayOf(time)}  ${name}${typeof response === 'string' ? `  ${response}` : ''}  ${out.dim(String(seq))}`,
    );
  }
}

function show(out: Console, view: SubjectHistory): void {
  const zh = out.language === 'zh';
  const { row, carried, cases, cursor, commendations } = view;
  const line = (label: string, text: string): void => {
    if (text !== '') out.print(`  ${label}${zh ? '：' : ': '}${text}`);
  };
  out.print(out.bold([row.ref, nameOf(view.name, out.language)].filter(Boolean).join('  ')));
  line(zh ? '类型' : 'kind', row.kind ?? '');
  line(zh ? '所属单位' : 'belongs to', row.unit ?? '');
  line(zh ? '职责环节' : 'stages', row.stages?.join(', ') ?? (zh ? '全部' : 'all'));
  line(zh ? '风险提示' : 'risk', nameOf(view.riskNote, out.language));
  line(zh ? '状态' : 'state', standingOf(view, out.language));
  for (const { ref, entry, name } of carried) {
    const other = [ref, nameOf(name, out.language)].filter(Boolean).join(' ');
    line(zh ? '并计历史' : 'carries', zh ? `${other}（条目 ${entry}）` : `${other} (entry ${entry})`);
  }
  if (commendations.length > 0) line(zh ? '表扬' : 'commendations', String(commendations.length));
  for (const one of cases) showCase(out, row.ref, one);
  if (cases.length === 0) out.print(zh ? '  没有案件' : '  no cases');
  if (cursor !== null)
    out.print(
      zh ? `  此处为最近 ${casesShown} 个案件` : `  these are the latest ${casesShown} cases; there are more`,
    );
}

/** `subject show REF`: what the register says of it and what happened to it. */
export const subjectShow = (deps: CliDeps, out: Console, data: string, ref: string): Promise<ExitCode> =>
  withOffice(deps, out, data, async (office) => {
    const read = await readSubject(office, { ref, limit: casesShown, personal: true });
    if (!read.ok) return out.report(read.error);
    const view = read.value;
    if (out.json)
      out.printJson({
        ...subjectJson(view),
        risk_note: view.riskNote,
        survivor: view.survivor,
        carried: view.carried,
        cases: view.cases.map(({ work, status, events }) => ({
          case: work.case_id,
          subject: work.subject,
          ref: work.ref,
          found_on: work.found_on,
          status,
          events: events.map(({ seq, ...event }) => ({ entry: seq, ...event })),
        })),
        more: view.cursor !== null,
        commendations: view.commendations.map(({ commendation_seq: entry, ref: of, commended_on: on }) => ({
          entry,
          ref: of,
          on,
        })),
      });
    else show(out, view);
    return 0;
  });
