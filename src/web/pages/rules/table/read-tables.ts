import { isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';

/** A part of the text: offsets, the second exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface TableCell extends Range {
  readonly text: string;
}

export interface TableRow extends Range {
  readonly id: string;
  /** Written in lines of its own and not between braces. */
  readonly isBlock: boolean;
  readonly cells: readonly TableCell[];
  /** The response, or the steps. */
  readonly answer: TableCell | null;
}

/** A decision table as it stands in the text of its file. */
export interface FileTable {
  readonly id: string;
  /** Its place among the tables, as the pointers of problems count. */
  readonly index: number;
  readonly effect: string;
  readonly title: Readonly<Record<string, string>>;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  /** Rows between brackets, not each after a dash. */
  readonly isFlow: boolean;
}

const rangeOf = (node: Node): Range => ({ from: node.range?.[0] ?? 0, to: node.range?.[1] ?? 0 });

function cellOf(node: unknown): TableCell | null {
  if (!isScalar(node)) return null;
  const text = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value ?? ''));
  return { ...rangeOf(node), text };
}

const textAt = (map: YAMLMap, key: string): string => {
  const value = map.get(key);
  return typeof value === 'string' ? value : '';
};

function rowOf(node: unknown): TableRow | null {
  if (!isMap(node)) return null;
  const when = node.get('when', true);
  return {
    ...rangeOf(node),
    id: textAt(node, 'id'),
    isBlock: !node.flow,
    cells: isSeq(when) ? when.items.flatMap((each) => cellOf(each) ?? []) : [],
    answer: cellOf(node.get('then', true) ?? node.get('steps', true)),
  };
}

function titleOf(table: YAMLMap): Readonly<Record<string, string>> {
  const title = table.get('title', true);
  if (!isMap(title)) return {};
  return Object.fromEntries(
    title.items.flatMap(({ key, value }) =>
      isScalar(key) && isScalar(value) ? [[String(key.value), String(value.value)]] : [],
    ),
  );
}

const listAt = (map: YAMLMap, key: string): YAMLSeq | null => {
  const found = map.get(key, true);
  return isSeq(found) ? found : null;
};

/** The tables whose rows are written out in a file; what cannot be read as one is passed over. */
export function readTables(text: string): readonly FileTable[] {
  const { contents } = parseDocument(text);
  const tables = isMap(contents) ? listAt(contents, 'tables') : null;
  return (tables?.items ?? []).flatMap((table, index) => {
    if (!isMap(table)) return [];
    const rows = listAt(table, 'rows');
    if (!rows) return [];
    const read = rows.items.map(rowOf);
    if (read.includes(null)) return [];
    return [
      {
        id: textAt(table, 'id'),
        index,
        effect: textAt(table, 'effect'),
        title: titleOf(table),
        columns: (listAt(table, 'columns')?.items ?? []).map((each) =>
          isScalar(each) ? String(each.value) : '',
        ),
        rows: read.flatMap((row) => row ?? []),
        isFlow: rows.flow === true,
      },
    ];
  });
}
