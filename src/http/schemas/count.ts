import { z } from 'zod';

/** A whole number in a query or path: digits alone, no sign, blank or leading zero. */
export const countSchema = (least: number, most: number = Number.MAX_SAFE_INTEGER) =>
  z.preprocess(
    (text) => (typeof text === 'string' && /^(0|[1-9]\d{0,15})$/.test(text) ? Number(text) : text),
    z.int().min(least).max(most),
  );
