import type { CaseRow } from '#client';
import { statusWords } from '../../../../domain/case-status.js';
import { defineWords } from '../../../words/define-words.js';
import { useWordOf } from '../../../words/use-word-of.js';
import { useWords } from '../../../words/use-words.js';
import { departs } from '../row-standing.js';
import { csvOf } from './csv.js';
import type { SayRung } from './use-rungs.js';

const words = defineWords({
  case: { zh: '案号', en: 'Case' },
  rulebook: { zh: '规则集', en: 'Rulebook' },
  unit: { zh: '办理单位', en: 'Unit' },
  found_on: { zh: '发现于', en: 'Found on' },
  status: { zh: '状态', en: 'Status' },
  due_on: { zh: '期限', en: 'Due' },
  subject: { zh: '对象', en: 'Subject' },
  ref: { zh: '对象编号', en: 'Subject id' },
  recommended: { zh: '建议', en: 'Recommended' },
  decided: { zh: '决定', en: 'Decided' },
  departs: { zh: '与建议不同', en: 'Departs' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
});

const columns = [
  'case',
  'rulebook',
  'unit',
  'found_on',
  'status',
  'due_on',
  'subject',
  'ref',
  'recommended',
  'decided',
  'departs',
] as const;

/** Writes cases as CSV, a line a subject. */
export function useListCsv(rung: SayRung): (cases: readonly CaseRow[]) => string {
  const say = useWords(words);
  const status = useWordOf(statusWords);
  return (cases) =>
    csvOf([
      columns.map((column) => say(column)),
      ...cases.flatMap((row) =>
        row.subjects.map((subject) => {
          const said = (response: string | null) => (response === null ? '' : rung(row.rulebook, response));
          return [
            row.case,
            row.rulebook,
            row.unit ?? '',
            row.found_on,
            status(row.status),
            row.due_on ?? '',
            subject.subject,
            subject.ref ?? '',
            said(subject.response),
            said(subject.decided_response),
            say(departs(subject) ? 'yes' : 'no'),
          ];
        }),
      ),
    ]);
}
