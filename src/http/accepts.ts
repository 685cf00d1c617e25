const mostRanges = 20;

/** How much something that is accepted is wanted; 1 unless said. */
const weightOf = (parameters: readonly string[]): number => {
  const given = parameters.map((each) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/i.exec(each)?.[1]);
  return Number(given.find((each) => each !== undefined) ?? 1);
};

/**
 * Of some media types or codings, the first of which is the usual one, the one that Accept or Accept-Encoding wants most
 * (RFC 9110, section 12.5). What it does not name at all is not asked for, however wide its ranges are.
 */
export function mostWanted<Type extends string>(
  header: string | undefined,
  [usual, ...others]: readonly [Type, ...Type[]],
): Type {
  const weights = new Map<string, number>();
  for (const range of (header ?? '').split(',').slice(0, mostRanges)) {
    const [type = '', ...parameters] = range.split(';');
    weights.set(type.trim().toLowerCase(), weightOf(parameters));
  }
  let best: Type = usual;
  let most = weights.get(usual) ?? weights.get('*/*') ?? 0;
  for (const type of others) {
    const weight = weights.get(type) ?? 0;
    if (weight > most) [best, most] = [type, weight];
  }
  return best;
}
