import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

export interface PanelProps {
  readonly id: string;
  readonly title: string;
  readonly count?: number | string | undefined;
  /** Where all of it is. */
  readonly all?: { readonly to: string; readonly text: string };
  readonly children: ReactNode;
}

/** A part of somebody's own work: a few lines, and where the rest is. */
export const Panel = ({ id, title, count, all, children }: PanelProps) => (
  <section className="panel" aria-labelledby={`panel-${id}`}>
    <h2 id={`panel-${id}`}>
      {title}
      {count === undefined ? null : <span className="panel-count">{count}</span>}
    </h2>
    {children}
    {all ? (
      <p className="panel-all">
        <Link to={all.to}>{all.text}</Link>
      </p>
    ) : null}
  </section>
);
