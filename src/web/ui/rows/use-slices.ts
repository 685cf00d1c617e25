import { useMemo, useState } from 'react';

const sliceRows = 200;

/** A list that came whole, shown a page at a time: for `RowPages` and `MoreRows`. */
export function useSlices<Row>(rows: readonly Row[]) {
  const [shown, setShown] = useState(1);
  const pages = useMemo(
    () =>
      Array.from({ length: Math.min(shown, Math.ceil(rows.length / sliceRows)) }, (_, at) =>
        rows.slice(at * sliceRows, (at + 1) * sliceRows),
      ),
    [rows, shown],
  );
  const query = {
    hasNextPage: shown * sliceRows < rows.length,
    isFetchingNextPage: false,
    isFetchNextPageError: false,
    fetchNextPage: () => setShown((before) => before + 1),
  };
  return { pages, query };
}
