const prefix = 'gradus.draft.';

/** What was filled in and not sent, kept on this device for one account. */
export interface Drafts {
  readonly read: () => Readonly<Record<string, unknown>> | null;
  readonly keep: (values: object) => void;
  readonly drop: () => void;
}

/** The draft at one place, such as the form of one act in one case. Several people may use one device. */
export function draftsOf(account: string, place: string): Drafts {
  const key = `${prefix}${account}.${place}`;
  return {
    read: () => {
      try {
        const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
        return typeof kept === 'object' && kept !== null ? { ...kept } : null;
      } catch {
        return null;
      }
    },
    keep: (values) => {
      try {
        localStorage.setItem(key, JSON.stringify(values));
      } catch {
        // The device keeps nothing: what is filled in stays on the page alone.
      }
    },
    drop: () => {
      try {
        localStorage.removeItem(key);
      } catch {
        // Nothing was kept.
      }
    },
  };
}
