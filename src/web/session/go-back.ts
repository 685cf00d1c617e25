import type { NavigateFn } from '@tanstack/react-router';

/** Goes to where somebody was before they signed in. What is printed is no page of ours, but the service's own. */
export async function goBack(navigate: NavigateFn, back: string | undefined): Promise<void> {
  if (back?.startsWith('/p/')) location.replace(back);
  else await navigate({ href: back ?? '/', replace: true });
}
