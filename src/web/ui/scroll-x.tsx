import { type ReactNode, useEffect, useRef } from 'react';

export interface ScrollXProps {
  /** What it is called, if not as the table in it. */
  readonly label?: string;
  readonly children: ReactNode;
}

const titleOf = (element: Element | null | undefined): string | null =>
  document.getElementById(element?.getAttribute('aria-labelledby') ?? '')?.textContent ?? null;

function nameOf(box: Element): string {
  const table = box.querySelector('table');
  return table?.caption?.textContent ?? titleOf(table) ?? titleOf(box.closest('[aria-labelledby]')) ?? '';
}

/** What may be wider than the page. Where it is, the keyboard can come to it and scroll it. */
export function ScrollX({ label, children }: ScrollXProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = (): void => {
      if (element.scrollWidth > element.clientWidth) {
        element.setAttribute('tabindex', '0');
        element.setAttribute('role', 'region');
        element.setAttribute('aria-label', label ?? nameOf(element));
      } else for (const name of ['tabindex', 'role', 'aria-label']) element.removeAttribute(name);
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    look();
    return () => observer.disconnect();
  }, [label]);
  return (
    <div ref={box} className="scroll-x">
      {children}
    </div>
  );
}
