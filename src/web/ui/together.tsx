import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';

export interface TogetherProps {
  /** How many lines stand for it meanwhile. */
  readonly lines?: number;
  /** Operations that are not waited for, since what they answer stands below all else. */
  readonly apart?: readonly string[];
  readonly children: ReactNode;
}

/**
 * Parts of a page that are asked for one by one appear together, once each has been answered or refused: none pushes
 * away what somebody has begun to read.
 */
export function Together({ lines = 12, apart = [], children }: TogetherProps) {
  const client = useQueryClient();
  const asked = {
    predicate: ({ queryKey, state }: { queryKey: readonly unknown[]; state: { data: unknown } }) =>
      state.data === undefined && !apart.some((operation) => operation === queryKey[0]),
  };
  const open = useIsFetching(asked);
  const [hasArrived, setHasArrived] = useState(false);
  // Once all effects have run, the parts have asked, also for what they could only ask for at last. What has come since
  // they were drawn is not drawn yet, and may lead to more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at whenever something was answered.
  useEffect(() => {
    const timer = setTimeout(() => {
      if (open === 0 && client.isFetching(asked) === 0) setHasArrived(true);
    });
    return () => clearTimeout(timer);
  }, [open, client]);
  return (
    <>
      {hasArrived ? null : <Skeleton active title={false} paragraph={{ rows: lines }} />}
      <div hidden={!hasArrived}>{children}</div>
    </>
  );
}
