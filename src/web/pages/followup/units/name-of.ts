import { openedText } from '../../../case/personal.js';

/** What a unit is called: its name where it may be read, else its ref. */
export const nameOf = ({ ref, name }: { readonly ref: string; readonly name: unknown }): string =>
  openedText(name) ?? ref;
