import type { Problem } from '../domain/problem.js';
import type { Draft } from './draft.js';
import { findings } from './finding.js';
import type { Path } from './source.js';

interface Span {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** Stands for no end in comparisons of days, which are texts. */
const never = '9999-12-32';

/** No span is empty, and a rule's or table's lies within the file's own. */
export function checkDates({ source, file, rules, tables }: Draft): readonly Problem[] {
  const own = file.value.effective;
  return findings(source, (report) => {
    const isEmpty = ({ from, until }: Span, at: Path): boolean => {
      const empty = from !== undefined && until !== undefined && until <= from;
      if (empty) report('span_empty', at, { from, until });
      return empty;
    };
    // Within an empty span nothing lies; only that it is empty is told.
    if (own && isEmpty(own, ['effective'])) return;
    for (const { at, value } of [...rules, ...tables]) {
      const span = value.effective;
      const here = [...at, 'effective'];
      if (!span || !own || isEmpty({ from: span.from ?? own.from, until: span.until }, here)) continue;
      const params = { from: own.from, until: own.until ?? '…' };
      if (span.from !== undefined && (span.from < own.from || span.from >= (own.until ?? never))) {
        report('span_outside', [...here, 'from'], { ...params, found: span.from });
      }
      if (span.until !== undefined && span.until > (own.until ?? never)) {
        report('span_outside', [...here, 'until'], { ...params, found: span.until });
      }
    }
  });
}
