import { isAlias, isMap, isScalar, type Node, Scalar } from 'yaml';
import type { Basis, Text } from '../../domain/text.js';
import { removePair, replaceValue } from './edit-pair.js';
import type { RowChange } from './row-plan.js';
import { lineEnd, lineEndOf, lineStart, type TextEdit } from './text-edits.js';
import { endOf, isFlow, itemsOf, pairNamed, pairsOf, startOf } from './yaml-nodes.js';
import { scalarInPlaceOf, scalarText, type ScalarStyle } from './yaml-scalar.js';

/** A file's text, and how one row of it is written. */
export interface RowStyle {
  readonly text: string;
  readonly isJson: boolean;
  readonly quote: '"' | "'";
}

const flowStyle = ({ isJson, quote }: RowStyle): ScalarStyle => ({ isFlow: true, isJson, quote });

const keyText = (key: string, { isJson }: RowStyle): string => (isJson ? JSON.stringify(key) : key);

/** The style of a row: JSON if its keys have double quotes; the quotes are those that it has most. */
export function styleOf(row: Node, text: string): RowStyle {
  const key = pairsOf(row)[0]?.key;
  const isJson = isFlow(row) && isScalar(key) && key.type === Scalar.QUOTE_DOUBLE;
  const source = text.slice(startOf(row), endOf(row, text));
  const count = (quote: string): number => source.split(quote).length;
  return { text, isJson, quote: count("'") > count('"') ? "'" : '"' };
}

/** A map between brackets. */
export const flowMap = (entries: readonly (readonly [string, string])[], style: RowStyle): string =>
  `{ ${entries.map(([key, value]) => `${keyText(key, style)}: ${value}`).join(', ')} }`;

export const flowList = (values: readonly string[]): string => `[${values.join(', ')}]`;

/** Sources between brackets. */
export const basisFlow = (bases: readonly Basis[], style: RowStyle): string =>
  flowList(
    bases.map(({ cite, url, unverified }) =>
      flowMap(
        [
          ['cite', scalarText(cite, flowStyle(style))],
          ...(url === undefined ? [] : [['url', scalarText(url, flowStyle(style))] as const]),
          ...(unverified === undefined ? [] : [['unverified', String(unverified)] as const]),
        ],
        style,
      ),
    ),
  );

/** A pair that was not there, behind the last of its map: between brackets, or in lines of its own. */
function addPair(map: Node, flow: string, lines: readonly string[], { text }: RowStyle): TextEdit {
  const last = pairsOf(map).at(-1);
  // INVARIANT: a row, and a text of one, has at least one key.
  if (!last) throw new Error('a map without keys');
  const end = endOf(last.value ?? last.key, text);
  if (isFlow(map)) return { start: end, end, text: `, ${flow}` };
  const indent = ' '.repeat(startOf(last.key) - lineStart(text, startOf(last.key)));
  return linesAt(
    lineEnd(text, end),
    lines.map((line) => `${indent}${line}`),
    text,
  );
}

/** Lines put in where a line begins, or behind the last line of a file that does not end it. */
export function linesAt(at: number, lines: readonly string[], text: string): TextEdit {
  const eol = lineEndOf(text);
  const isLineStart = at === 0 || /[\r\n]/.test(text.charAt(at - 1));
  const put = isLineStart ? lines.map((line) => `${line}${eol}`) : lines.map((line) => `${eol}${line}`);
  return { start: at, end: at, text: put.join('') };
}

/** The reason of a row, for a place between brackets. */
export const becauseFlow = (because: Text, style: RowStyle): string =>
  flowMap(
    Object.entries(because).map(
      ([language, text]) => [language, scalarText(text, flowStyle(style))] as const,
    ),
    style,
  );

/** The reason of a row in lines of their own, the first without indentation. */
export const becauseLines = (because: Text, style: RowStyle): readonly string[] => [
  'because:',
  ...Object.entries(because).map(
    ([language, text]) => `  ${language}: ${scalarText(text, { ...flowStyle(style), isFlow: false })}`,
  ),
];

function editWhen(row: Node, { cells, row: old }: RowChange, style: RowStyle): readonly TextEdit[] {
  const pair = pairNamed(row, 'when');
  const items = itemsOf(pair?.value);
  if (cells.length === 0 || !pair?.value) return [];
  const flow = flowStyle(style);
  if (isAlias(pair.value)) {
    const values = old.cells.map((cell, at) => cells.find(({ index }) => index === at)?.value ?? cell);
    return [replaceValue(pair, flowList(values.map((value) => scalarText(value, flow))), style.text)];
  }
  const isFlowList = isFlow(pair.value) || isFlow(row);
  return cells.flatMap(({ index, value }) => {
    const item = items[index];
    if (!item) return [];
    const written = scalarInPlaceOf(item, value, { ...flow, isFlow: isFlowList });
    return [{ start: startOf(item), end: endOf(item, style.text), text: written }];
  });
}

function editThen(row: Node, { outcome }: RowChange, style: RowStyle): readonly TextEdit[] {
  const pair = pairNamed(row, 'then');
  if (outcome === null || !pair) return [];
  const written = scalarInPlaceOf(pair.value, outcome, { ...flowStyle(style), isFlow: isFlow(row) });
  return [replaceValue(pair, written, style.text)];
}

function editBecause(row: Node, { because, row: old }: RowChange, style: RowStyle): readonly TextEdit[] {
  if (because.length === 0) return [];
  const pair = pairNamed(row, 'because');
  const changes = new Map(because.map(({ language, value }) => [language, value]));
  const all = Object.entries({ ...old.because, ...Object.fromEntries(changes) });
  const texts = Object.fromEntries(
    all.flatMap(([language, text]) => (text === null ? [] : [[language, text]])),
  );
  const whole = becauseFlow(texts, style);
  if (!pair) {
    return [addPair(row, `${keyText('because', style)}: ${whole}`, becauseLines(texts, style), style)];
  }
  if (Object.keys(texts).length === 0) return [removePair(row, pair, style.text)];
  const map = pair.value;
  // A language that is taken away, and a reason that stands elsewhere, change the whole.
  if (!map || !isMap(map) || [...changes.values()].includes(null))
    return [replaceValue(pair, whole, style.text)];
  const inner = { ...flowStyle(style), isFlow: isFlow(map) };
  return because.map(({ language, value }) => {
    const own = pairNamed(map, language);
    const written = scalarInPlaceOf(own?.value ?? null, value ?? '', inner);
    const added = `${keyText(language, style)}: ${written}`;
    return own ? replaceValue(own, written, style.text) : addPair(map, added, [added], style);
  });
}

function editBasis(row: Node, { basis }: RowChange, style: RowStyle): readonly TextEdit[] {
  if (!basis) return [];
  const pair = pairNamed(row, 'basis');
  if (basis.value === null) return pair ? [removePair(row, pair, style.text)] : [];
  const written = basisFlow(basis.value, style);
  if (pair) return [replaceValue(pair, written, style.text)];
  const added = `${keyText('basis', style)}: ${written}`;
  return [addPair(row, added, [added], style)];
}

/** The edits that make a row of a file what the change says; the rest of the row keeps its bytes. */
export function editRow(row: Node, change: RowChange, text: string): readonly TextEdit[] {
  const style = styleOf(row, text);
  return [
    ...editWhen(row, change, style),
    ...editThen(row, change, style),
    ...editBecause(row, change, style),
    ...editBasis(row, change, style),
  ];
}
