/** The one-time link of this address: it stands behind `#`, so that no log and no other server ever has it. */
export const linkOf = (hash: string): string => hash.replace(/^#/, '');
