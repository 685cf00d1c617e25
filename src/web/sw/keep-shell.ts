/** Keeps the frame and the pages of reporting on this device, so that they open without a connection. */
export function keepShell(): void {
  // Browsers have it on secure pages alone, and old ones within other programs not at all; all works without it.
  if (!('serviceWorker' in navigator)) return;
  const register = (): void => {
    navigator.serviceWorker.register('/sw.js', { scope: '/' }).catch(() => undefined);
  };
  // After what the page itself needs; it may all be there before this runs.
  if (document.readyState === 'complete') register();
  else window.addEventListener('load', register);
}
