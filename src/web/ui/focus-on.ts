/** Puts the focus on a place of the page, as where the control that had it is gone: what came of it is read there. */
export const focusOn = (id: string): void => document.getElementById(id)?.focus();
