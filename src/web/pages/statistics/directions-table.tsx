import type { ReactNode } from 'react';
import { ScrollX } from '../../ui/scroll-x.js';
import { FigureLink } from './figure-link.js';
import type { Figure } from './figures.js';

export interface DirectionsRow {
  readonly key: string;
  readonly name: string;
  readonly detail?: ReactNode;
  readonly figures: readonly Figure[];
}

export interface DirectionsTableProps {
  readonly caption: string;
  readonly of: string;
  readonly columns: readonly string[];
  readonly rows: readonly DirectionsRow[];
}

/** Figures by something, in the order of what they stand for. It cannot be sorted by how many, on purpose. */
export function DirectionsTable({ caption, of, columns, rows }: DirectionsTableProps) {
  return (
    <ScrollX label={caption}>
      <table className="plain">
        <caption className="table-caption">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{of}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="number">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, detail, figures }) => (
            <tr key={key}>
              <th scope="row">
                {name} {detail}
              </th>
              {figures.map((figure, at) => (
                <td key={figure.figure} className="number">
                  <FigureLink figure={figure} what={`${name} ${columns[at] ?? ''}`} isBare={at > 0} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
