/** What an act is about: a subject of the case, and the entry that it rests on. */
export interface ActSearch {
  readonly subject?: string;
  readonly entry?: number;
}

/** Leaves out what does not belong in the address rather than refusing the page. */
export function actSearchOf({ subject, entry }: Readonly<Record<string, unknown>>): ActSearch {
  return {
    ...(typeof subject === 'string' && subject !== '' ? { subject } : {}),
    ...(typeof entry === 'number' && Number.isSafeInteger(entry) && entry >= 0 ? { entry } : {}),
  };
}
