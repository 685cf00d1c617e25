/** Where to go once signed in, of what an address asks: only a path of our own, as browsers read it. */
export const backOf = (asked: unknown): string | undefined =>
  typeof asked === 'string' && /^\/(?![/\\\s])/.test(asked) ? asked : undefined;
