/** What one tab tells the others of this browser, which share its cookie. */
export type Told = { readonly kind: 'signed_in'; readonly account: string } | { readonly kind: 'signed_out' };

// Not there in a browser so old that it keeps no such channel: then each tab finds out by its own requests.
const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('gradus-session') : null;

export const tellTabs = (told: Told): void => channel?.postMessage(told);

/** Calls with what other tabs tell; gives what ends that. */
export function hearTabs(hear: (told: Told) => void): () => void {
  const listen = ({ data }: MessageEvent<Told>): void => hear(data);
  channel?.addEventListener('message', listen);
  return () => channel?.removeEventListener('message', listen);
}
