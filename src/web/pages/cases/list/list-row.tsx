import { SwapOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import type { CaseRow } from '#client';
import { statusWords } from '../../../../domain/case-status.js';
import { dayText } from '../../../words/days.js';
import { defineWords } from '../../../words/define-words.js';
import { useLanguage } from '../../../words/language.js';
import { useWordOf } from '../../../words/use-word-of.js';
import { useUnitName } from '../../../words/use-names.js';
import { useWords } from '../../../words/use-words.js';
import { departs, type Standing } from '../row-standing.js';
import { DueState } from './due-state.js';
import type { SayRung } from './use-rungs.js';

const words = defineWords({
  choose: { zh: '选择{id}', en: 'Choose {id}' },
  none: { zh: '—', en: '–' },
  no_rule: { zh: '没有规则给出处置', en: 'no response by any rule' },
  more: { zh: '另{n}个对象', en: '{n} more' },
  departs: { zh: '与建议不同', en: 'departs' },
});

export interface ListRowProps {
  readonly row: CaseRow;
  readonly index: number;
  readonly top: number;
  readonly height: number;
  readonly rung: SayRung;
  readonly isChosen: boolean;
  readonly onChoose: (id: string) => void;
}

function Responses({ row, rung }: Pick<ListRowProps, 'row' | 'rung'>) {
  const say = useWords(words);
  const said = (response: string | null): string =>
    response === null ? say('no_rule') : rung(row.rulebook, response);
  const recommended = ({ outcome, response }: Standing): string =>
    outcome === null ? say('none') : said(response);
  const [first, ...others] = row.subjects;
  if (!first) return say('none');
  const isDeparting = row.subjects.some(departs);
  return (
    <>
      {recommended(first)} → {first.decision === null ? say('none') : said(first.decided_response)}
      {isDeparting ? (
        <span className="departs">
          {' '}
          <SwapOutlined aria-hidden /> {say('departs')}
        </span>
      ) : null}
      {others.length > 0 ? <span className="quiet"> · {say('more', { n: others.length })}</span> : null}
    </>
  );
}

/** A case in the list, laid at its place by hand. */
export function ListRow({ row, index, top, height, rung, isChosen, onChoose }: ListRowProps) {
  const say = useWords(words);
  const unitName = useUnitName();
  const status = useWordOf(statusWords);
  const language = useLanguage();
  const refs = row.subjects.map(({ ref, subject }) => ref ?? subject);
  return (
    <tr
      aria-rowindex={index + 2}
      data-index={index}
      className={isChosen ? 'case-row is-chosen' : 'case-row'}
      style={{ transform: `translateY(${top}px)`, height }}
    >
      <td className="cell-choose">
        <label>
          <input
            type="checkbox"
            checked={isChosen}
            aria-label={say('choose', { id: row.case })}
            onChange={() => onChoose(row.case)}
          />
        </label>
      </td>
      <td className="cell-case">
        <Link to="/cases/$id" params={{ id: row.case }}>
          {row.case}
        </Link>
      </td>
      <td className="cell-unit" title={row.unit === null ? undefined : `${unitName(row.unit)} ${row.unit}`}>
        {row.unit === null ? say('none') : unitName(row.unit)}
      </td>
      <td className="cell-found">{dayText(row.found_on, language)}</td>
      <td className="cell-subjects" title={refs.join(' · ')}>
        {refs.map(unitName).join(' · ')}
      </td>
      <td className="cell-response">
        <Responses row={row} rung={rung} />
      </td>
      <td className="cell-due">
        <DueState of={row} />
      </td>
      <td className="cell-status">
        <span className="status">{status(row.status)}</span>
      </td>
    </tr>
  );
}
