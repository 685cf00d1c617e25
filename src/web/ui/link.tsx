import { createLink } from '@tanstack/react-router';
import { Button, type ButtonProps } from 'antd';
import { forwardRef } from 'react';

const AnchorButton = forwardRef<HTMLAnchorElement, Omit<ButtonProps, 'ref' | 'type'>>((props, _ref) => (
  <Button {...props} />
));

/** A link that looks like a button, for going somewhere; what does something is a Button. */
export const LinkButton = createLink(AnchorButton);
