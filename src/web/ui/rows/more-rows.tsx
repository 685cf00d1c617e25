import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import type { RowsQuery } from './use-rows.js';

const words = defineWords({
  more: { zh: '显示更多', en: 'Show more' },
});

export interface MoreRowsProps {
  readonly query: Pick<RowsQuery, 'hasNextPage' | 'isFetchingNextPage' | 'isFetchNextPageError'> & {
    readonly fetchNextPage: () => unknown;
  };
  /** Whether nothing stands below: then the next page comes by itself as the end comes near. */
  readonly isLast?: boolean;
}

/** Before the end is in sight, so that who scrolls steadily does not wait. */
const ahead = '1200px';

/** Below a list that goes on: asks for its next page. */
export function MoreRows({ query, isLast = false }: MoreRowsProps) {
  const say = useWords(words);
  const end = useRef<HTMLDivElement>(null);
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = query;
  const isAsking = isLast && hasNextPage && !isFetchingNextPage && !isFetchNextPageError;
  useEffect(() => {
    if (!isAsking || !end.current) return;
    const observer = new IntersectionObserver(
      ([seen]) => {
        if (seen?.isIntersecting) fetchNextPage();
      },
      { rootMargin: `0px 0px ${ahead}` },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [isAsking, fetchNextPage]);
  if (!hasNextPage) return null;
  return (
    <div ref={end} className="more-rows">
      <Button onClick={() => fetchNextPage()} loading={isFetchingNextPage}>
        {say('more')}
      </Button>
    </div>
  );
}
