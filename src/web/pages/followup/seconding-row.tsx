import { Link } from '@tanstack/react-router';
import type { listSecondings } from '#client';
import { useSession } from '../../session/session.js';
import { dayText } from '../../words/days.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { usePeople, useUnitName } from '../../words/use-names.js';
import { useWords } from '../../words/use-words.js';
import { casePath } from '../../case/case-path.js';
import { RungName } from './rung-name.js';

export const columnWords = defineWords({
  about: { zh: '案件或规则', en: 'Case or rulebook' },
  unit: { zh: '单位', en: 'Unit' },
  what: { zh: '提请事项', en: 'Proposed' },
  proposer: { zh: '提出人', en: 'Proposed by' },
  since: { zh: '提出日期', en: 'Since' },
  act: { zh: '办理', en: 'What to do' },
});

const words = defineWords({
  second: { zh: '去附议', en: 'Second it' },
  own: { zh: '您本人提出，须由他人附议', en: 'Your own: somebody else has to answer' },
  others: { zh: '待有权限的人附议', en: 'Waits for somebody who may second it' },
  set_aside: { zh: '撤销决定', en: 'The decision is to fall' },
  varied: { zh: '决定变更为：', en: 'The decision is to become: ' },
  withdrawal: { zh: '撤回版本', en: 'The version is to be withdrawn' },
  milder: { zh: '轻于建议', en: 'milder than recommended' },
  severer: { zh: '重于建议', en: 'severer than recommended' },
  other: { zh: '与建议不同', en: 'other than recommended' },
});

export type Awaited = globalThis.Awaited<ReturnType<typeof listSecondings>>['secondings'][number];

const rulebookPath = ({ rulebook, version }: Awaited): string => `/rules/${rulebook}/${version}`;

function What({ row: { act, case: caseId, response, departure, effect } }: { readonly row: Awaited }) {
  const say = useWords(words);
  if (act === 'withdrawal' || caseId === null) return say('withdrawal');
  if (act === 'correction' && effect !== 'varied') return say('set_aside');
  return (
    <>
      {act === 'correction' ? say('varied') : null}
      <RungName caseId={caseId} rung={response} />
      {departure === null || departure === 'none' ? null : (
        <span className="hint follow-block">{say(departure)}</span>
      )}
    </>
  );
}

function Answer({ row }: { readonly row: Awaited }) {
  const say = useWords(words);
  const { account } = useSession();
  if (!row.waits_for_me)
    return <span className="quiet">{say(row.proposer === account ? 'own' : 'others')}</span>;
  if (row.case === null)
    return (
      <Link to={rulebookPath(row)} hash="withdrawal">
        {say('second')}
      </Link>
    );
  return (
    <Link
      to="/cases/$id/act/$step"
      params={{ id: row.case, step: 'second' }}
      search={{ entry: row.proposal, ...(row.subject === null ? {} : { subject: row.subject }) }}
    >
      {say('second')}
    </Link>
  );
}

/** One thing that waits for a second person. */
export function SecondingRow({ row }: { readonly row: Awaited }) {
  const say = useWords(columnWords);
  const unitName = useUnitName();
  const people = usePeople();
  const whose = row.unit ?? row.ref;
  const language = useLanguage();
  return (
    <tr>
      <th scope="row">
        {row.case === null ? (
          <Link to={rulebookPath(row)}>
            {row.rulebook} {row.version}
          </Link>
        ) : (
          <Link to={casePath(row.case)}>{row.case}</Link>
        )}
      </th>
      <td className="follow-unit" data-label={say('unit')}>
        {whose === null ? (row.subject ?? '—') : unitName(whose)}
      </td>
      <td data-label={say('what')}>
        <What row={row} />
      </td>
      <td data-label={say('proposer')}>{people.person(row.proposer)}</td>
      <td data-label={say('since')}>{dayText(row.since, language)}</td>
      <td data-label={say('act')}>
        <Answer row={row} />
      </td>
    </tr>
  );
}
