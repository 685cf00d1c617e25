import type { ReactNode } from 'react';
import './notice.css';

const marks = { error: '✕', warning: '!', info: 'i' } as const;

export interface NoticeProps {
  readonly type: keyof typeof marks;
  readonly title: ReactNode;
  readonly children?: ReactNode;
}

/** What is said before anything else on a page, with a mark that does not rest on colour alone. */
export function Notice({ type, title, children }: NoticeProps) {
  return (
    <div role="alert" className={`notice notice-${type}`}>
      <span aria-hidden className="notice-mark">
        {marks[type]}
      </span>
      <div className="notice-text">
        <div className={children ? 'notice-title' : undefined}>{title}</div>
        {children}
      </div>
    </div>
  );
}
