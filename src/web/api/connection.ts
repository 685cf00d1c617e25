const changes = new EventTarget();
const lookAgainMs = 5_000;

// A network without a way to the service (a hotel's, an office's behind its gate) says that it is online.
let isReached = true;
let timer: ReturnType<typeof setTimeout> | null = null;

const tell = (): void => void changes.dispatchEvent(new Event('change'));

/** Whether the service can be reached, as far as is known here. */
export const isConnected = (): boolean => navigator.onLine && isReached;

async function look(): Promise<void> {
  timer = null;
  try {
    await fetch('/healthz', { cache: 'no-store' });
    // Whatever it answered, it answered.
    isReached = true;
    tell();
  } catch {
    timer = setTimeout(() => void look(), lookAgainMs);
  }
}

/** A request did not reach the service: looks again until one does. */
export function noteUnreached(): void {
  if (!isReached) return;
  isReached = false;
  timer = setTimeout(() => void look(), lookAgainMs);
  tell();
}

function lookNow(): void {
  tell();
  if (isReached || !navigator.onLine) return;
  if (timer !== null) clearTimeout(timer);
  void look();
}

window.addEventListener('online', lookNow);
window.addEventListener('offline', tell);

/** Calls whenever the connection came or went; gives what ends it. */
export function onConnectionChanged(listen: () => void): () => void {
  changes.addEventListener('change', listen);
  return () => changes.removeEventListener('change', listen);
}
