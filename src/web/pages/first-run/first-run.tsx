import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../session/session.js';
import { accountsQuery } from '../accounts/account-query.js';

/** How to begin, for the administrator of an office in which nobody else has an account; nothing for anyone else. */
export function FirstRun() {
  const isAdministrator = useMay()('openAccount');
  const { data } = useQuery({ ...accountsQuery, enabled: isAdministrator });
  const isAlone = data?.filter(({ closed }) => closed === null).length === 1;
  // Waited for as an answer is, so that it stands there with the rest of the page; nobody else has to load it.
  const steps = useQuery({
    queryKey: ['first-steps'],
    queryFn: () => import('./first-steps.js').then(({ FirstSteps }) => ({ FirstSteps })),
    enabled: isAlone,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return isAlone && steps.data ? <steps.data.FirstSteps /> : null;
}
