/** What is said of a fact; null: not known yet. Left out: not answered. */
export type FactAnswer = boolean | number | string | string[] | null;
