import { queryOptions } from '@tanstack/react-query';
import { listAccountNames, listUnitNames } from '#client';

const staleTime = 600_000;

export interface PeopleNames {
  readonly names: Readonly<Record<string, string | null>>;
  /** Names, as they are read, that are those of one account alone; none where not all are known. */
  readonly unlike: ReadonlySet<string>;
}

/** A name as a reader tells it from others. */
export const asRead = (name: string): string => name.normalize('NFKC').replaceAll(/\s+/g, ' ').trim();

async function peopleNames(): Promise<PeopleNames> {
  const { names, administrators, complete } = await listAccountNames();
  const counts = new Map<string, number>();
  // Whoever administers has often another account of the same name to work with; only that one is met in cases.
  for (const [id, name] of Object.entries(names))
    if (name !== null && !administrators.includes(id))
      counts.set(asRead(name), (counts.get(asRead(name)) ?? 0) + 1);
  const unlike = [...counts].flatMap(([name, count]) => (complete && count === 1 ? [name] : []));
  return { names, unlike: new Set(unlike) };
}

/** The names of whoever has an account, asked for with the first page of a session. */
export const accountNamesQuery = queryOptions({
  queryKey: ['listAccountNames'],
  queryFn: peopleNames,
  staleTime,
});

/** The names of units, asked for with the first page of a session. */
export const unitNamesQuery = queryOptions({
  queryKey: ['listUnitNames'],
  queryFn: () => listUnitNames(),
  staleTime,
});
