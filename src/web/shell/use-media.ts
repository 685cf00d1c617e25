import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Whether a media query holds, as it changes. */
export function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    setHolds(list.matches);
    // A printer does not wait.
    const look = () => flushSync(() => setHolds(list.matches));
    list.addEventListener('change', look);
    return () => list.removeEventListener('change', look);
  }, [query]);
  return holds;
}
