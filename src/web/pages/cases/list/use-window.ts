import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';

export interface Window {
  readonly from: number;
  /** The row behind the last. */
  readonly until: number;
  readonly heightPx: number;
  readonly total: number;
  /** Whether rows do not fit beside each other, so that cards are shown. */
  readonly isNarrow: boolean;
}

export interface RowSizes {
  readonly rowRem: number;
  readonly cardRem: number;
  /** The least width in which rows fit. */
  readonly leastRem: number;
}

/** Rows kept beyond both edges, so that quick scrolling shows no gap. */
const margin = 12;

const sizeOfText = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** Which of `count` rows of one height are in sight, as the page is scrolled or changes its size. */
export function useWindow(box: RefObject<HTMLElement | null>, count: number, sizes: RowSizes): Window {
  const { rowRem, cardRem, leastRem } = sizes;
  const [isNarrow, setIsNarrow] = useState(() => innerWidth < leastRem * sizeOfText());
  const [heightPx, setHeight] = useState(() => Math.round((isNarrow ? cardRem : rowRem) * sizeOfText()));
  const [[from, until], setRows] = useState<readonly [number, number]>([0, margin * 2]);
  const look = useCallback(() => {
    const text = sizeOfText();
    const isTight = (box.current?.clientWidth ?? innerWidth) < leastRem * text;
    const height = Math.round((isTight ? cardRem : rowRem) * text);
    setIsNarrow(isTight);
    setHeight(height);
    const top = box.current?.getBoundingClientRect().top ?? 0;
    const first = Math.max(0, Math.floor(-top / height) - margin);
    const last = Math.ceil((innerHeight - top) / height) + margin;
    setRows((rows) => (rows[0] === first && rows[1] === last ? rows : [first, last]));
  }, [box, rowRem, cardRem, leastRem]);
  useLayoutEffect(() => {
    look();
    window.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    return () => {
      window.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    };
  }, [look]);
  // More rows, or other text above them, move what is in sight without a scroll; rows that stay cause no render.
  useLayoutEffect(look);
  return {
    from: Math.min(from, count),
    until: Math.min(until, count),
    heightPx,
    total: count * heightPx,
    isNarrow,
  };
}
