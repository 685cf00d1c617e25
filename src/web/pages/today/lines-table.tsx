import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { CaseLink, CaseLinks } from '../../ui/case-link.js';
import { dayText } from '../../words/days.js';
import { useLanguage } from '../../words/language.js';
import type { Named } from '../../words/named.js';
import { usePeople } from '../../words/use-names.js';
import { useWords } from '../../words/use-words.js';
import { ScrollX } from '../../ui/scroll-x.js';
import type { Line } from './digest-sections.js';
import { type Column, columnWords, sectionWords, valueWords } from './digest-wording.js';

const numbers: ReadonlySet<Column> = new Set(['days_overdue', 'asks', 'count']);

/** A case, or the proposal that a reply is owed to with the cases that it names. */
function CaseCell({ line }: { readonly line: Line }) {
  const say = useWords(valueWords);
  if (line.case) return <CaseLink id={line.case} />;
  if (line.proposal !== undefined) {
    const to: string = `/proposals/${line.proposal}`;
    return <Link to={to}>{say('proposal', { n: String(line.proposal) })}</Link>;
  }
  return null;
}

function useCell(named: Named): (line: Line, column: Column) => ReactNode {
  const section = useWords(sectionWords);
  const people = usePeople();
  const value = useWords(valueWords);
  const language = useLanguage();
  const known = (word: string | undefined): ReactNode =>
    word !== undefined && word in valueWords ? value(word as keyof typeof valueWords) : word;
  const day = (on: string | null | undefined): ReactNode => (on ? dayText(on, language) : null);
  return (line, column) => {
    switch (column) {
      case 'section':
        return section(line.section);
      case 'unit':
        return line.ref !== undefined
          ? named.unit(line.ref)
          : line.unit === undefined
            ? null
            : named.unit(line.unit);
      case 'case':
        return <CaseCell line={line} />;
      case 'stage':
        return line.stage === undefined ? null : named.stage(line.stage);
      case 'party':
        return line.party === undefined ? null : named.party(line.party);
      case 'found_on':
        return day(line.found_on);
      case 'due_on':
        return day(line.due_on);
      case 'days_overdue':
        return line.days_overdue === undefined ? null : value('days', { n: line.days_overdue });
      case 'owner':
        return line.owner ? people.person(line.owner) : <span className="quiet">{value('nobody')}</span>;
      case 'response':
        return named.response(line.response ?? null);
      case 'departure':
        return known(line.departure);
      case 'checked':
        return known(line.what);
      case 'fact':
        return line.fact === undefined ? null : named.fact(line.fact);
      case 'cases': {
        const cases = line.cases ?? [];
        return <CaseLinks ids={cases} more={value('more', { n: cases.length - 4 })} />;
      }
      default:
        return line[column];
    }
  };
}

export interface LinesTableProps {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly lines: readonly Line[];
  readonly named: Named;
}

/** Lines of a digest as a table. */
export function LinesTable({ caption, columns, lines, named }: LinesTableProps) {
  const say = useWords(columnWords);
  const cell = useCell(named);
  return (
    <ScrollX label={caption}>
      <table className="plain">
        <caption className="unseen-text">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={numbers.has(column) ? 'number' : undefined}>
                {say(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr
              key={`${line.section} ${line.entry ?? line.proposal} ${line.case} ${line.subject} ${line.fact}`}
            >
              {columns.map((column) => (
                <td key={column} className={numbers.has(column) ? 'number' : undefined}>
                  {cell(line, column)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
