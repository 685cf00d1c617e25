import { Skeleton } from 'antd';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Problems } from './problems.js';

export interface LoadedProps<Data> {
  readonly query: UseQueryResult<Data>;
  /** How many lines what comes will take, so that nothing jumps when it is there. */
  readonly lines?: number;
  readonly children: (data: Data) => ReactNode;
}

/** What a query gives: its shape while it is waited for, why it failed, or what came; dimmed while it is of what was asked before. */
export function Loaded<Data>({ query, lines = 8, children }: LoadedProps<Data>) {
  const { data, error, isPlaceholderData } = query;
  if (data !== undefined)
    return (
      <div className="loaded" aria-busy={isPlaceholderData}>
        {error ? <Problems error={error} /> : null}
        {children(data)}
      </div>
    );
  if (error) return <Problems error={error} />;
  return <Skeleton active title={false} paragraph={{ rows: lines }} />;
}
