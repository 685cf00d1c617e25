import { Link } from '@tanstack/react-router';
import { localeOf, useLanguage } from '../../words/language.js';
import type { Axis, PartId } from './digest-sections.js';

export interface CountLinkProps {
  readonly count: number;
  /** What it counts, for whoever hears it alone. */
  readonly what: string;
  readonly of: PartId;
  readonly at?: { readonly by: Axis; readonly value: string | null };
}

/** A number of the digest, as a link to the lines that it counts. */
export function CountLink({ count, what, of, at }: CountLinkProps) {
  const language = useLanguage();
  const text = count.toLocaleString(localeOf[language]);
  if (count === 0) return <span className="quiet">{text}</span>;
  return (
    <Link
      to="/"
      search={({ on }) => ({ on, of, by: at?.by, value: at?.value ?? undefined })}
      resetScroll={false}
      aria-label={`${what} ${text}`}
      className="count"
    >
      {text}
    </Link>
  );
}
