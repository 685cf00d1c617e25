import { Fragment, type ReactNode, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

export interface RowPagesProps<Row> {
  readonly pages: readonly (readonly Row[])[];
  /** A table row, with its key. */
  readonly children: (row: Row) => ReactNode;
  /** The id by which links lead to a row; it is found while the row itself does not stand in the document. */
  readonly anchorOf?: (row: Row) => string | undefined;
}

/** What a page took when its rows stood in the document. */
interface Gap {
  readonly heightPx: number;
  readonly widthsPx: readonly number[];
}

/** Rows this far beyond both edges of the window stand in the document. */
const near = '2000px';

function measured(body: HTMLTableSectionElement): Gap {
  const cells = [...(body.rows[0]?.cells ?? [])];
  return { heightPx: body.offsetHeight, widthsPx: cells.map((cell) => cell.offsetWidth) };
}

function RowPage<Row>({
  rows,
  children,
  anchorOf,
}: Omit<RowPagesProps<Row>, 'pages'> & { readonly rows: readonly Row[] }) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [gap, setGap] = useState<Gap | null>(null);
  useEffect(() => {
    const element = body.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      ([seen]) => {
        if (seen?.isIntersecting) setGap(null);
        // Where the focus is, it stays.
        else if (!element.contains(document.activeElement)) setGap((known) => known ?? measured(element));
      },
      { rootMargin: `${near} 0px` },
    );
    observer.observe(element);
    // Paper has everything.
    const print = (): void => flushSync(() => setGap(null));
    window.addEventListener('beforeprint', print);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', print);
    };
  }, []);
  return (
    <tbody ref={body}>
      {gap ? (
        <tr className="row-gap">
          {gap.widthsPx.map((widthPx, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place.
            <td key={at}>
              <div style={{ width: widthPx, height: at === 0 ? gap.heightPx : 0 }} />
              {at === 0
                ? rows.map((row) => {
                    const id = anchorOf?.(row);
                    return id === undefined ? null : <span key={id} id={id} />;
                  })
                : null}
            </td>
          ))}
        </tr>
      ) : (
        rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows bring keys of their own.
          <Fragment key={at}>{children(row)}</Fragment>
        ))
      )}
    </tbody>
  );
}

/** The bodies of a table of any length: pages of rows that are far from what is in sight leave their room alone. */
export function RowPages<Row>({ pages, ...rest }: RowPagesProps<Row>) {
  return pages.map((rows, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pages are known by their place.
    <RowPage key={at} rows={rows} {...rest} />
  ));
}
