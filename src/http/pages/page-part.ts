import type { Verdict } from '../../domain/fact.js';

/** A piece of a line. `name` is anybody's text, kept apart so that no direction of writing leaks out of it. */
export type Inline =
  | string
  | { readonly text: string; readonly as: 'name' | 'code' | 'moment' | 'strong' | 'weak' }
  | { readonly text: string; readonly href: string }
  | { readonly text: string; readonly verdict: Verdict };

export type Run = Inline | readonly Inline[];

/** A condition with those within it. */
export interface TreeNode {
  readonly run: Run;
  readonly children: readonly TreeNode[];
}

export type TableCell = Run | { readonly items: readonly Run[] } | { readonly tree: TreeNode };

export interface PageTable {
  readonly kind: 'table';
  readonly caption: string;
  /** The heading above says it already; it is for those who do not see the page. */
  readonly isCaptionHidden?: boolean;
  readonly head: readonly string[];
  /** The first cell of each row is its heading. */
  readonly rows: readonly (readonly TableCell[])[];
  /** Rows at the end that have one cell beside their heading. */
  readonly wide?: readonly (readonly [string, TableCell])[];
  /** The columns that hold numbers, from 0. */
  readonly numbers?: readonly number[];
  readonly small?: boolean;
}

export type PagePart =
  | { readonly kind: 'paragraph'; readonly run: Run }
  | { readonly kind: 'notice'; readonly run: Run }
  | { readonly kind: 'list'; readonly items: readonly Run[]; readonly ordered?: boolean }
  | { readonly kind: 'terms'; readonly rows: readonly (readonly [string, Run])[] }
  | {
      readonly kind: 'ladder';
      readonly label: string;
      readonly rungs: readonly { readonly text: string; readonly mark: string | null }[];
    }
  /** Text as it is, byte for byte. */
  | { readonly kind: 'text'; readonly label: string; readonly text: string }
  | PageTable;

export interface PageSection {
  readonly level: 2 | 3;
  readonly heading: string;
  /** The language that it is in, where that is not the page's. */
  readonly lang?: string | undefined;
  readonly parts: readonly PagePart[];
  /** It begins a new sheet. */
  readonly isAnnex?: boolean;
}
