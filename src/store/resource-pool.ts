/** Things that one caller at a time may use, made when first needed, at most `most` of them. */
export interface ResourcePool<R> {
  use<T>(run: (resource: R) => Promise<T>): Promise<T>;
  /** Waits for those in use and hands every one to `dispose`; nobody may ask for one any more. */
  close(dispose: (resource: R) => Promise<void>): Promise<void>;
}

export function resourcePool<R>(most: number, make: () => R): ResourcePool<R> {
  const idle: R[] = [];
  const waiting: ((resource: R) => void)[] = [];
  let made = 0;

  /** One that was made, as soon as it is free. */
  async function free(): Promise<R> {
    return idle.pop() ?? new Promise((resolve) => waiting.push(resolve));
  }

  async function take(): Promise<R> {
    if (idle.length > 0 || made >= most) return free();
    const resource = make();
    made += 1;
    return resource;
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
      for (; made > 0; made -= 1) await dispose(await free());
    },
  };
}
