import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSession } from '../session/session.js';
import type { Draft } from './draft.js';
import { listDrafts, onDraftsChanged } from './draft-store.js';

/** This account's drafts on this device, as they change; null while they are read. */
export function useDrafts(): readonly Draft[] | null {
  const { account } = useSession();
  const client = useQueryClient();
  useEffect(() => onDraftsChanged(() => client.invalidateQueries({ queryKey: ['drafts'] })), [client]);
  const { data } = useQuery({
    queryKey: ['drafts', account],
    queryFn: () => listDrafts(account),
    networkMode: 'always',
    staleTime: 0,
  });
  return data ?? null;
}
