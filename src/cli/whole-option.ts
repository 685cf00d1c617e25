import { InvalidArgumentError } from 'commander';

/** Reads a whole number within bounds, which the refusal names. */
export const wholeOption =
  ({ least, most }: { readonly least: number; readonly most: number }) =>
  (text: string): number => {
    const value = /^(0|[1-9]\d{0,15})$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new InvalidArgumentError(`${least}..${most}.`);
  };
