/** How a request is answered: `pass` leaves it to the browser, as if there were no service worker. */
export type AnswerFor = 'shell' | 'asset' | 'rulebooks' | 'pass';

export interface Asked {
  readonly method: string;
  readonly path: string;
  /** Whether it is of this origin. */
  readonly isOurs: boolean;
  /** Whether a page is gone to. */
  readonly isPage: boolean;
}

/** Addresses that the one document of the pages does not stand at. */
const others = /^\/(?:v1|p|docs|healthz|readyz|metrics|openapi\.json)(?:\/|$)/;

/**
 * What is kept is the shell, its files, and what is measured by, which is public. Nothing else of the interface is
 * touched: cases are personal data, and no device keeps an answer about one.
 */
export function answerFor({ method, path, isOurs, isPage }: Asked): AnswerFor {
  if (!isOurs || method !== 'GET') return 'pass';
  if (isPage) return others.test(path) ? 'pass' : 'shell';
  if (/^\/(?:assets\/|icon\.svg$|manifest\.webmanifest$)/.test(path)) return 'asset';
  return /^\/v1\/rulebooks(?:\/[\w.-]+){0,2}$/.test(path) ? 'rulebooks' : 'pass';
}
