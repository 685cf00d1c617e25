/** What came of sending a notice once. */
export type Attempt =
  | { readonly kind: 'answered'; readonly status: number; readonly retryAfterMs: number | null }
  /** Nobody answered: a word for why, without an address or a secret. */
  | { readonly kind: 'unanswered'; readonly why: string }
  /** The service stops, and it is not known whether it arrived. */
  | { readonly kind: 'stopped' };

export const isDelivered = (attempt: Attempt): boolean =>
  attempt.kind === 'answered' && attempt.status >= 200 && attempt.status <= 299;

/** An HTTP status, or why there was none. */
export const statusText = (attempt: Attempt): string =>
  attempt.kind === 'answered'
    ? String(attempt.status)
    : attempt.kind === 'unanswered'
      ? attempt.why
      : 'stopped';
