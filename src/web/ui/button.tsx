import type { ButtonHTMLAttributes } from 'react';
import './button.css';

export interface PlainButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'default' | 'primary' | 'text';
  readonly isBlock?: boolean;
}

/** A button of the pages that come before antd is there. */
export function PlainButton({ look = 'default', isBlock = false, ...rest }: PlainButtonProps) {
  const names = ['button', look === 'default' ? '' : `button-${look}`, isBlock ? 'button-block' : ''];
  return <button type="button" {...rest} className={names.filter(Boolean).join(' ')} />;
}
