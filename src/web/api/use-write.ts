import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { problemOf } from './problem-of.js';

export const newKey = (): string => crypto.randomUUID();

interface Kept {
  readonly key: string;
  readonly input: string;
}

/**
 * A write. Its key stays the same while what is sent stays the same and nothing was answered, so that pressing the
 * button again after a lost answer is the same request; what the service refused, and what was changed, gets a new one.
 *
 * @param send sends the input under the key.
 */
export function useWrite<Input, Answer>(send: (input: Input, key: string) => Promise<Answer>) {
  const kept = useRef<Kept | null>(null);
  const client = useQueryClient();
  return useMutation<Answer, unknown, Input>({
    mutationFn: async (input) => {
      const text = JSON.stringify(input) ?? '';
      if (kept.current?.input !== text) kept.current = { key: newKey(), input: text };
      try {
        const answer = await send(input, kept.current.key);
        kept.current = null;
        return answer;
      } catch (error) {
        const { status } = problemOf(error);
        // 0 and 503: not known whether it was done; the same key decides.
        if (status !== 0 && status !== 503) kept.current = null;
        throw error;
      }
    },
    onSuccess: () => client.invalidateQueries(),
  });
}
