import type { readDigest } from '#client';

export type DigestAnswer = Awaited<ReturnType<typeof readDigest>>;
export type DigestContent = DigestAnswer['digest'];

/** One line of any list of a digest: of all that they have, what this one has. */
export interface Item {
  readonly case?: string | null;
  readonly cases?: readonly string[];
  readonly subject?: string | null;
  readonly unit?: string | null;
  readonly stage?: string | null;
  readonly party?: string | null;
  readonly entry?: number;
  readonly found_on?: string;
  readonly due_on?: string | null;
  readonly days_overdue?: number;
  readonly owner?: string | null;
  readonly asks?: number;
  readonly proposal?: number;
  readonly response?: string | null;
  readonly departure?: string;
  readonly what?: string;
  readonly of?: number;
  readonly fact?: string;
  readonly count?: number;
  readonly ref?: string;
}

interface List {
  readonly count: number;
  readonly before: number;
  readonly items: readonly Item[];
}

/** The lists of a digest, in the order in which it is read; a newer service may have others. */
export const sectionIds = [
  'new',
  'due.decisions',
  'due.secondings',
  'due.facts',
  'due.evaluations',
  'due.orders',
  'due.verifications',
  'due.follow_ups',
  'due.appeals',
  'due.replies',
  'due.corrections',
  'overdue.orders',
  'overdue.follow_ups',
  'overdue.appeals',
  'overdue.replies',
  'corrected',
  'held',
  'reopened',
  'decided',
  'departures',
  'closed',
  'commendations',
  'repeats',
  'weak_links',
] as const;
export type SectionId = (typeof sectionIds)[number];

/** What is read together, and counted in one number. */
export const partOf = {
  overdue: ['overdue.orders', 'overdue.follow_ups', 'overdue.appeals', 'overdue.replies'],
  due: ['due.orders', 'due.verifications', 'due.follow_ups', 'due.appeals', 'due.replies', 'due.corrections'],
  waiting: ['due.decisions', 'due.secondings', 'due.facts', 'due.evaluations'],
  new: ['new'],
  checked: ['corrected', 'held', 'reopened'],
  corrected: ['corrected'],
  reopened: ['reopened'],
  decided: ['decided'],
  departures: ['departures'],
  closed: ['closed'],
  repeats: ['repeats'],
  commendations: ['commendations'],
} as const satisfies Readonly<Record<string, readonly SectionId[]>>;
export type PartId = keyof typeof partOf;
export const partIds = Object.keys(partOf) as [PartId, ...PartId[]];

/** A line with the list that it stands in. */
export interface Line extends Item {
  readonly section: SectionId;
}

export interface Part {
  readonly count: number;
  readonly before: number;
  readonly lines: readonly Line[];
}

export function listsOf({ due, overdue, ...rest }: DigestContent): ReadonlyMap<string, List> {
  const { corrected, held, reopened, decided, departures, closed, commendations, repeats, weak_links } = rest;
  const own: Readonly<Record<string, List>> = {
    new: rest.new,
    ...{ corrected, held, reopened, decided, departures, closed, commendations, repeats, weak_links },
  };
  return new Map<string, List>([
    ...Object.entries(own),
    ...Object.entries<List>(due).map(([id, list]) => [`due.${id}`, list] as const),
    ...Object.entries<List>(overdue).map(([id, list]) => [`overdue.${id}`, list] as const),
  ]);
}

/** Some lists as one. Its number is that of its lines, so that the two cannot differ. */
export function partIn(digest: DigestContent, sections: readonly SectionId[]): Part {
  const lists = listsOf(digest);
  const lines = sections.flatMap((section) =>
    (lists.get(section)?.items ?? []).map((item): Line => ({ ...item, section })),
  );
  const before = sections.reduce((sum, section) => sum + (lists.get(section)?.before ?? 0), 0);
  return { count: lines.length, before, lines };
}

export const axes = ['stage', 'party', 'unit'] as const;
export type Axis = (typeof axes)[number];

/** Lines of one value of an axis; `null`: not stated. Replies to proposals stand on none. */
export const linesAt = (lines: readonly Line[], axis: Axis, value: string | null): readonly Line[] =>
  lines.filter((line) => line[axis] === value);

/** The values that occur, in their order, what is not stated last. */
export const valuesAt = (lines: readonly Line[], axis: Axis): readonly (string | null)[] =>
  [...new Set(lines.flatMap((line) => (line[axis] === undefined ? [] : [line[axis]])))].sort((a, b) =>
    a === null || b === null ? Number(a === null) - Number(b === null) : a < b ? -1 : 1,
  );
