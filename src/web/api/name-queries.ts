import { queryOptions } from '@tanstack/react-query';
import { listAccountNames, listUnitNames } from '#client';

const staleTime = 600_000;

/** The names of whoever has an account, asked for with the first page of a session. */
export const accountNamesQuery = queryOptions({
  queryKey: ['listAccountNames'],
  queryFn: () => listAccountNames(),
  staleTime,
});

/** The names of units, asked for with the first page of a session. */
export const unitNamesQuery = queryOptions({
  queryKey: ['listUnitNames'],
  queryFn: () => listUnitNames(),
  staleTime,
});
