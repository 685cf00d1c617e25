interface Making<T> {
  readonly made: Promise<T>;
  readonly stop: AbortController;
  waiting: number;
}

/** Things that take long to make: each is made once for all who ask while it is made, and one after the other. */
export interface Makings<T> {
  /**
   * What `make` gives for the key; null once `stop` says that the caller no longer waits. When the last one has left,
   * the signal that `make` takes says so.
   */
  share(key: string, stop: AbortSignal, make: (stop: AbortSignal) => Promise<T>): Promise<T | null>;
}

export function makings<T>(): Makings<T> {
  const underWay = new Map<string, Making<T>>();
  let before: Promise<unknown> = Promise.resolve();

  function begin(key: string, make: (stop: AbortSignal) => Promise<T>): Making<T> {
    const stop = new AbortController();
    const made = before.then(() => {
      stop.signal.throwIfAborted();
      return make(stop.signal);
    });
    const making: Making<T> = { made, stop, waiting: 0 };
    const end = (): void => forget(key, making);
    before = made.then(end, end);
    underWay.set(key, making);
    return making;
  }

  /** Who asks from now on begins anew. */
  function forget(key: string, making: Making<T>): void {
    if (underWay.get(key) === making) underWay.delete(key);
  }

  return {
    async share(key, stop, make) {
      if (stop.aborted) return null;
      const making = underWay.get(key) ?? begin(key, make);
      making.waiting += 1;
      return new Promise<T | null>((resolve, reject) => {
        const leave = (): void => {
          making.waiting -= 1;
          if (making.waiting === 0) {
            forget(key, making);
            making.stop.abort();
          }
          resolve(null);
        };
        stop.addEventListener('abort', leave, { once: true });
        const stay = (): void => stop.removeEventListener('abort', leave);
        making.made.finally(stay).then(resolve, reject);
      });
    },
  };
}

/** The signal of those who wait until they are answered. */
export const never: AbortSignal = new AbortController().signal;
