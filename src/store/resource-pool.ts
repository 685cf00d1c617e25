/** Things that one caller at a time may use, made when first needed, at most `most` of them. */
export interface ResourcePool<R> {
  use<T>(run: (resource: R) => Promise<T>): Promise<T>;
  /** Waits for those in use and hands every one to `dispose`. */
  close(dispose: (resource: R) => Promise<void>): Promise<void>;
}

export function resourcePool<R>(most: number, make: () => R): ResourcePool<R> {
  const idle: R[] = [];
  const waiting: ((resource: R) => void)[] = [];
  let made = 0;

  async function take(): Promise<R> {
    const free = idle.pop();
    if (free !== undefined) return free;
    if (made < most) {
      const resource = make();
      made += 1;
      return resource;
    }
    return new Promise((resolve) => waiting.push(resolve));
  }

  function give(resource: R): void {
    const next = waiting.shift();
    if (next) next(resource);
    else idle.push(resource);
  }

  return {
    async use(run) {
      const resource = await take();
      try {
        return await run(resource);
      } finally {
        give(resource);
      }
    },
    async close(dispose) {
      for (; made > 0; made -= 1) await dispose(await take());
    },
  };
}
