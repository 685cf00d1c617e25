import { type CaseStatus, caseStatuses } from '../../../domain/case-status.js';

/** A fact as it is put into the interface. */
export type FactAnswer = null | boolean | number | string | string[];

/** What of the case is looked at. */
export interface CaseSearch {
  readonly subject?: string;
  /** Of a recommendation; the latest of the subject unless said. */
  readonly entry?: number;
  /** The facts that are tried out, by name. */
  readonly try?: Readonly<Record<string, FactAnswer>>;
}

type Unread = Readonly<Record<string, unknown>>;

const isFact = (value: unknown): value is FactAnswer =>
  value === null ||
  typeof value === 'boolean' ||
  typeof value === 'number' ||
  typeof value === 'string' ||
  (Array.isArray(value) && value.every((each) => typeof each === 'string'));

const textOf = (value: unknown): string | undefined =>
  // A unit or a part of an id that is all digits is read from an address as a number.
  typeof value === 'string' ? value || undefined : typeof value === 'number' ? String(value) : undefined;

function triedOf(value: unknown): CaseSearch['try'] {
  if (typeof value !== 'object' || value === null) return undefined;
  const facts = Object.entries(value).filter((pair): pair is [string, FactAnswer] => isFact(pair[1]));
  return facts.length > 0 ? Object.fromEntries(facts) : undefined;
}

/** Leaves out what does not belong in the address rather than refusing the page. */
export function caseSearchOf({ subject, entry, try: tried }: Unread): CaseSearch {
  const [name, facts] = [textOf(subject), triedOf(tried)];
  return {
    ...(name === undefined ? {} : { subject: name }),
    ...(typeof entry === 'number' && Number.isSafeInteger(entry) && entry >= 0 ? { entry } : {}),
    ...(facts === undefined ? {} : { try: facts }),
  };
}

/** Which cases are listed. */
export interface ListSearch {
  readonly q?: string;
  readonly status?: CaseStatus;
  readonly unit?: string;
}

export function listSearchOf({ q, status, unit }: Unread): ListSearch {
  const [part, place, standing] = [
    textOf(q)?.slice(0, 64),
    textOf(unit)?.slice(0, 64),
    caseStatuses.find((each) => each === status),
  ];
  return {
    ...(part === undefined ? {} : { q: part }),
    ...(standing === undefined ? {} : { status: standing }),
    ...(place === undefined ? {} : { unit: place }),
  };
}
