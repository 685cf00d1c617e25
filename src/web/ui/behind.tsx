import { Drawer } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { useMedia } from '../shell/use-media.js';

export interface BehindProps {
  readonly title: string;
  /** Whether the address names something whose cases are looked at. */
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What stands behind a number, beside the page that the number stands on. Closed, the focus is at the number again. */
export function Behind({ title, isOpen, onClose, children }: BehindProps) {
  const from = useRef<Element | null>(null);
  const isSmall = useMedia('(max-width: 767px)');
  useEffect(() => {
    if (isOpen) from.current = document.activeElement;
  }, [isOpen]);
  return (
    <Drawer
      open={isOpen}
      onClose={onClose}
      title={title}
      size={isSmall ? '100%' : 640}
      destroyOnHidden
      // In a place of its own antd does not lock the page by a style that the policy refuses; our own rule does.
      getContainer={() => document.getElementById('root') ?? document.body}
      afterOpenChange={(open) => {
        const back = from.current;
        if (open || !(back instanceof HTMLElement)) return;
        if (back.isConnected && back !== document.body) back.focus();
        else document.querySelector('h1')?.focus();
      }}
    >
      {children}
    </Drawer>
  );
}
