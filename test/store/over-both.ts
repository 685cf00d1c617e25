import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import type { Store } from '../../src/office/ports.js';
import type { StoreOptions } from '../../src/store/open-store.js';
import { type Databases, postgresDatabases, sqliteDatabases } from './databases.js';
import { newFolder, openedStore, optionsFor, removeFolder } from './stores.js';

/** Opens stores for a test, which are closed, and their folders removed, when it ends. */
export interface Suite {
  readonly kind: Databases['kind'];
  /** Options of a new, empty store. */
  options(more?: Partial<StoreOptions>): Promise<StoreOptions>;
  /** Another folder on the database of `options`, as a second process has it. */
  beside(options: StoreOptions): StoreOptions;
  open(options?: StoreOptions): Promise<Store>;
}

/** Runs the suites over both databases; one PostgreSQL is started for all of them. */
export function overBoth(suites: readonly ((suite: Suite) => void)[]): void {
  for (const databases of [sqliteDatabases, postgresDatabases()]) {
    describe(databases.kind, () => {
      const stores: Store[] = [];
      const folders: string[] = [];
      const folder = (): string => {
        const made = newFolder();
        folders.push(made);
        return made;
      };
      beforeAll(() => databases.start());
      afterAll(() => databases.stop());
      afterEach(async () => {
        for (const store of stores.splice(0)) await store.close();
        for (const made of folders.splice(0)) removeFolder(made);
      });
      const options: Suite['options'] = async (more = {}) =>
        optionsFor(folder(), await databases.create(), more);
      const suite: Suite = {
        kind: databases.kind,
        options,
        beside: (first) =>
          databases.kind === 'sqlite'
            ? first
            : { ...first, dataDir: folder(), key: `${first.dataDir}/checkpoint-key.pem` },
        async open(given) {
          const store = await openedStore(given ?? (await options()));
          stores.push(store);
          return store;
        },
      };
      for (const tests of suites) tests(suite);
    });
  }
}
