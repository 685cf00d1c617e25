import type { Store } from './ports.js';

/** Something that belongs to a store for as long as this process has it open, made when it is first needed. */
export function perStore<T>(make: () => T): (store: Store) => T {
  const made = new WeakMap<Store, T>();
  return (store) => {
    const known = made.get(store);
    if (known !== undefined) return known;
    const first = make();
    made.set(store, first);
    return first;
  };
}
