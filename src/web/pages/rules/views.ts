/** The ways to look at a file that is being written, and what stands beside it; both by their names in addresses. */
export const views = ['text', 'table', 'cases', 'compare'] as const;
export type View = (typeof views)[number];
export const panels = ['problems', 'tests', 'proofs', 'difference', 'backtest', 'propose'] as const;
export type Panel = (typeof panels)[number];
