import { type ReactNode, useEffect, useRef } from 'react';

export interface PageProps {
  readonly title: string;
  /** Beside the title: what is done from here. */
  readonly actions?: ReactNode;
  /** For reading and forms; tables take the width that there is. */
  readonly isNarrow?: boolean;
  readonly children: ReactNode;
}

/** A page: its title is that of the window, and takes the focus when the page is come to. */
export function Page({ title, actions, isNarrow = false, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    document.title = `${title} · Gradus`;
  }, [title]);
  return (
    <div className={isNarrow ? 'page page-narrow' : 'page'}>
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions ? <div className="page-actions">{actions}</div> : null}
      </div>
      {children}
    </div>
  );
}
