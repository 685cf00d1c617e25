import { useEffect, useRef } from 'react';
import { problemOf } from '../api/problem-of.js';
import { Notice } from '../ui/notice.js';
import { Problems } from '../ui/problems.js';

/** Why somebody was not let in: the reason itself stands first, since it is the only one. */
export function Refused({ error }: { readonly error: unknown }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) box.current?.focus();
  }, [error]);
  const [only, ...more] = problemOf(error).problem?.problems ?? [];
  if (!only || more.length > 0) return <Problems error={error} />;
  return (
    <div ref={box} tabIndex={-1} className="problems">
      <Notice type="error" title={only.detail}>
        {only.hint}
      </Notice>
    </div>
  );
}
