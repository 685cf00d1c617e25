import { expect, test } from 'vitest';
import { resourcePool } from '../../src/store/resource-pool.js';

test('a pool that is closed waits for what is in use, and makes no other', async () => {
  let made = 0;
  const disposed: number[] = [];
  const pool = resourcePool(4, () => {
    made += 1;
    // Whoever asked for more and more would never come to an end.
    if (made > 10) throw new Error('made without end');
    return made;
  });
  let end = (): void => undefined;
  const using = pool.use(
    (resource) =>
      new Promise<number>((done) => {
        end = () => done(resource);
      }),
  );
  const closing = pool.close(async (resource) => {
    disposed.push(resource);
  });
  setImmediate(() => end());
  expect(await using).toBe(1);
  await closing;
  expect([made, disposed]).toEqual([1, [1]]);
});
