import { type RefObject, useEffect, useRef } from 'react';
import type { CaseRow } from '#client';

export interface ListKeys {
  readonly box: RefObject<HTMLElement | null>;
  readonly cases: readonly CaseRow[];
  readonly heightPx: number;
  readonly onChoose: (id: string) => void;
}

/** Whether a key belongs to something that is typed into, or to a dialog. */
const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest('textarea, select, [role="combobox"], [role="dialog"]') !== null ||
    (target instanceof HTMLInputElement && target.type !== 'checkbox'));

const linkIn = (box: HTMLElement, index: number): HTMLElement | null =>
  box.querySelector<HTMLElement>(`[data-index="${index}"] a`);

/** The head of the page covers this much of what is scrolled to. */
const coveredPx = 72;

function bring(box: HTMLElement, index: number, heightPx: number): void {
  const top = box.getBoundingClientRect().top + index * heightPx;
  if (top < coveredPx) scrollBy(0, top - coveredPx);
  else if (top + heightPx > innerHeight) scrollBy(0, top + heightPx - innerHeight);
}

/** j and k move the focus through the cases, x chooses the one that has it; Enter opens it, as it opens any link. */
export function useListKeys({ box, cases, heightPx, onChoose }: ListKeys): void {
  const held = useRef({ cases, heightPx, onChoose });
  held.current = { cases, heightPx, onChoose };
  useEffect(() => {
    const at = (): number => {
      const row = document.activeElement?.closest<HTMLElement>('[data-index]');
      return row ? Number(row.dataset['index']) : -1;
    };
    const press = (event: KeyboardEvent): void => {
      const { key, isComposing, ctrlKey, metaKey, altKey } = event;
      if (isComposing || ctrlKey || metaKey || altKey || isTyping(event) || !box.current) return;
      const { cases: all, heightPx: height, onChoose: choose } = held.current;
      const index = at();
      if (key === 'x' && index >= 0) {
        const id = all[index]?.case;
        if (id !== undefined) choose(id);
      } else if (key === 'j' || key === 'k') {
        const to = Math.min(all.length - 1, Math.max(0, key === 'j' ? index + 1 : index - 1));
        bring(box.current, to, height);
        // What was scrolled to stands in the document once the scroll is drawn.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            if (box.current) linkIn(box.current, to)?.focus({ preventScroll: true });
          }),
        );
      } else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [box]);
}
