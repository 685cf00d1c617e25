import { useEffect, useRef, useState } from 'react';

const pauseMs = 300;

/**
 * The props of a field whose value asks for something: it is told once what is typed stands still; what an input method
 * is still composing is no word yet.
 */
export function useTyped(value: string, onChange: (value: string) => void) {
  const [typed, setTyped] = useState(value);
  const [isComposing, setIsComposing] = useState(false);
  const report = useRef(onChange);
  report.current = onChange;
  const said = useRef(value);
  useEffect(() => {
    // The address was changed from elsewhere: a tab, the way back.
    if (value !== said.current) setTyped(value);
    said.current = value;
  }, [value]);
  useEffect(() => {
    if (isComposing || typed === said.current) return;
    const timer = setTimeout(() => {
      said.current = typed;
      report.current(typed);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [typed, isComposing]);
  return {
    value: typed,
    onChange: setTyped,
    onCompositionStart: () => setIsComposing(true),
    onCompositionEnd: () => setIsComposing(false),
  };
}
