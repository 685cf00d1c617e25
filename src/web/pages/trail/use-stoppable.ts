import { useCallback, useEffect, useRef, useState } from 'react';

/** How something that takes its time stands. */
export type Running<Answer> =
  | { readonly state: 'idle' | 'running' | 'stopped' }
  | { readonly state: 'done'; readonly answer: Answer }
  | { readonly state: 'failed'; readonly error: unknown };

/** Something that takes its time and can be stopped; leaving the page stops it too. */
export function useStoppable<Answer>() {
  const [running, setRunning] = useState<Running<Answer>>({ state: 'idle' });
  const controller = useRef<AbortController | null>(null);
  const stop = useCallback(() => controller.current?.abort(), []);
  useEffect(() => stop, [stop]);
  const start = async (work: (signal: AbortSignal) => Promise<Answer>): Promise<void> => {
    stop();
    const own = new AbortController();
    controller.current = own;
    setRunning({ state: 'running' });
    try {
      const answer = await work(own.signal);
      if (controller.current === own) setRunning({ state: 'done', answer });
    } catch (error) {
      if (controller.current === own)
        setRunning(own.signal.aborted ? { state: 'stopped' } : { state: 'failed', error });
    }
  };
  return { running, start, stop };
}
